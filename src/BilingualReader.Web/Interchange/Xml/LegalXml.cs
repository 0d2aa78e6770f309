using System.Text;
using System.Xml;

namespace BilingualReader.Web.Interchange.Xml;

/// <summary>What XML can hold of a text: not control characters, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
internal static class LegalXml
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with U+FFFD for each code unit that XML cannot hold, so that every offset still holds.</summary>
    public static string Replace(string text)
    {
        if (Runs(text).All(run => run.IsLegal)) return text;
        var replaced = new StringBuilder(text.Length);
        foreach (var (run, isLegal) in Runs(text)) replaced.Append(isLegal ? run : new string(Replacement, run.Length));
        return replaced.ToString();
    }

    /// <summary>The text in runs that XML can hold, and single code units that it cannot.</summary>
    public static IEnumerable<(string Run, bool IsLegal)> Runs(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (i > start) yield return (text[start..i], true);
            yield return (text[i].ToString(), false);
            start = i + 1;
        }

        if (start < text.Length) yield return (text[start..], true);
    }
}
