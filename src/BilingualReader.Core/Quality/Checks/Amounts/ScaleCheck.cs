using System.Globalization;
using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Amounts;

/// <summary>
/// NUM_SCALE: « milliard » is billion and « billion » is trillion. A scale word that the other side does not have is held against
/// the English when it has another one in its place.
/// </summary>
internal sealed partial class ScaleCheck() : Rule("scale", FindingSeverity.Error, "A million, billion or trillion that is another power of ten in the French.")
{
    // Powers of ten.
    private static readonly Dictionary<string, int> French = new(StringComparer.OrdinalIgnoreCase)
    {
        ["million"] = 6,
        ["milliard"] = 9,
        ["billion"] = 12,
        ["billiard"] = 15,
        ["trillion"] = 18,
        ["M€"] = 6,
        ["Md€"] = 9,
        ["Mds"] = 9,
        ["Md"] = 9,
        ["Mrd"] = 9,
    };

    private static readonly Dictionary<string, int> English = new(StringComparer.OrdinalIgnoreCase)
    {
        ["million"] = 6,
        ["billion"] = 9,
        ["trillion"] = 12,
        ["quadrillion"] = 15,
        ["quintillion"] = 18,
        ["bn"] = 9,
        ["tn"] = 12,
        ["m"] = 6,
    };

    public override IEnumerable<Finding> Check(QaInput input)
    {
        var french = FrenchScale().Matches(input.Source).Select(match => (Match: match, Power: French[match.Groups["scale"].Value])).ToList();
        var english = EnglishScale().Matches(input.Target).Select(match => (Match: match, Power: English[match.Groups["scale"].Value])).ToList();
        var lost = french.Where(scale => !english.Exists(other => IsSame(scale.Power, other.Power, scale.Match.Value, other.Match.Value))).ToList();
        var added = english.Where(scale => !french.Exists(other => IsSame(other.Power, scale.Power, other.Match.Value, scale.Match.Value))).ToList();
        foreach (var ((own, _), (other, _)) in lost.Zip(added))
            yield return Hold($"“{own.Value.Trim()}” is not “{other.Value.Trim()}”: the power of ten differs.", own.Span(), other.Span());
    }

    // « 2 500 millions » is 2.5 billion, « mille milliards » a trillion.
    private static bool IsSame(int french, int english, string source, string target) =>
        french == english || Math.Abs(french - english) == 3 && Parse(source) is { } own && Parse(target) is { } other && own != other && IsThousandfold(own, other);

    private static bool IsThousandfold(decimal one, decimal other) => one == other * 1000 || other == one * 1000;

    private static decimal? Parse(string mention)
    {
        var figures = new string([.. mention.Where(c => char.IsAsciiDigit(c) || c is ',' or '.')]).Replace(',', '.').Trim('.');
        return decimal.TryParse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"(?:\d[\d.,\u00A0\u202F ]{0,12})?(?<![\p{L}])(?:(?<scale>million|milliard|billion|billiard|trillion)s?|(?<=\d[\s]?)(?<scale>M€|Md€|Mds|Md|Mrd))(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FrenchScale();

    [GeneratedRegex(@"(?:\d[\d.,]{0,12}[ -]?)?(?<![\p{L}])(?:(?<scale>million|billion|trillion|quadrillion|quintillion)s?|(?<=\d ?)(?<scale>bn|tn|m))(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EnglishScale();
}
