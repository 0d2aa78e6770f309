using System.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

/// <summary>
/// Plain text in Apertium's stream format and back. The format gives a meaning to fourteen characters. Escapes do not
/// carry them all through: some programs drop them, and marks of failure look like an asterisk of the text. So each
/// travels as a private-use character, which no dictionary knows and which passes as it is.
/// </summary>
internal static class StreamText
{
    private const string Reserved = "\\[]{}^$/@<>*#~";
    private const char FirstStandIn = '\uE700';

    /// <summary>The text with every reserved character replaced. Private-use characters of its own range become U+FFFD.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var reserved = Reserved.IndexOf(c, StringComparison.Ordinal);
            if (reserved >= 0) encoded.Append((char)(FirstStandIn + reserved));
            else encoded.Append(IsStandIn(c) ? '\uFFFD' : c);
        }

        return encoded.ToString();
    }

    /// <summary>The text with the reserved characters back in place.</summary>
    public static string Decode(string encoded)
    {
        var text = new StringBuilder(encoded.Length);
        foreach (var c in encoded) text.Append(IsStandIn(c) ? Reserved[c - FirstStandIn] : c);
        return text.ToString();
    }

    /// <summary>Whether the character stands for a reserved one.</summary>
    public static bool IsStandIn(char c) => c >= FirstStandIn && c < FirstStandIn + Reserved.Length;

    /// <summary>The text of a piece of stream: escapes taken away.</summary>
    public static string Unescape(string stream)
    {
        if (!stream.Contains('\\', StringComparison.Ordinal)) return stream;
        var text = new StringBuilder(stream.Length);
        for (var i = 0; i < stream.Length; i++)
        {
            if (stream[i] == '\\' && i + 1 < stream.Length) i++;
            text.Append(stream[i]);
        }

        return text.ToString();
    }
}
