using System.Globalization;
using BilingualReader.Core.WorkReports;

namespace BilingualReader.Web.Pages.Work;

/// <summary>Which work is asked for; what cannot be read counts as not said.</summary>
internal sealed class WorkQuery
{
    /// <summary>Id of an article.</summary>
    public string? Article { get; init; }

    /// <summary>Id of an engine.</summary>
    public string? Engine { get; init; }

    /// <summary>Revision of the glossaries.</summary>
    public string? Glossary { get; init; }

    /// <summary>First day, as 2026-01-31.</summary>
    public string? From { get; init; }

    /// <summary>Last day.</summary>
    public string? To { get; init; }

    /// <summary>By what the rows are told apart.</summary>
    public string? By { get; init; }

    public WorkGrouping Grouping => Enum.TryParse<WorkGrouping>(By, ignoreCase: true, out var grouping) && Enum.IsDefined(grouping) ? grouping : WorkGrouping.Article;

    /// <summary>Whether any line is left out.</summary>
    public bool IsNarrow => !string.IsNullOrEmpty(Article) || !string.IsNullOrEmpty(Engine) || !string.IsNullOrEmpty(Glossary) || Day(From) is not null || Day(To) is not null;

    /// <summary>Whether a line is asked for.</summary>
    public bool Covers(WorkLine line, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(line.At, zone).DateTime);
        return (string.IsNullOrEmpty(Article) || line.Article == Article)
            && (string.IsNullOrEmpty(Engine) || line.Engine?.Value == Engine)
            && (string.IsNullOrEmpty(Glossary) || line.Glossary == Glossary)
            && !(day < Day(From)) && !(day > Day(To));
    }

    /// <summary>The same for another file of it, as parts of an address.</summary>
    public Dictionary<string, string?> ToRoute() => new(StringComparer.Ordinal)
    {
        ["article"] = Article,
        ["engine"] = Engine,
        ["glossary"] = Glossary,
        ["from"] = From,
        ["to"] = To,
        ["by"] = By,
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
