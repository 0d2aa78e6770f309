using System.Xml.Linq;

namespace BilingualReader.Benchmarks;

/// <summary>French paragraphs with their English, of one origin, in the order of their articles.</summary>
/// <param name="Origin">Who made the English.</param>
/// <param name="Pairs">The pairs.</param>
internal sealed record SlipPairs(string Origin, IReadOnlyList<(string French, string English)> Pairs)
{
    private const int ParagraphLength = 250;

    /// <summary>
    /// Reads the test sets. The detector was tuned on one part (the first half of flores, wmt 2008 to 2010) and is measured
    /// on the other (the second half, wmt 2011 to 2013).
    /// </summary>
    /// <param name="flores">Path of flores-dev.tsv.</param>
    /// <param name="wmt">Path of wmt08-13.fr-en.tmx.</param>
    /// <param name="apertium">What the offline engine makes of flores, line by line; null to leave it out.</param>
    /// <param name="isTuning">Whether to take the part for tuning.</param>
    /// <param name="most">Most pairs of one origin.</param>
    public static IReadOnlyList<SlipPairs> Read(string flores, string wmt, string[]? apertium, bool isTuning, int most)
    {
        var lines = File.ReadAllLines(flores).Select(line => line.Split('\t')).ToArray();
        var rows = lines.Skip(1).Select((row, at) => apertium is null ? row : [.. row, apertium[at]]).ToArray();
        var half = isTuning ? rows[..(rows.Length / 2)] : rows[(rows.Length / 2)..];
        var sentences = ReadSentences(wmt, isTuning ? ["wmt08", "wmt09", "wmt10"] : ["wmt11", "wmt12", "wmt13"]);
        string[] names = [.. lines[0].Skip(2), "offline engine"];
        return
        [
            .. names.Take(half[0].Length - 2).Select((name, at) => new SlipPairs($"flores {name}", [.. half.Take(most).Select(row => (row[1], row[at + 2]))])),
            new SlipPairs("wmt sentences", [.. sentences.Take(most)]),
            new SlipPairs("wmt paragraphs", [.. Join(sentences).Take(most)]),
        ];
    }

    private static List<(string French, string English)> ReadSentences(string path, string[] years) =>
    [
        .. from unit in XDocument.Load(path).Descendants("tu")
           where years.Contains(unit.Attribute("tuid")!.Value.Split('-')[0])
           let segments = unit.Descendants("seg").ToArray()
           select (segments[0].Value, segments[1].Value),
    ];

    private static IEnumerable<(string French, string English)> Join(IEnumerable<(string French, string English)> sentences)
    {
        var (french, english) = ("", "");
        foreach (var sentence in sentences)
        {
            french = $"{french} {sentence.French}".Trim();
            english = $"{english} {sentence.English}".Trim();
            if (french.Length < ParagraphLength) continue;
            yield return (french, english);
            (french, english) = ("", "");
        }
    }
}
