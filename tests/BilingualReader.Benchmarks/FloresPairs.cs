using System.Net;

namespace BilingualReader.Benchmarks;

/// <summary>The paragraphs of flores-dev.tsv with the English of each system.</summary>
internal static class FloresPairs
{
    /// <summary>Systems whose translations are presumed right.</summary>
    public static readonly string[] Good = ["google", "microsoft", "bergamot_base_memory"];

    /// <summary>French and English of one system, in the order of the file.</summary>
    public static IReadOnlyList<(string French, string English)> Read(string path, string system)
    {
        var lines = File.ReadAllLines(path).Select(line => line.Split('\t')).ToArray();
        var column = Array.IndexOf(lines[0], system);
        return [.. lines.Skip(1).Select(row => (Decode(row[1]), Decode(row[column])))];
    }

    // The columns hold character references and, where a comma stands in the text, the quotation marks of their CSV.
    private static string Decode(string cell)
    {
        var isQuoted = cell.Length > 1 && cell[0] == '"' && cell[^1] == '"';
        return WebUtility.HtmlDecode(isQuoted ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell).Trim();
    }
}
