using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Reading;

/// <summary>A time of day.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Minutes">Minutes since midnight.</param>
/// <param name="IsHalfDay">Whether it may be twelve hours later as well: 8:30 without more.</param>
internal sealed record ClockMention(TextSpan Span, int Minutes, bool IsHalfDay)
{
    private const int HalfDay = 12 * 60;

    /// <summary>Whether both may be the same time.</summary>
    public bool IsSame(ClockMention other) => Minutes % (2 * HalfDay) == other.Minutes % (2 * HalfDay) || (IsHalfDay || other.IsHalfDay) && Minutes % HalfDay == other.Minutes % HalfDay;
}

/// <summary>Reads times of day: « 14 h 30 », « midi », “2:30 p.m.”, “noon”.</summary>
internal static partial class ClockReader
{
    /// <summary>The times of a French text. « 2 h 30 » may be a duration; the reader cannot tell.</summary>
    public static ImmutableArray<ClockMention> ReadFrench(string text) => [.. French().Matches(text).Select(Read).OfType<ClockMention>()];

    /// <summary>The times of an English text.</summary>
    public static ImmutableArray<ClockMention> ReadEnglish(string text) => [.. English().Matches(text).Select(Read).OfType<ClockMention>()];

    private static ClockMention? Read(Match match)
    {
        if (match.Groups["noon"].Success) return new ClockMention(match.Span(), 12 * 60, false);
        if (match.Groups["midnight"].Success) return new ClockMention(match.Span(), 0, false);
        var hour = Number(match.Groups["hour"]);
        var minutes = Number(match.Groups["minutes"]);
        if (hour > 24 || minutes > 59) return null;
        var half = match.Groups["half"].Value;
        if (half.Length == 0) return new ClockMention(match.Span(), hour * 60 + minutes, hour is > 0 and < 13 && match.Groups["bare"].Success);
        if (hour > 12) return new ClockMention(match.Span(), hour * 60 + minutes, true);
        return new ClockMention(match.Span(), (hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0)) * 60 + minutes, false);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<![\p{L}\d,.:/])(?:(?<hour>[0-2]?\d)\s?[hH](?:\s?(?<minutes>[0-5]\d))?(?![\p{L}\d])|(?<bare>)(?<hour>[0-2]?\d):(?<minutes>[0-5]\d)(?![\d:])|(?<=\b(?:à|vers|avant|dès)\s)(?<bare>)(?<hour>[0-2]?\d)\s?heures?(?:\s(?<minutes>[0-5]\d))?(?!\p{L})|(?<=\b(?:à|vers|avant|dès|jusqu’à|jusqu'à)\s)(?<noon>midi)|(?<midnight>minuit))(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex French();

    [GeneratedRegex(@"(?<![\p{L}\d,.:/])(?:(?<hour>[0-2]?\d)(?:[:.](?<minutes>[0-5]\d))?\s?(?<half>[ap])\.?m\b\.?|(?<bare>)(?<hour>[0-2]?\d)[:h](?<minutes>[0-5]\d)(?![\d:])|(?<bare>)(?<hour>[0-2]?\d)\s?(?:o[’']clock|hours?|h)\b|(?<hour>[0-2]\d)(?<minutes>[0-5]\d)\s?(?:hours|UTC|GMT|h\b)|(?<noon>noon|midday)|(?<midnight>midnight))(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
