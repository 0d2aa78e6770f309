using System.Text;
using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Interchange.Inline;

/// <summary>Inline codes as Markdown, and text in which nothing is taken for markup.</summary>
internal sealed partial class MarkdownMarkup : InlineMarkup
{
    private const string Special = @"\`*_[]<>|~&$";

    /// <summary>Text made safe, on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (Special.Contains(character, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A line in which the first characters are not taken for a heading, a list or a rule either.</summary>
    public static string EscapeStart(string line) => LineStart().Replace(line, @"${space}${digits}\${mark}");

    protected override string Encode(string text) => Escape(text);

    protected override string Wrap(InlineCode code, string inner, string text) => code.Kind switch
    {
        InlineCodeKind.Emphasis => $"*{inner}*",
        InlineCodeKind.Strong => $"**{inner}**",
        InlineCodeKind.Strikethrough => $"~~{inner}~~",
        InlineCodeKind.Code => Fence(text.ReplaceLineEndings(" ")),
        InlineCodeKind.Link when SafeAddress(code) is { } address => $"[{inner}](<{address.Replace(">", "%3E", StringComparison.Ordinal)}>)",
        _ => inner,
    };

    private static string Fence(string code)
    {
        var ticks = new string('`', Ticks().Matches(code).Select(match => match.Length).DefaultIfEmpty().Max() + 1);
        var pad = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        return ticks + pad + code + pad + ticks;
    }

    [GeneratedRegex(@"^(?<space>\s*)(?<digits>\d{0,9})(?<mark>[#+\-=.)])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LineStart();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ticks();
}
