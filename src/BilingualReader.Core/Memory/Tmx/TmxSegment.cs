using System.Collections.Immutable;
using System.Text;
using System.Xml;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>The text of a <c>seg</c>.</summary>
/// <param name="Text">The text without markup.</param>
/// <param name="Codes">The markup of this program.</param>
/// <param name="DropsMarkup">Whether markup of another program was left out.</param>
internal sealed record TmxSegment(string Text, ImmutableArray<InlineCode> Codes, bool DropsMarkup)
{
    /// <summary>
    /// Reads a segment from its start tag to its end tag. Highlighted text is text. Of other inline elements the native code is
    /// left out when it is markup, tags and entities, and kept as text when it is anything else, so that no words are lost.
    /// </summary>
    public static TmxSegment Read(XmlReader xml)
    {
        var builder = new Builder();
        if (!xml.IsEmptyElement) builder.ReadContent(xml, "seg");
        return builder.Build();
    }

    private sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<InlineCode> codes = [];
        private readonly Dictionary<string, (InlineCode Code, string Tag)> open = new(StringComparer.Ordinal);
        private bool drops;

        public void ReadContent(XmlReader xml, string parent)
        {
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Name == parent))
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
                else if (xml.NodeType == XmlNodeType.Element) ReadElement(xml);
            }
        }

        public TmxSegment Build()
        {
            var read = text.ToString();
            var start = read.Length - read.TrimStart().Length;
            var trimmed = read.Trim();
            return new TmxSegment(trimmed, [.. codes.Select(code => Shifted(code, start, trimmed.Length)).OrderBy(code => code.Span.Start).ThenByDescending(code => code.Span.Length)], drops || open.Count > 0);
        }

        private static InlineCode Shifted(InlineCode code, int by, int length) => code with
        {
            Span = TextSpan.FromBounds(Math.Clamp(code.Span.Start - by, 0, length), Math.Clamp(code.Span.End - by, 0, length)),
        };

        private void ReadElement(XmlReader xml)
        {
            var (name, number, id) = (xml.Name, xml.GetAttribute("i"), xml.GetAttribute("x"));
            var kind = name == "bpt" ? TmxCodes.KindOf(xml.GetAttribute("type")) : null;
            if (xml.IsEmptyElement)
            {
                drops = true;
                if (name == "ept") Close(number);
                return;
            }

            if (name == "hi")
            {
                drops = true;
                ReadContent(xml, name);
                return;
            }

            var native = ReadNative(xml, name);
            if (kind is { } known && number is not null && !open.ContainsKey(number))
                open[number] = (new InlineCode(id ?? number, known, new TextSpan(text.Length, 0), TmxCodes.AddressOf(native)), native);
            else if (name != "ept" || !Close(number))
                Leave(native);
        }

        private bool Close(string? number)
        {
            if (number is null || !open.Remove(number, out var begun)) return false;
            codes.Add(begun.Code with { Span = TextSpan.FromBounds(begun.Code.Span.Start, text.Length) });
            return true;
        }

        private void Leave(string native)
        {
            drops = true;
            var plain = native.Trim();
            if (plain.Length > 0 && !(plain[0] == '<' && plain[^1] == '>') && !(plain[0] is '&' or '{' or '\\' && plain.Length <= 2)) text.Append(native);
        }

        // What stands in an inline element, that of elements inside it too.
        private static string ReadNative(XmlReader xml, string name)
        {
            var native = new StringBuilder();
            var depth = 1;
            while (depth > 0 && xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement && xml.Name == name) depth++;
                else if (xml.NodeType == XmlNodeType.EndElement && xml.Name == name) depth--;
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) native.Append(xml.Value);
            }

            return native.ToString();
        }
    }
}
