using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Lines;

/// <summary>A line that says nothing but a date: "[05/12/2023]", "Publié le 5 décembre 2023 à 14h30".</summary>
/// <param name="Published">The day of publication; null when the line only says when the page was changed, or is unsure.</param>
/// <param name="IsLabelled">Whether brackets, a time or a word such as "publié" show that it speaks of the page.</param>
internal sealed partial record DateLine(DateOnly? Published, bool IsLabelled)
{
    private const int LongestLine = 140;

    /// <summary>Reads such a line; null when the text says anything else.</summary>
    public static DateLine? Read(string text)
    {
        if (text.Length > LongestLine) return null;
        var prepared = FrenchDates.Prepare(text);
        var mentions = FrenchDates.ReadAll(prepared);
        if (mentions.Count == 0) return null;
        var rest = prepared;
        foreach (var mention in mentions.Reverse()) rest = rest.Remove(mention.Span.Start, mention.Span.Length);
        return Filler.IsMatch(rest) ? new DateLine(PublishedOn(prepared), Label.IsMatch(rest)) : null;
    }

    /// <summary>The day of publication in a text that may also say when the page was changed.</summary>
    public static DateOnly? PublishedOn(string prepared)
    {
        var start = Publication.Match(prepared) is { Success: true, Index: var at } ? at : 0;
        var length = Changed.Match(prepared, start) is { Success: true, Index: var end } ? end - start : prepared.Length - start;
        var days = FrenchDates.ReadAll(prepared.Substring(start, length)).Select(mention => mention.Day).Distinct().ToList();
        return days.Count == 1 || (days.Count > 1 && start > 0) ? days[0] : null;
    }

    [GeneratedRegex(@"\b(?:publiee?|parue?|mise? en ligne)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Publication { get; }

    [GeneratedRegex(@"\b(?:mise? a jour|modifiee?|actualisee?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Changed { get; }

    [GeneratedRegex(@"^(?:publiee?|parue?|postee?|mise? en ligne|mise? a jour|derniere|modifiee?|actualisee?|date|de|publication|le|du|a|et|\d{1,2} ?[h:] ?(?:\d\d)?|gmt|utc|[][(){}|:;,.•·–—/ -])*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Filler { get; }

    [GeneratedRegex(@"publie|paru|poste|mise? |modifie|actualise|date|\d ?[h:]|[][()]", RegexOptions.CultureInvariant)]
    private static partial Regex Label { get; }
}
