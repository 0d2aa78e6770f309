using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Matching;

/// <summary>One French spelling of an entry: the entry's own, or one of its variants.</summary>
internal sealed class Spelling
{
    private readonly bool _isCaseSensitive;

    public Spelling(TermPair entry, string source, bool isVariant)
    {
        Entry = entry;
        IsVariant = isVariant;
        Written = Canonical(source);
        Key = string.Create(Written.Length, Written, (key, written) =>
        {
            for (var i = 0; i < key.Length; i++) key[i] = KeyOf(written[i]);
        });
        _isCaseSensitive = entry.IsCaseSensitive;
    }

    /// <summary>The entry that it belongs to.</summary>
    public TermPair Entry { get; }

    /// <summary>Whether the entry lists it beside its own spelling.</summary>
    public bool IsVariant { get; }

    /// <summary>The spelling in the form that matching compares: case and accents as written.</summary>
    public string Written { get; }

    /// <summary>The spelling without case and accents, as long as <see cref="Written"/>: its place in the trie.</summary>
    public string Key { get; }

    /// <summary>A spelling that demands its case goes before one that does not, an entry's own before a variant.</summary>
    public int Precedence => (_isCaseSensitive ? 0 : 2) + (IsVariant ? 1 : 0);

    /// <summary>A source text as matching compares it.</summary>
    public static string Canonical(string source) => TextFolding.Fold(source, FoldingOptions.None).Text.Trim();

    /// <summary>A character of a folded text without case and accent.</summary>
    public static char KeyOf(char c)
    {
        var folded = FoldingTable.For(FoldingOptions.LowerCase | FoldingOptions.DropAccents).Single(c);
        return folded == FoldingTable.Special ? char.ToLowerInvariant(c) : folded;
    }

    /// <summary>Whether the spelling stands in the folded text at <paramref name="start"/> as a whole word, in a case it allows.</summary>
    public bool StandsAt(string text, int start)
    {
        if (text.Length - start < Written.Length) return false;
        for (var i = 0; i < Written.Length; i++)
        {
            if (text[start + i] != Written[i] && !Allows(text, start, i)) return false;
        }

        return FrenchWordEdges.EndsAt(text, start + Written.Length);
    }

    private bool Allows(string text, int start, int i)
    {
        var (found, wanted) = (text[start + i], Written[i]);
        if (!_isCaseSensitive) return AreSameLetter(found, wanted);
        if (char.IsUpper(found) && char.IsUpper(wanted)) return AreSameLetter(found, wanted);
        return i == 0 && char.IsUpper(found) && AreSameLetter(found, wanted) && SentenceStart.IsAt(text, start);
    }

    /// <summary>Same letter but for case; an accent may be left out on capitals, as French typing habitually does.</summary>
    private static bool AreSameLetter(char found, char wanted)
    {
        if (char.ToLowerInvariant(found) == char.ToLowerInvariant(wanted)) return true;
        if (!char.IsUpper(found) || KeyOf(found) != KeyOf(wanted)) return false;
        return IsBare(found) || (char.IsUpper(wanted) && IsBare(wanted));
    }

    private static bool IsBare(char upper) => char.ToLowerInvariant(upper) == KeyOf(upper);
}
