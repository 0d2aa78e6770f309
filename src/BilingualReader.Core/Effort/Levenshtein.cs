namespace BilingualReader.Core.Effort;

/// <summary>
/// The least number of insertions, deletions and substitutions that turn one sequence into another, after Levenshtein (1966); 64
/// cells of a column at once as in Myers (1999), over several machine words as in Hyyrö (2003).
/// </summary>
internal static class Levenshtein
{
    private const int Bits = 64;

    /// <summary>The distance; the same in both directions, and never above the longer length.</summary>
    public static int Between(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        while (!one.IsEmpty && !other.IsEmpty && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        if (one.IsEmpty || other.IsEmpty) return one.Length + other.Length;
        return Columns(one, other, PlacesIn(one));
    }

    // Bit i of the words for a symbol says whether it stands at place i.
    private static Dictionary<int, ulong[]> PlacesIn(ReadOnlySpan<int> symbols)
    {
        var places = new Dictionary<int, ulong[]>();
        for (var i = 0; i < symbols.Length; i++)
        {
            if (!places.TryGetValue(symbols[i], out var words)) places[symbols[i]] = words = new ulong[(symbols.Length + Bits - 1) / Bits];
            words[i / Bits] |= 1UL << (i % Bits);
        }

        return places;
    }

    // A column is kept as its steps from cell to cell: up by one, down by one, or level.
    private static int Columns(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, Dictionary<int, ulong[]> places)
    {
        var up = new ulong[(rows.Length + Bits - 1) / Bits];
        var down = new ulong[up.Length];
        Array.Fill(up, ulong.MaxValue);
        var last = 1UL << ((rows.Length - 1) % Bits);
        var distance = rows.Length;
        foreach (var symbol in columns)
        {
            var equal = places.GetValueOrDefault(symbol);
            var (rise, fall) = (1UL, 0UL);
            for (var i = 0; i < up.Length; i++)
            {
                var same = equal is null ? 0 : equal[i];
                var vertical = same | down[i];
                same |= fall;
                var horizontal = (((same & up[i]) + up[i]) ^ up[i]) | same;
                var (rises, falls) = (down[i] | ~(horizontal | up[i]), up[i] & horizontal);
                if (i == up.Length - 1) distance += ((rises & last) != 0 ? 1 : 0) - ((falls & last) != 0 ? 1 : 0);
                var (rising, falling) = ((rises << 1) | rise, (falls << 1) | fall);
                (rise, fall) = (rises >> (Bits - 1), falls >> (Bits - 1));
                up[i] = falling | ~(vertical | rising);
                down[i] = rising & vertical;
            }
        }

        return distance;
    }
}
