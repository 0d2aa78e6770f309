namespace BilingualReader.Core.Memory.Index;

/// <summary>A unit as the index keeps it: places of texts, and numbers for what many units share.</summary>
internal struct StoredUnit
{
    public TextPlace Source;
    public TextPlace Target;
    public TextPlace Details;
    public WordsPlace Words;
    public ulong SourceKey;
    public ulong BeforeKey;
    public ulong AfterKey;
    public long At;

    /// <summary>The unit before with the same key of the source; -1 for none.</summary>
    public int NextOfKey;
    public int Article;
    public int Block;
    public int File;
    public int Outlet;
    public int MadeBy;
    public int ApprovedBy;
    public int Markup;
    public UnitKind Kind;
    public bool IsRawMachine;
    public bool IsRemoved;
}

/// <summary>Where the numbers of the words of a text stand in a <see cref="WordHeap"/>.</summary>
internal readonly record struct WordsPlace(int Chunk, int Start, int Length);
