namespace BilingualReader.Web.Pages.Articles;

/// <summary>Hidden lines in words.</summary>
internal static class FurnitureWords
{
    /// <summary>How many lines, and each reason once: "3 lines hidden: a tag list, a login prompt".</summary>
    public static string Summary(IReadOnlyCollection<FurnitureLine> lines)
    {
        var reasons = lines.Select(line => LowerFirst(line.Reason.TrimEnd('.'))).Distinct(StringComparer.Ordinal);
        return $"{(lines.Count == 1 ? "1 line" : $"{lines.Count} lines")} of page furniture hidden ({string.Join(", ", reasons)})";
    }

    /// <summary>The sentence as a part of another: without its capital, unless it begins with an abbreviation.</summary>
    public static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
