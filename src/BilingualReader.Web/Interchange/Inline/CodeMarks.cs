using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Interchange.Inline;

/// <summary>What the inline codes stand for, in Markdown, for programs that show it or keep it beside the text.</summary>
internal static class CodeMarks
{
    /// <summary>What stands before the text of a code.</summary>
    public static string Before(InlineCode code) => code.Kind switch
    {
        InlineCodeKind.Emphasis => "*",
        InlineCodeKind.Strong => "**",
        InlineCodeKind.Strikethrough => "~~",
        InlineCodeKind.Link => "[",
        InlineCodeKind.Image => "![",
        InlineCodeKind.Code => "`",
        _ => "|",
    };

    /// <summary>What stands behind it.</summary>
    public static string After(InlineCode code) => code.Kind switch
    {
        InlineCodeKind.Link or InlineCodeKind.Image => $"]({code.Address})",
        _ => Before(code),
    };

    /// <summary>What a code is called in a sentence.</summary>
    public static string Words(InlineCodeKind kind) => kind switch
    {
        InlineCodeKind.Emphasis => "emphasis",
        InlineCodeKind.Strong => "strong emphasis",
        InlineCodeKind.Strikethrough => "strikethrough",
        InlineCodeKind.Link => "link",
        InlineCodeKind.Image => "picture",
        InlineCodeKind.Code => "program text",
        _ => "table cell",
    };
}
