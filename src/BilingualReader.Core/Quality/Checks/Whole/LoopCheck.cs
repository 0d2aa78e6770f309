using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>LOOP: three words that come again and again at short distances, as when an engine goes in circles.</summary>
internal sealed class LoopCheck() : Rule("loop", FindingSeverity.Error, "Words that come again and again, as when an engine goes in circles.")
{
    private const int Words = 3;
    private const int FewestTimes = 4;
    private const int LongestRound = 12;

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (Find(input.Target, input.Reading.TargetWords) is not { } loop || Find(input.Source, input.Reading.SourceWords) is not null) yield break;
        yield return Hold($"The English goes in circles: “{Name(loop, input.Target)}”.", target: loop);
    }

    /// <summary>From the first to the last of the words that come again; null when none do.</summary>
    private static TextSpan? Find(string text, ImmutableArray<TextSpan> words)
    {
        var runs = new Dictionary<string, (int First, int Last, int Times)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i + Words <= words.Length; i++)
        {
            var key = string.Join(' ', words.Slice(i, Words).Select(word => word.In(text)));
            runs[key] = runs.TryGetValue(key, out var run) && i - run.Last <= LongestRound ? (run.First, i, run.Times + 1) : (i, i, 1);
            if (runs[key].Times >= FewestTimes) return TextSpan.FromBounds(words[runs[key].First].Start, words[i + Words - 1].End);
        }

        return null;
    }
}
