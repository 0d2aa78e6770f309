using System.Collections.Immutable;
using BilingualReader.Core.Memory.Index;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory;

/// <summary>Tells where two texts differ: the words that the measure of the memory exchanges, puts in and leaves out.</summary>
internal static class WordAlignment
{
    // Longer texts are shown as different from the first differing word to the last.
    private const int MostCells = 1_000_000;

    /// <summary>The differences, in order, neighbours joined; empty when the words are the same.</summary>
    public static ImmutableArray<MatchDifference> Differences(string query, string source)
    {
        var (left, right) = (Words(query), Words(source));
        var (start, end) = (0, 0);
        while (start < left.Count && start < right.Count && left[start].Word == right[start].Word) start++;
        while (end < left.Count - start && end < right.Count - start && left[^(end + 1)].Word == right[^(end + 1)].Word) end++;
        var (rows, columns) = (left.Count - start - end, right.Count - start - end);
        if (rows == 0 && columns == 0) return [];
        var pairs = (long)rows * columns > MostCells ? [new Step(start, rows, start, columns)] : Steps(left, right, start, rows, columns);
        return [.. Joined(pairs).Select(step => new MatchDifference(Span(left, step.Left, step.LeftCount), Span(right, step.Right, step.RightCount)))];
    }

    private static List<(string Word, TextSpan Span)> Words(string text)
    {
        var folded = WordCutter.Fold(text);
        var words = new List<(string, TextSpan)>();
        var cutter = new WordCutter(folded.Text);
        while (cutter.MoveNext()) words.Add((cutter.Word.ToString(), folded.ToStored(cutter.Span)));
        return words;
    }

    private static List<Step> Steps(List<(string Word, TextSpan Span)> left, List<(string Word, TextSpan Span)> right, int start, int rows, int columns)
    {
        var cost = new int[rows + 1, columns + 1];
        for (var i = 0; i <= rows; i++) cost[i, 0] = i * WordLikeness.Whole;
        for (var j = 0; j <= columns; j++) cost[0, j] = j * WordLikeness.Whole;
        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
                cost[i, j] = Math.Min(cost[i - 1, j - 1] + Exchange(i, j), Math.Min(cost[i - 1, j], cost[i, j - 1]) + WordLikeness.Whole);
        }

        var steps = new List<Step>();
        var (row, column) = (rows, columns);
        while (row > 0 || column > 0)
        {
            if (row > 0 && column > 0 && cost[row, column] == cost[row - 1, column - 1] + Exchange(row, column))
            {
                (row, column) = (row - 1, column - 1);
                if (left[start + row].Word != right[start + column].Word) steps.Add(new Step(start + row, 1, start + column, 1));
            }
            else if (row > 0 && cost[row, column] == cost[row - 1, column] + WordLikeness.Whole)
            {
                steps.Add(new Step(start + --row, 1, start + column, 0));
            }
            else
            {
                steps.Add(new Step(start + row, 0, start + --column, 1));
            }
        }

        steps.Reverse();
        return steps;

        int Exchange(int i, int j)
        {
            var (one, other) = (left[start + i - 1].Word, right[start + j - 1].Word);
            return WordLikeness.Cost(one, WordLikeness.LettersOf(one), other, WordLikeness.LettersOf(other));
        }
    }

    private static List<Step> Joined(List<Step> steps)
    {
        var joined = new List<Step>();
        foreach (var step in steps)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Left + last.LeftCount == step.Left && last.Right + last.RightCount == step.Right)
                joined[^1] = last with { LeftCount = last.LeftCount + step.LeftCount, RightCount = last.RightCount + step.RightCount };
            else joined.Add(step);
        }

        return joined;
    }

    // Where a side has no word, the place where it would stand.
    private static TextSpan Span(List<(string Word, TextSpan Span)> words, int from, int count)
    {
        if (count > 0) return TextSpan.FromBounds(words[from].Span.Start, words[from + count - 1].Span.End);
        return new TextSpan(from < words.Count ? words[from].Span.Start : words.Count > 0 ? words[^1].Span.End : 0, 0);
    }

    private readonly record struct Step(int Left, int LeftCount, int Right, int RightCount);
}
