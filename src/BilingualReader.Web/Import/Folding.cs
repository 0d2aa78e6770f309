using System.Globalization;
using System.Text;

namespace BilingualReader.Web.Import;

/// <summary>Makes texts comparable: rules and readers of metadata match the folded form, blocks keep their own.</summary>
internal static class Folding
{
    /// <summary>
    /// Lower case, no accents, straight apostrophes, single plain spaces, nothing at the ends: "À lire aussi :" is
    /// "a lire aussi :".
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decompose(text)) Append(c, folded);
        return folded.ToString().TrimEnd();
    }

    private static string Decompose(string text) =>
        text.IsNormalized(NormalizationForm.FormD) ? text : text.Normalize(NormalizationForm.FormD);

    private static void Append(char c, StringBuilder folded)
    {
        if (char.IsWhiteSpace(c)) AppendSpace(folded);
        else if (c is '’' or '‘' or 'ʼ') folded.Append('\'');
        else if (c is '\u2010' or '\u2011') folded.Append('-');
        else if (c is 'œ' or 'Œ') folded.Append("oe");
        else if (c is 'æ' or 'Æ') folded.Append("ae");
        else if (!IsInvisible(c)) folded.Append(char.ToLowerInvariant(c));
    }

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }

    private static bool IsInvisible(char c) =>
        !char.IsAscii(c) && char.GetUnicodeCategory(c) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);
}
