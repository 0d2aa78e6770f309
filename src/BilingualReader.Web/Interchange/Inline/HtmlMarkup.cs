using System.Text.Encodings.Web;
using System.Text.Unicode;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Interchange.Inline;

/// <summary>Inline codes as HTML. Pictures are left as their words: the page asks no other place for anything.</summary>
internal sealed class HtmlMarkup : InlineMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text made safe for elements and attributes.</summary>
    public static string Escape(string text) => Encoder.Encode(text);

    protected override string Encode(string text) => Escape(text);

    protected override string Wrap(InlineCode code, string inner, string text) => code.Kind switch
    {
        InlineCodeKind.Emphasis => $"<em>{inner}</em>",
        InlineCodeKind.Strong => $"<strong>{inner}</strong>",
        InlineCodeKind.Strikethrough => $"<s>{inner}</s>",
        InlineCodeKind.Code => $"<code>{inner}</code>",
        InlineCodeKind.Link when SafeAddress(code) is { } address => $"<a href=\"{Escape(address)}\" rel=\"noreferrer\">{inner}</a>",
        _ => inner,
    };
}
