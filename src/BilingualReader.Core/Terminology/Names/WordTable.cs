namespace BilingualReader.Core.Terminology.Names;

/// <summary>Lists of words, kept so that one look tells all the lists a word is on: each word of an article is asked for many.</summary>
internal sealed class WordTable
{
    private const int LongestWord = 24;

    private readonly Dictionary<string, ulong> _lists = new(StringComparer.Ordinal);
    private ulong _next = 1;

    /// <summary>Takes in one list more, at most 64 in all: words with white space between them.</summary>
    public WordSet Add(string words)
    {
        var bit = _next;
        _next <<= 1;
        foreach (var word in words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            _lists[word] = _lists.GetValueOrDefault(word) | bit;
        }

        return new WordSet(this, bit);
    }

    /// <summary>A bit for each list that the word is on.</summary>
    public ulong ListsOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return 0;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return _lists.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var lists) ? lists : 0;
    }
}
