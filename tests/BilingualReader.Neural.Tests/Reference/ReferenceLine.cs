using System.Globalization;
using BilingualReader.Neural.Tests.Infrastructure;

namespace BilingualReader.Neural.Tests.Reference;

/// <summary>One sentence of the reference decoder: its text, ids with the end of the sentence, and a score for each.</summary>
internal sealed record ReferenceLine(string Text, int[] Ids, float[] Scores)
{
    public static ReferenceLine[] Read(string name) =>
    [
        .. SharedNeural.Lines("ref", name).Skip(1).Select(line => line.Split('\t')).Select(cells => new ReferenceLine(
            cells[1],
            [.. cells[2].Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture))],
            [.. cells[3].Split(' ').Select(score => float.Parse(score, CultureInfo.InvariantCulture))])),
    ];
}
