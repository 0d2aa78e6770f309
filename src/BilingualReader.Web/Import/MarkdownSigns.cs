using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import;

/// <summary>Tells a text with Markdown in it from one without, where no file name says which it is.</summary>
internal static partial class MarkdownSigns
{
    /// <summary>Whether a heading or a link stands in the text that nobody writes but in Markdown. Stars and hyphens alone are also in plain text.</summary>
    public static bool Has(string text) => Heading().IsMatch(text) || Link().IsMatch(text);

    // A heading of letters on a line of its own; a hash before a number or a word is a rank or a hashtag.
    [GeneratedRegex(@"(?:\A|\n)[ ]{0,3}#{1,6}[ \t]+\p{L}[^\n]*(?:\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[[^\[\]\n]+\]\(<?(?:https?://|/)[^\s()<>]+>?(?:[ ]+""[^""\n]*"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
