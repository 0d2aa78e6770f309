using System.Xml.Linq;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Interchange.Reading;

/// <summary>What the readers of XML formats share: a fault ends the reading with its place.</summary>
internal static class PairReading
{
    private const int LongestText = 100_000;

    /// <summary>The stamp of a file.</summary>
    public static ExportStamp StampOf(XElement place, string? text) => ExportStamp.TryParse(text, out var stamp)
        ? stamp
        : throw new PairFault(SafeXml.LineOf(place), "The file does not say which article it was made from: it is not from here, or a program has changed what it says of itself.");

    /// <summary>The key of a pair.</summary>
    public static PairKey KeyOf(XElement place, string? text) => PairKey.TryParse(text, out var key)
        ? key
        : throw new PairFault(SafeXml.LineOf(place), string.IsNullOrEmpty(text) ? "A paragraph has lost its id." : $"“{Excerpt(text)}” is no id of a paragraph from here.");

    /// <summary>Makes sure of a language, whatever its region.</summary>
    public static void Expect(XElement place, string? language, string expected)
    {
        var primary = language?.Split('-', '_')[0];
        if (!string.Equals(primary, expected, StringComparison.OrdinalIgnoreCase)) throw new PairFault(SafeXml.LineOf(place), $"The language is {(string.IsNullOrEmpty(language) ? "not told" : $"“{Excerpt(language)}”")} where “{expected}” is expected.");
    }

    /// <summary>The text put together, if its codes are sound.</summary>
    public static InlineText TextOf(XElement place, InlineBuilder builder)
    {
        var text = builder.Build();
        if (builder.Problem is { } problem) throw new PairFault(SafeXml.LineOf(place), problem);
        return text.Text.Length <= LongestText ? text : throw new PairFault(SafeXml.LineOf(place), "A paragraph is longer than 100,000 characters.");
    }

    /// <summary>Text of a file in a sentence.</summary>
    public static string Excerpt(string text)
    {
        var line = string.Concat(text.Where(letter => !char.IsControl(letter)));
        return line.Length <= 60 ? line : line[..59] + "…";
    }
}
