using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Lines;

/// <summary>The head of a press report: "PARIS, 5 décembre 2023 (AFP) – ...".</summary>
/// <param name="Published">Its day; null when there is none.</param>
/// <param name="Agency">The agency in brackets; null when there is none.</param>
/// <param name="Length">Characters up to the report itself.</param>
internal sealed partial record PressDateline(DateOnly? Published, string? Agency, int Length)
{
    private const int LongestDateline = 110;

    /// <summary>Reads it off the first paragraph; null when that begins otherwise.</summary>
    public static PressDateline? Read(string paragraph)
    {
        var start = paragraph[..Math.Min(paragraph.Length, LongestDateline)];
        if (Dateline.Match(start) is not { Success: true } match) return null;
        var prefix = match.Groups["prefix"].Value;
        var published = FrenchDates.ReadOnly(prefix);
        var agency = match.Groups["agency"] is { Success: true, Value: var name } ? name : null;
        return published is not null || Capitals.IsMatch(prefix) ? new PressDateline(published, agency, match.Length) : null;
    }

    [GeneratedRegex(@"^(?<prefix>\p{Lu}[^–—()]*?)\s?(?:\((?<agency>\p{Lu}[\p{L}-]{1,14})\))?\s?(?:[–—]| - )\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline { get; }

    [GeneratedRegex(@"^\p{Lu}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals { get; }
}
