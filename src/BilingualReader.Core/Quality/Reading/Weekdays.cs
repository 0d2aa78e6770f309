using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Reading;

/// <summary>Finds the days of the week that a text names.</summary>
internal static partial class Weekdays
{
    private static readonly string[] FrenchDays = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
    private static readonly string[] EnglishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Days of a French text, from 0 for Monday.</summary>
    public static ImmutableArray<(int Day, TextSpan Span)> ReadFrench(string text) => Read(French(), FrenchDays, text);

    /// <summary>Days of an English text, from 0 for Monday.</summary>
    public static ImmutableArray<(int Day, TextSpan Span)> ReadEnglish(string text) => Read(English(), EnglishDays, text);

    private static ImmutableArray<(int Day, TextSpan Span)> Read(Regex pattern, string[] days, string text) =>
        [.. pattern.Matches(text).Select(match => (Array.FindIndex(days, day => match.Value.StartsWith(day, StringComparison.OrdinalIgnoreCase)), match.Span()))];

    [GeneratedRegex(@"(?<!\p{L})(?:lundi|mardi(?! gras)|mercredi|jeudi|vendredi(?! saint)|samedi|dimanche)s?(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex French();

    [GeneratedRegex(@"(?<!\p{L})(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
