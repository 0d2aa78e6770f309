using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>CAPS: a beginning in small letters where that of the French has a capital, or the reverse; days, months, peoples and languages in small letters.</summary>
internal sealed partial class CapitalsCheck() : Rule("capitals", FindingSeverity.Warning, "Capitals missing at the beginning, or on days, months, peoples and languages.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        var (source, target) = (First().Match(input.Source), First().Match(input.Target));
        if (source.Success && target.Success && char.IsUpper(source.ValueSpan[0]) && char.IsLower(target.ValueSpan[0]) && !input.Source.Contains(target.Value, StringComparison.Ordinal))
            yield return Raise(input, target.Index, $"The English begins with a small letter, the French with a capital: “{target.Value}”.", source.Span(), target.Span());
        else if (source.Success && target.Success && char.IsLower(source.ValueSpan[0]) && char.IsUpper(target.ValueSpan[0]) && Small().IsMatch(target.Value))
            yield return Hold($"The English begins with a capital, the French with a small letter: “{target.Value}”.", source.Span(), target.Span()) with { Severity = FindingSeverity.Info, Fix = new FindingFix("Begin with a small letter", input.Target.With(new TextSpan(target.Index, 1), char.ToLowerInvariant(input.Target[target.Index]).ToString())) };
        foreach (Match word in Proper().Matches(input.Target))
        {
            if (word.Index != target.Index) yield return Raise(input, word.Index, $"“{word.Value}” has a capital in English.", null, word.Span());
        }
    }

    /// <summary>Whether the check tells of a word itself, wherever it stands.</summary>
    public static bool Tells(string word) => Proper().Match(word).Length == word.Length;

    private Finding Raise(QaInput input, int place, string message, TextSpan? source, TextSpan target) =>
        Hold(message, source, target) with { Fix = new FindingFix("Write a capital", input.Target.With(new TextSpan(place, 1), char.ToUpperInvariant(input.Target[place]).ToString())) };

    // Words with a capital, a figure or a mark inside are names of a kind: iPhone, eBay, co2.
    [GeneratedRegex(@"(?<=\A[\s«»“”""'’‘(\[\u00A0\u202F—–-]*)(?:\p{Lu}\p{L}*|\p{Ll}+)(?![\p{L}\d.@])", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"\A(?:The|A|An|And|Or|But|In|On|Of|For|To|With|By|From|At|As|It|This|That|These|Those|Their|Its|His|Her|He|She|They|We|You|When|Which|Who)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Small();

    [GeneratedRegex(@"(?<![\p{L}\d.@/_’'-])(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|january|february|april|june|july|august(?= \d)|september|october|november|december|english|french|german|germans|spanish|italian|italians|portuguese|russian|russians|chinese|japanese|korean|koreans|arabic|arab|arabs|american|americans|british|european|europeans|african|africans|asian|asians|israeli|israelis|palestinian|palestinians|syrian|syrians|iraqi|iraqis|iranian|iranians|lebanese|egyptian|egyptians|turkish|greek|greeks|dutch|belgian|belgians|canadian|canadians|mexican|brazilian|indian|indians|ukrainian|ukrainians|algerian|moroccan|tunisian|yemeni|saudi|saudis|muslim|muslims|christian|christians|jewish|islamic|catholic church)(?![\p{L}\d@/_-])", RegexOptions.CultureInvariant)]
    private static partial Regex Proper();
}
