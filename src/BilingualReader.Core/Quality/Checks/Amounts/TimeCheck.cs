using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Amounts;

/// <summary>TIME: times of day that differ. Silent where the English says a time in words, or a duration.</summary>
internal sealed partial class TimeCheck() : Rule("times", FindingSeverity.Error, "A time of day that is another one in the French.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        var french = ClockReader.ReadFrench(input.Source);
        if (french.IsEmpty || InWords().IsMatch(input.Target)) yield break;
        var english = ClockReader.ReadEnglish(input.Target);
        var lost = french.Where(time => !english.Any(time.IsSame)).ToList();
        var added = english.Where(time => !french.Any(own => own.IsSame(time))).ToList();
        foreach (var (own, other) in lost.Zip(added))
            yield return Hold($"“{own.Span.In(input.Source)}” is not “{other.Span.In(input.Target)}”.", own.Span, other.Span);
        foreach (var time in lost.Skip(added.Count).Where(time => time.Minutes % 60 > 0 || char.IsLetter(input.Source[time.Span.Start])))
            yield return Hold($"The English does not have the time “{time.Span.In(input.Source)}”.", time.Span);
    }

    [GeneratedRegex(@"\b(?:half|quarter|minutes?|past|twelve|lunchtime|lunch|hrs?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InWords();
}
