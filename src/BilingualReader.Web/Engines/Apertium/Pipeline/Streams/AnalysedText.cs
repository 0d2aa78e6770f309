using System.Globalization;
using System.Text;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

/// <summary>The answer of an analyser: lexical units, and what stands behind the last one.</summary>
/// <param name="Units">The lexical units in order.</param>
/// <param name="Tail">The stream behind the last unit.</param>
internal sealed record AnalysedText(IReadOnlyList<LexicalUnit> Units, string Tail)
{
    /// <summary>The analysis of nothing.</summary>
    public static readonly AnalysedText Empty = new([], "");

    /// <summary>Reads an analyser's answer. A unit that does not close is part of the tail.</summary>
    public static AnalysedText Parse(string stream)
    {
        List<LexicalUnit> units = [];
        var position = 0;
        for (var open = NextUnescaped(stream, '^', 0); open >= 0; open = NextUnescaped(stream, '^', position))
        {
            var close = NextUnescaped(stream, '$', open + 1);
            var slash = NextUnescaped(stream, '/', open + 1);
            if (close < 0) break;
            if (slash < 0 || slash > close) slash = close;
            units.Add(new(stream[position..open], stream[(open + 1)..slash], slash < close ? stream[(slash + 1)..close] : "", []));
            position = close + 1;
        }

        return new(units, stream[position..]);
    }

    /// <summary>The stream again, each unit wrapped in the word-bound span of its identities.</summary>
    public string Write()
    {
        var stream = new StringBuilder();
        foreach (var unit in Units)
        {
            stream.Append(unit.Blank);
            if (unit.Ids.Count > 0) stream.Append("[[").AppendJoin("; ", unit.Ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"t:w:{id}"))).Append("]]");
            stream.Append('^').Append(unit.Surface).Append('/').Append(unit.Analyses).Append('$');
            if (unit.Ids.Count > 0) stream.Append("[[/]]");
        }

        return stream.Append(Tail).ToString();
    }

    /// <summary>
    /// Where each unit stands in the text that was analysed. The blanks of the stream cannot tell, for the analyser puts
    /// in spaces of its own, so each surface is looked for from the end of the one before.
    /// </summary>
    public TextSpan[] Locate(string text)
    {
        var spans = new TextSpan[Units.Count];
        var position = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var surface = StreamText.Unescape(Units[i].Surface);
            var start = FindFrom(text, surface, position);
            spans[i] = start < 0 ? new(position, 0) : new(start, surface.Length);
            position = spans[i].End;
        }

        return spans;
    }

    // An analyser drops nothing but blanks between words: what is far away is another word of the same spelling.
    private static int FindFrom(string text, string surface, int position)
    {
        var window = Math.Min(text.Length - position, surface.Length + 40);
        var exact = text.IndexOf(surface, position, window, StringComparison.Ordinal);
        return exact >= 0 ? exact : text.IndexOf(surface, position, window, StringComparison.OrdinalIgnoreCase);
    }

    private static int NextUnescaped(string stream, char wanted, int from)
    {
        for (var i = from; i < stream.Length; i++)
        {
            if (stream[i] == '\\') i++;
            else if (stream[i] == wanted) return i;
        }

        return -1;
    }
}
