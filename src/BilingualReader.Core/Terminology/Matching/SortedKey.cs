namespace BilingualReader.Core.Terminology.Matching;

/// <summary>A key on its way into ordinal order: its first eight characters, as one number, nearly always decide.</summary>
internal readonly struct SortedKey : IComparable<SortedKey>
{
    private const int PrefixLength = 8;

    private readonly ulong _prefix;
    private readonly string _key;
    private readonly Spelling _spelling;

    private SortedKey(Spelling spelling)
    {
        _spelling = spelling;
        _key = spelling.Key();
        for (var i = 0; i < PrefixLength; i++) _prefix = (_prefix << 8) | (i < _key.Length ? Math.Min(_key[i], (char)byte.MaxValue) : '\0');
    }

    /// <summary>Sorts spellings by their keys, and returns those in the same order.</summary>
    public static string[] Sort(Spelling[] spellings)
    {
        var sorted = Array.ConvertAll(spellings, spelling => new SortedKey(spelling));
        Array.Sort(sorted);
        for (var i = 0; i < sorted.Length; i++) spellings[i] = sorted[i]._spelling;
        return Array.ConvertAll(sorted, key => key._key);
    }

    /// <inheritdoc />
    public int CompareTo(SortedKey other) => _prefix != other._prefix ? _prefix.CompareTo(other._prefix) : string.CompareOrdinal(_key, other._key);
}
