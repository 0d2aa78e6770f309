using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>Finds what may have been meant by a word that is not known: usual slips, then one letter lost, added, exchanged or changed, then a space lost.</summary>
/// <param name="file">The usual slips, and letters to be tried.</param>
/// <param name="isWord">Whether letters are a word that may be proposed.</param>
internal sealed class WordProposals(AffixFile file, Func<string, LookupBudget, bool> isWord)
{
    private const int LongestWord = 40;
    private const int Steps = 60_000;
    private const int MostLetters = 30;
    private const int ShortestHalf = 3;

    private readonly ImmutableArray<char> _letters = [.. file.Letters.Where(letter => !char.IsUpper(letter)).Take(MostLetters)];

    /// <summary>The proposals, the likeliest first; with a capital where the word has one.</summary>
    public ImmutableArray<string> Of(string word, int most)
    {
        if (word.Length is < 2 or > LongestWord) return [];
        var budget = new LookupBudget(Steps);
        var form = WordCases.Of(word);
        var small = form is WordCase.Title or WordCase.Capitals ? word.ToLowerInvariant() : word;
        ImmutableArray<string> words = [.. Words(Candidates(small))];
        return words.IsEmpty ? [.. Words(Joined(small))] : words;

        IEnumerable<string> Words(IEnumerable<string> candidates) => candidates
            .TakeWhile(_ => !budget.IsSpent)
            .Where(candidate => candidate != small && IsWord(candidate, form, budget))
            .Select(candidate => Written(candidate, form))
            .Distinct(StringComparer.Ordinal)
            .Take(most);
    }

    private bool IsWord(string candidate, WordCase form, LookupBudget budget)
    {
        if (!budget.Spend()) return false;
        if (candidate.Contains(' ', StringComparison.Ordinal)) return candidate.Split(' ').All(part => part.Length > 0 && isWord(part, budget));
        return isWord(candidate, budget) || form is not WordCase.Small && isWord(WordCases.Raise(candidate), budget);
    }

    private static string Written(string candidate, WordCase form) => form switch
    {
        WordCase.Title => WordCases.Raise(candidate),
        WordCase.Capitals => candidate.ToUpperInvariant(),
        _ => candidate,
    };

    private IEnumerable<string> Candidates(string word) =>
        Slips(word).Prepend(WordCases.Raise(word)).Concat(Exchanged(word)).Concat(Alike(word)).Concat(Lost(word)).Concat(Added(word)).Concat(Changed(word));

    private IEnumerable<string> Slips(string word)
    {
        foreach (var (from, to) in file.Slips)
        {
            var (isStart, isEnd) = (from.StartsWith('^'), from.EndsWith('$'));
            var letters = from[(isStart ? 1 : 0)..(from.Length - (isEnd && from.Length > 1 ? 1 : 0))];
            if (letters.Length == 0) continue;
            for (var at = word.IndexOf(letters, StringComparison.Ordinal); at >= 0; at = word.IndexOf(letters, at + 1, StringComparison.Ordinal))
            {
                if ((!isStart || at == 0) && (!isEnd || at + letters.Length == word.Length)) yield return string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + letters.Length));
            }
        }
    }

    private static IEnumerable<string> Exchanged(string word) =>
        from at in Enumerable.Range(0, word.Length - 1)
        where word[at] != word[at + 1]
        select $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";

    private IEnumerable<string> Alike(string word) =>
        from letters in file.Alike
        from one in letters
        where one.Length > 0
        from at in Enumerable.Range(0, word.Length)
        where word.AsSpan(at).StartsWith(one, StringComparison.Ordinal)
        from other in letters
        where other != one
        select string.Concat(word.AsSpan(0, at), other, word.AsSpan(at + one.Length));

    private IEnumerable<string> Lost(string word) =>
        from at in Enumerable.Range(0, word.Length + 1).OrderBy(at => at == 0)
        from letter in _letters
        select word.Insert(at, letter.ToString());

    private static IEnumerable<string> Added(string word) =>
        from at in Enumerable.Range(0, word.Length).OrderBy(at => at == 0)
        select word.Remove(at, 1);

    private IEnumerable<string> Changed(string word) =>
        from at in Enumerable.Range(0, word.Length).OrderBy(at => at == 0)
        from letter in _letters
        select $"{word[..at]}{letter}{word[(at + 1)..]}";

    private static IEnumerable<string> Joined(string word) =>
        from at in Enumerable.Range(0, word.Length)
        where at >= ShortestHalf && word.Length - at >= ShortestHalf
        select word.Insert(at, " ");
}
