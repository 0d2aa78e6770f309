using System.Collections.Frozen;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>Details that a Markdown file gives about itself between two lines of three hyphens.</summary>
/// <param name="Origin">The whole of it, both lines of hyphens included.</param>
/// <param name="Values">By key in lower case. A list is its items with commas between.</param>
internal sealed record FrontMatter(TextSpan Origin, FrozenDictionary<string, string> Values)
{
    private const int MostLines = 100;

    /// <summary>Reads it off the head of a text; null when there is none or it is not simple keys and values.</summary>
    public static FrontMatter? Find(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal)) return null;
        var lines = SourceLine.ReadAll(text).Take(MostLines).ToList();
        var end = lines.FindIndex(1, line => line.Text is "---" or "...");
        if (lines[0].Text != "---" || end < 2) return null;
        var values = ReadValues(lines.GetRange(1, end - 1));
        return values is { Count: > 0 }
            ? new FrontMatter(TextSpan.FromBounds(0, lines[end].Origin.End), values.ToFrozenDictionary(StringComparer.Ordinal))
            : null;
    }

    /// <summary>The value of the first of several keys that is given.</summary>
    public string? FindValue(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Values.TryGetValue(key, out var value) && value.Length > 0) return value;
        }

        return null;
    }

    private static Dictionary<string, string>? ReadValues(List<SourceLine> lines)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var key = "";
        foreach (var text in lines.Select(line => line.Text))
        {
            if (text.Length == 0 || text[0] == '#') continue;
            if (text.StartsWith("- ", StringComparison.Ordinal) && key.Length > 0)
            {
                values[key] = values[key].Length == 0 ? Unquote(text[2..]) : $"{values[key]}, {Unquote(text[2..])}";
                continue;
            }

            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || text.AsSpan(0, colon).ContainsAny(" \u00A0«")) return null;
            key = text[..colon].ToLowerInvariant();
            values[key] = Unquote(text[(colon + 1)..]);
        }

        return values;
    }

    private static string Unquote(string value) => value.Trim().Trim('"', '\'', '[', ']').Trim();
}
