using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Names;

/// <summary>
/// ACRONYM: initials of the French that the English does not have, neither the same nor other ones, nor words that they can stand for.
/// </summary>
internal sealed partial class AcronymCheck() : Rule("acronyms", FindingSeverity.Info, "Initials of the French that the English does not answer.")
{
    // Initials that English says in words.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["VTT"] = "mountain bik",
        ["TGV"] = "high-speed",
        ["PDG"] = "chief executive|chairman|CEO|head|boss|manager|director",
        ["SDF"] = "homeless",
        ["HLM"] = "housing",
        ["PME"] = "small|business|SME",
        ["BD"] = "comic",
        ["SMS"] = "text",
        ["TVA"] = "value|tax",
        ["CV"] = "résumé|resume|curriculum",
        ["US"] = "$|U.S|America|United States",
        ["DOM"] = "overseas",
        ["OGM"] = "genetically",
        ["IVG"] = "abortion",
        ["JO"] = "Olympic|Games",
        ["HS"] = "order",
        ["RER"] = "train",
        ["ADN"] = "DNA|genetic",
        ["ONG"] = "organi|charit",
        ["QG"] = "headquarters",
        ["WC"] = "toilet|bathroom",
        ["TP"] = "work",
        ["AG"] = "assembly|meeting",
        ["CA"] = "turnover|revenue|board",
    };

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (!input.Source.Any(char.IsLower)) yield break;
        var english = Initials().Matches(input.Target).Select(match => match.Value.Replace(".", "", StringComparison.Ordinal)).ToList();
        foreach (var match in Initials().Matches(input.Source).DistinctBy(match => match.Value))
        {
            var letters = match.Value.Replace(".", "", StringComparison.Ordinal);
            if (IsAnswered(letters, match, input, english)) continue;
            yield return Hold($"Nothing in the English answers “{match.Value}”.", match.Span());
        }
    }

    private static bool IsAnswered(string letters, Match match, QaInput input, List<string> english) =>
        RomanNumeral.Read(letters) is not null
        || input.Target.Contains(letters, StringComparison.OrdinalIgnoreCase)
        || input.Terms.Any(term => term.Match.Span.Overlaps(match.Span()))
        || english.Exists(other => !input.Source.Contains(other, StringComparison.Ordinal))
        || BodyNames.EnglishOf(letters).Concat(PlaceNames.EnglishOf(letters)).Any(name => input.Target.Contains(name, StringComparison.OrdinalIgnoreCase))
        || Words.TryGetValue(letters, out var words) && words.Split('|').Any(word => input.Target.Contains(word, StringComparison.OrdinalIgnoreCase))
        || IsSpelledOut(letters, input);

    // Words whose initials are the letters, in any order, small words apart: « OMS », “World Health Organization” has two of three.
    private static bool IsSpelledOut(string letters, QaInput input)
    {
        var words = input.Reading.TargetWords.Where(word => char.IsUpper(input.Target[word.Start])).Select(word => Plain(input.Target[word.Start].ToString())[0]).ToList();
        var found = Plain(letters).Count(words.Remove);
        return found >= 2 && found >= letters.Length - 1;
    }

    private static string Plain(string letters) => TextFolding.Fold(letters, FoldingOptions.DropAccents).Text;

    [GeneratedRegex(@"(?<![\p{L}\d.@&-])(?:\p{Lu}{2,6}|\p{Lu}\.(?:\p{Lu}\.){1,5})(?![\p{L}\d@])", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
