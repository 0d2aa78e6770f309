using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>Words written in one string, compared without case.</summary>
internal sealed class WordSet(string words)
{
    private readonly FrozenSet<string> _words =
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word is one of them.</summary>
    public bool Holds(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
