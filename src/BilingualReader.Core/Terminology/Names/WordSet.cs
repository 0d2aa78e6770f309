namespace BilingualReader.Core.Terminology.Names;

/// <summary>One of the lists of a <see cref="WordTable"/>. Case does not count.</summary>
/// <param name="table">The lists.</param>
/// <param name="bit">Which of them it is.</param>
internal readonly struct WordSet(WordTable table, ulong bit)
{
    /// <summary>Whether the word is on the list.</summary>
    public bool Holds(ReadOnlySpan<char> word) => Holds(table.ListsOf(word));

    /// <summary>Whether it is among the lists of a word, as <see cref="WordTable.ListsOf"/> gave them.</summary>
    public bool Holds(ulong lists) => (lists & bit) != 0;
}
