using System.Collections.Immutable;
using System.Globalization;

namespace BilingualReader.Core.WorkReports;

/// <summary>By what work is told apart.</summary>
public enum WorkGrouping
{
    Article,
    Engine,

    /// <summary>By the revision of the glossaries.</summary>
    Glossary,

    /// <summary>By the week in which a text last came or was approved.</summary>
    Week,
}

/// <summary>One line of a report on work.</summary>
/// <param name="Key">Id of the article or of the engine, revision of the glossaries, or the Monday of the week; empty for none.</param>
/// <param name="Sum">The work.</param>
public sealed record WorkRow(string Key, WorkSum Sum)
{
    /// <summary>One row for each key: weeks in their order, the others with most words first.</summary>
    /// <param name="lines">The paragraphs.</param>
    /// <param name="grouping">By what.</param>
    /// <param name="zone">In whose time weeks begin.</param>
    public static ImmutableArray<WorkRow> Of(IEnumerable<WorkLine> lines, WorkGrouping grouping, TimeZoneInfo zone)
    {
        var rows = lines.GroupBy(line => KeyOf(line, grouping, zone), StringComparer.Ordinal).Select(group => new WorkRow(group.Key, new WorkSum([.. group])));
        return grouping == WorkGrouping.Week
            ? [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal)]
            : [.. rows.OrderByDescending(row => row.Sum.SourceWords).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    private static string KeyOf(WorkLine line, WorkGrouping grouping, TimeZoneInfo zone) => grouping switch
    {
        WorkGrouping.Article => line.Article,
        WorkGrouping.Engine => line.Engine?.Value ?? "",
        WorkGrouping.Glossary => line.Glossary ?? "",
        _ => Monday(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(line.At, zone).DateTime)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
