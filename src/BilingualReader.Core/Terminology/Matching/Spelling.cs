using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Matching;

/// <summary>One French spelling of an entry: its own, one of its variants, or a generated form.</summary>
internal sealed class Spelling
{
    private readonly bool _isCaseSensitive;

    public Spelling(TermPair entry, string source, TermFormKind form, TermNumber number, int order)
    {
        Entry = entry;
        Form = form;
        Number = number;
        Order = order;
        Written = Canonical(source);
        _isCaseSensitive = entry.IsCaseSensitive;
    }

    /// <summary>The entry that it belongs to.</summary>
    public TermPair Entry { get; }

    /// <summary>What it is to its entry.</summary>
    public TermFormKind Form { get; }

    /// <summary>Its grammatical number.</summary>
    public TermNumber Number { get; }

    /// <summary>The place of its entry among all.</summary>
    public int Order { get; }

    /// <summary>The spelling in the form that matching compares: case and accents as written.</summary>
    public string Written { get; }

    /// <summary>
    /// What an entry writes itself goes before what was generated for another; then a spelling that demands its case before one
    /// that does not, an entry's own before a variant.
    /// </summary>
    private int Precedence => Form switch
    {
        TermFormKind.Written => 0,
        TermFormKind.Variant => 1,
        _ => 4,
    } + (_isCaseSensitive ? 0 : 2);

    /// <summary>A source text as matching compares it.</summary>
    public static string Canonical(string source) => TextFolding.Fold(source, FoldingOptions.None).Text.Trim();

    /// <summary>The spelling without case and accents, as long as <see cref="Written"/>: its place in the trie.</summary>
    public string Key()
    {
        var changed = 0;
        while (changed < Written.Length && KeyOf(Written[changed]) == Written[changed]) changed++;
        return changed == Written.Length ? Written : string.Create(Written.Length, Written, (key, written) =>
        {
            for (var i = 0; i < key.Length; i++) key[i] = KeyOf(written[i]);
        });
    }

    /// <summary>Which of two spellings that stand at the same place goes first: negative when this one does.</summary>
    public int CompareTo(Spelling other) => Precedence != other.Precedence ? Precedence.CompareTo(other.Precedence) : Order.CompareTo(other.Order);

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
