using System.Text.RegularExpressions;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Core.Terminology.Ledger;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation.Restoring;

/// <summary>What an engine hung on a term that was put back: the ending of a plural, and of a possessive.</summary>
internal static partial class EndingBehind
{
    /// <summary>Notes what is to be changed.</summary>
    public static void Mend(string text, PutBackTerm term, TextEdits edits)
    {
        if (PluralEnding().Match(text, term.Span.End) is { Success: true } plural) MendPlural(text, term, plural.Length, edits);
        else if (Possessive().Match(text, term.Span.End) is { Success: true } possessive) MendPossessive(text, term, possessive, edits);
    }

    // The ending belongs to the head of the term, "weapons of mass destruction", and not twice.
    private static void MendPlural(string text, PutBackTerm term, int length, TextEdits edits)
    {
        if (term.Term.Kind is not (TermKind.Noun or TermKind.Phrase)) return;
        var written = term.Span.In(text);
        var plural = term.Term.Number == TermNumber.Plural ? written : EnglishPlural.Of(written);
        var stretch = new TextSpan(term.Span.Start, term.Span.Length + length);
        var same = stretch.In(text).AsSpan().CommonPrefixLength(plural);
        edits.Replace(TextSpan.FromBounds(stretch.Start + same, stretch.End), plural[same..]);
    }

    // "the forces 's" and "the forces's" are "the forces'".
    private static void MendPossessive(string text, PutBackTerm term, Match possessive, TextEdits edits)
    {
        var isPlural = term.Term.Number == TermNumber.Plural && text[term.Span.End - 1] == 's';
        var mark = possessive.Groups["mark"].Value;
        var wanted = isPlural ? mark : mark + "s";
        if (possessive.Value != wanted) edits.Replace(new TextSpan(possessive.Index, possessive.Length), wanted);
    }

    [GeneratedRegex(@"\Ge?s(?![\w'’])", RegexOptions.CultureInvariant)]
    private static partial Regex PluralEnding();

    [GeneratedRegex(@"\G[ \u00A0]?(?<mark>['’])s(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();
}
