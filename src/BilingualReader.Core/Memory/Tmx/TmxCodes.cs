using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>
/// Inline markup as TMX has it: a pair of <c>bpt</c> and <c>ept</c> with the tag of HTML as escaped text, which readers that
/// do not care leave out. The kind of the code stands in <c>type</c>; <c>x</c> joins a code of the source with its target's.
/// </summary>
internal static class TmxCodes
{
    private const string TypePrefix = "x-";

    /// <summary>Writes a text with its codes; one that does not fit the text, or crosses another, is left out.</summary>
    public static void Write(XmlWriter xml, string text, ImmutableArray<InlineCode> codes)
    {
        if (codes.IsDefaultOrEmpty)
        {
            xml.WriteString(TmxText.Clean(text));
            return;
        }

        var open = new Stack<(InlineCode Code, int Number)>();
        var (position, number) = (0, 0);
        foreach (var code in codes.Where(code => code.Span.Start >= 0 && code.Span.End <= text.Length).OrderBy(code => code.Span.Start).ThenByDescending(code => code.Span.Length))
        {
            while (open.Count > 0 && open.Peek().Code.Span.End <= code.Span.Start) position = Close(open.Pop(), position);
            if (open.Count > 0 && open.Peek().Code.Span.End < code.Span.End) continue;
            position = Text(position, code.Span.Start);
            Begin(xml, code, ++number);
            open.Push((code, number));
        }

        while (open.Count > 0) position = Close(open.Pop(), position);
        Text(position, text.Length);

        int Text(int from, int to)
        {
            if (to > from) xml.WriteString(TmxText.Clean(text[from..to]));
            return to;
        }

        int Close((InlineCode Code, int Number) ended, int from)
        {
            var end = Text(from, ended.Code.Span.End);
            xml.WriteStartElement("ept");
            xml.WriteAttributeString("i", ended.Number.ToString(CultureInfo.InvariantCulture));
            xml.WriteString($"</{TagOf(ended.Code.Kind)}>");
            xml.WriteEndElement();
            return end;
        }
    }

    /// <summary>The kind that a <c>type</c> of this program names; null for those of others.</summary>
    public static InlineCodeKind? KindOf(string? type) =>
        type is not null && type.StartsWith(TypePrefix, StringComparison.Ordinal) && Enum.TryParse<InlineCodeKind>(type.AsSpan(TypePrefix.Length), ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind
            : null;

    /// <summary>The address in a tag as this program writes it; null without one.</summary>
    public static string? AddressOf(string tag)
    {
        var start = tag.IndexOf("=\"", StringComparison.Ordinal);
        return start >= 0 && tag.EndsWith("\">", StringComparison.Ordinal) ? tag[(start + 2)..^2] : null;
    }

    private static void Begin(XmlWriter xml, InlineCode code, int number)
    {
        xml.WriteStartElement("bpt");
        xml.WriteAttributeString("i", number.ToString(CultureInfo.InvariantCulture));
        if (int.TryParse(code.Id, NumberStyles.None, CultureInfo.InvariantCulture, out _)) xml.WriteAttributeString("x", code.Id);
        xml.WriteAttributeString("type", TypePrefix + code.Kind.ToString().ToLowerInvariant());
        var attribute = code.Kind == InlineCodeKind.Image ? "src" : "href";
        xml.WriteString(code.Address is { } address ? $"<{TagOf(code.Kind)} {attribute}=\"{TmxText.Clean(address)}\">" : $"<{TagOf(code.Kind)}>");
        xml.WriteEndElement();
    }

    private static string TagOf(InlineCodeKind kind) => kind switch
    {
        InlineCodeKind.Emphasis => "em",
        InlineCodeKind.Strong => "strong",
        InlineCodeKind.Strikethrough => "s",
        InlineCodeKind.Link => "a",
        InlineCodeKind.Image => "img",
        InlineCodeKind.Code => "code",
        _ => "td",
    };
}
