using System.Collections.Immutable;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Amounts;

/// <summary>DATE: dates and days of the week that differ; a warning when only a year was added or left out.</summary>
internal sealed class DateCheck() : Rule("dates", FindingSeverity.Error, "A date or a day of the week that is another one in the French.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        var english = DateReader.ReadEnglish(input.Target);
        foreach (var date in DateReader.ReadFrench(input.Source))
        {
            if (FindIn(input, date, english) is { } finding) yield return finding;
        }

        foreach (var finding in CompareDays(input)) yield return finding;
    }

    private Finding? FindIn(QaInput input, DateMention date, ImmutableArray<DateMention> english)
    {
        var named = Name(date.Span, input.Source);
        if (english.IsEmpty) return null;
        var same = english.Where(mention => date.IsSameDay(mention) || mention.Month == date.Month && IsNamed(date.Day, input)).ToList();
        if (same.Count == 0)
        {
            var other = english.FirstOrDefault(mention => mention.Month == date.Month || mention.Day == date.Day && date.Day is not null) ?? english[0];
            return Hold($"The French says “{named}”, the English “{Name(other.Span, input.Target)}”.", date.Span, other.Span);
        }

        if (same.Exists(mention => mention.Year == date.Year || mention.Year is null && input.Target.Contains($"{date.Year}", StringComparison.Ordinal))) return null;
        if (date.Year is null && input.Source.Contains($"{same[0].Year}", StringComparison.Ordinal)) return null;
        if (date.Year is not null && same[0].Year is not null) return Hold($"The year of “{named}” differs: “{Name(same[0].Span, input.Target)}”.", date.Span, same[0].Span);
        var words = date.Year is null ? "has a year that the French does not have" : "left out the year";
        return Hold($"The English {words}: “{named}”, “{Name(same[0].Span, input.Target)}”.", date.Span, same[0].Span) with { Severity = FindingSeverity.Warning };
    }

    // « les 1er et 2 mai », “May 1 and 2”.
    private static bool IsNamed(int? day, QaInput input) => input.Reading.TargetNumbers.Any(number => number.Values.Any(value => value == day));

    private IEnumerable<Finding> CompareDays(QaInput input)
    {
        var english = Weekdays.ReadEnglish(input.Target);
        var french = Weekdays.ReadFrench(input.Source);
        var lost = french.Where(day => !english.Any(other => other.Day == day.Day)).ToList();
        var added = english.Where(day => !french.Any(other => other.Day == day.Day)).ToList();
        foreach (var (own, other) in lost.Zip(added))
            yield return Hold($"“{own.Span.In(input.Source)}” is not “{other.Span.In(input.Target)}”.", own.Span, other.Span);
        foreach (var day in lost.Skip(added.Count))
            yield return Hold($"The English does not say “{day.Span.In(input.Source)}”.", day.Span) with { Severity = FindingSeverity.Warning };
    }
}
