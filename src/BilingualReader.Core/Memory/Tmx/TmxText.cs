using System.Text;
using System.Xml;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>Text as XML 1.0 can hold it.</summary>
internal static class TmxText
{
    /// <summary>The text without the characters that XML forbids: most control characters and broken surrogates.</summary>
    public static string Clean(string text)
    {
        var at = FirstForbidden(text);
        if (at < 0) return text;
        var clean = new StringBuilder(text, 0, at, text.Length);
        for (var i = at; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
        }

        return clean.ToString();
    }

    private static int FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else return i;
        }

        return -1;
    }
}
