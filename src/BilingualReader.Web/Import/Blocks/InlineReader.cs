using BilingualReader.Core.Articles;
using Markdig.Syntax.Inlines;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>Takes the inline markup of Markdown apart into plain text and codes.</summary>
internal static class InlineReader
{
    /// <summary>Adds everything in <paramref name="container"/> to <paramref name="text"/>.</summary>
    public static void Read(ContainerInline container, MarkedText text)
    {
        foreach (var inline in container) ReadOne(inline, text);
    }

    /// <summary>
    /// Whether a paragraph is a picture with nothing but emphasised words, its legend, beside it.
    /// </summary>
    public static bool IsPicture(ContainerInline paragraph)
    {
        var parts = paragraph.Where(inline => inline is not LineBreakInline && !IsBlank(inline)).ToList();
        return parts.Any(IsImage) && parts.All(part => IsImage(part) || part is EmphasisInline);
    }

    private static bool IsBlank(Inline inline) => inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace();

    private static bool IsImage(Inline inline) =>
        inline is LinkInline link && (link.IsImage || (link.Any() && link.All(child => child is LinkInline { IsImage: true })));

    private static void ReadOne(Inline inline, MarkedText text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                Cover(InlineCodeKind.Code, text, () => text.Append(code.Content));
                break;
            case AutolinkInline link:
                ReadAutolink(link, text);
                break;
            case LinkInline { IsImage: true } image:
                ReadImage(image, text);
                break;
            case LinkInline link when LinkAddress.Keep(link.GetDynamicUrl?.Invoke() ?? link.Url) is { } address:
                Cover(InlineCodeKind.Link, text, () => Read(link, text), address);
                break;
            case EmphasisInline emphasis:
                Cover(KindOf(emphasis), text, () => Read(emphasis, text));
                break;
            case LineBreakInline lineBreak:
                text.Append(lineBreak.IsHard ? "\n" : " ");
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                text.Append(html.Tag);
                break;
            case DelimiterInline unmatched:
                text.Append(unmatched.ToLiteral());
                Read(unmatched, text);
                break;
            case ContainerInline container:
                Read(container, text);
                break;
        }
    }

    private static void ReadAutolink(AutolinkInline link, MarkedText text)
    {
        var address = LinkAddress.Keep(link.IsEmail ? "mailto:" + link.Url : link.Url);
        if (address is null) text.Append(link.Url);
        else Cover(InlineCodeKind.Link, text, () => text.Append(link.Url), address);
    }

    /// <summary>The words of a picture are its alternative text and its title; its address when it has neither.</summary>
    private static void ReadImage(LinkInline image, MarkedText text)
    {
        var url = image.GetDynamicUrl?.Invoke() ?? image.Url ?? "";
        if (LinkAddress.Keep(url) is { } address) Cover(InlineCodeKind.Image, text, ReadWords, address);
        else ReadWords();

        void ReadWords()
        {
            var start = text.Length;
            Read(image, text);
            if (!string.IsNullOrWhiteSpace(image.Title)) text.Append(text.Length > start ? $" – {image.Title}" : image.Title);
            if (text.Length == start) text.Append(url);
        }
    }

    private static InlineCodeKind KindOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => InlineCodeKind.Strikethrough,
        { DelimiterCount: >= 2 } => InlineCodeKind.Strong,
        _ => InlineCodeKind.Emphasis,
    };

    private static void Cover(InlineCodeKind kind, MarkedText text, Action read, string? address = null)
    {
        var code = text.Open(kind, address);
        read();
        text.Close(code);
    }
}
