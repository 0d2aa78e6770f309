using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BilingualReader.Core.Quality;

namespace BilingualReader.Benchmarks;

/// <summary>Damages good translations in ways that a check should see, and counts what is seen.</summary>
internal static partial class ChecksDamage
{
    private const int PerKind = 20;
    private const int Reach = 10;

    // Kind, the checks any of which counts as seeing it, and the damage; null where the paragraph does not lend itself to it.
    private static readonly (string Kind, string[] Checks, Func<string, string, string?> Damage)[] Kinds =
    [
        ("number changed", ["numbers", "dates", "times"], (_, english) => Once(Figures(), english, match => (match.Value[0] == '9' ? "4" : (char)(match.Value[0] + 1)) + match.Value[1..])),
        ("number lost", ["numbers", "dates", "units", "times"], (_, english) => Once(LooseFigures(), english, _ => "")),
        ("scale word", ["scale", "numbers"], (_, english) => Once(Scale(), english, match => match.Value == "million" ? "billion" : "million")),
        ("date", ["dates", "numbers"], (_, english) => Once(Month(), english, match => match.Value == "July" ? "August" : "July")),
        ("day of the week", ["dates"], (_, english) => Once(Day(), english, match => match.Value == "Friday" ? "Monday" : "Friday")),
        ("unit", ["units", "numbers"], (french, english) => Once(Unit(), english, match => match.Value.StartsWith('m') ? "miles" : match.Value == "%" ? "" : "miles")),
        ("name exchanged", ["name-lost", "names", "acronyms"], (french, english) => Names().Matches(english).FirstOrDefault(name => french.Contains(name.Value, StringComparison.Ordinal)) is { } name ? english.Replace(name.Value, "Bolverk", StringComparison.Ordinal) : null),
        ("acronym lost", ["acronyms"], (french, english) => Initials().Matches(english).FirstOrDefault(name => french.Contains(name.Value, StringComparison.Ordinal)) is { } name ? english.Replace(name.Value, "body", StringComparison.Ordinal) : null),
        ("negation lost", ["negation"], (_, english) => Negation().Count(english) == 1 ? Once(Negation(), english, match => match.Value.StartsWith("not", StringComparison.Ordinal) ? "" : match.Value[..^3]) : null),
        ("negation added", ["negation"], (_, english) => Once(Being(), english, match => match.Value + " not")),
        ("quotation mark lost", ["quote-pairs", "quotes"], (_, english) => Once(Quote(), english, _ => "")),
        ("guillemets left", ["quote-pairs"], (_, english) => Quote().Count(english) == 2 ? Once(Quote(), Once(Quote(), english, _ => "« ")!, _ => " »") : null),
        ("sentence lost", ["sentences", "length", "name-lost", "numbers", "slip", "quotes", "negation", "acronyms", "dates"], (_, english) => Once(LastSentence(), english, _ => "")),
        ("half lost", ["length", "end-mark", "numbers", "name-lost"], (_, english) => english.Length > 80 ? english[..(english.Length / 2)] : null),
        ("clause untranslated", ["untranslated"], (french, english) => french.Split(' ') is { Length: > 12 } words && english.Split(' ') is { Length: > 12 } own ? string.Join(' ', own[..3].Concat(words[3..9]).Concat(own[9..])) : null),
        ("left in French", ["unchanged", "target-language", "untranslated"], (french, _) => french),
        ("word doubled", ["doubled-word"], (_, english) => Once(Small(), english, match => $"{match.Value} {match.Value}")),
        ("bracket lost", ["brackets"], (_, english) => Once(Bracket(), english, _ => "")),
        ("end mark", ["end-mark"], (_, english) => english.EndsWith('.') ? english[..^1] + "?" : null),
        ("French number", ["number-format", "numbers"], (french, english) => Decimals().Matches(english).FirstOrDefault(number => french.Contains(number.Value.Replace('.', ','), StringComparison.Ordinal)) is { } number ? english.Replace(number.Value, number.Value.Replace('.', ','), StringComparison.Ordinal) : null),
        ("space before a mark", ["mark-spaces"], (_, english) => Once(Comma(), english, match => " ,")),
        ("broken characters", ["corrupt"], (_, english) => Once(Small(), english, match => match.Value + " cafÃ©")),
        ("letter lost", ["spelling"], (_, english) => Once(LongWord(), english, match => match.Value.Remove(match.Length / 2, 1))),
        ("letters exchanged", ["spelling"], (_, english) => Once(LongWord(), english, match => $"{match.Value[..3]}{match.Value[4]}{match.Value[3]}{match.Value[5..]}")),
        ("circles", ["loop"], (_, english) => english + string.Concat(Enumerable.Repeat(" and of the same", 5))),
    ];

    /// <summary>Prints the share of the damage that was seen, by kind and in all: seen is a finding that the undamaged text does not have.</summary>
    public static void Print(ImmutableArray<(string French, string English)> pairs, bool showMissed)
    {
        var (all, seenOfAll) = (0, 0);
        void Tell(string kind, int seen, int count)
        {
            (all, seenOfAll) = (all + count, seenOfAll + seen);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-22} {seen,4} of {count,4}"));
        }

        foreach (var (kind, checks, damage) in Kinds)
        {
            var (count, seen) = (0, 0);
            foreach (var (french, english) in Scattered(pairs))
            {
                if (count == PerKind || damage(french, english) is not { } damaged || damaged == english) continue;
                count++;
                if (New(french, english, damaged).Any(finding => checks.Contains(finding.Check))) seen++;
                else if (showMissed) Console.WriteLine($"  missed {kind}\n    F {french}\n    E {damaged}");
            }

            Tell(kind, seen, count);
        }

        var places = Enumerable.Range(0, PerKind).Select(i => i * (pairs.Length - Reach) / PerKind).ToList();
        Tell("paragraphs swapped", places.Count(place => AreSwapsSeen(pairs, place)), places.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-22} {seenOfAll,4} of {all,4}: {(double)seenOfAll / all:N3}"));
    }

    private static bool AreSwapsSeen(ImmutableArray<(string French, string English)> pairs, int start)
    {
        var article = new QaArticle([.. Enumerable.Range(0, Reach).Select(i => new QaPair(i + 1, pairs[start + i].French, pairs[start + (i switch { 4 => 5, 5 => 4, _ => i })].English))]);
        return article.Pairs.Where(pair => pair.Number is 5 or 6).All(pair => QaChecks.Run(new QaInput(pair.Source, pair.Target, []) { Number = pair.Number, Article = article }, CheckSettings.Default).Any(finding => finding.Check == "slip"));
    }

    // From all over the set, always in the same order.
    private static IEnumerable<(string French, string English)> Scattered(ImmutableArray<(string French, string English)> pairs) => Enumerable.Range(0, pairs.Length).Select(i => pairs[i * 37 % pairs.Length]);

    private static IEnumerable<Finding> New(string french, string english, string damaged) => Run(french, damaged).Except(Run(french, english));

    private static ImmutableArray<Finding> Run(string french, string english) => QaChecks.Run(new QaInput(french, english, []) { Spelling = ChecksQualityBenchmark.Spelling }, CheckSettings.Default);

    private static string? Once(Regex pattern, string text, MatchEvaluator damage) => pattern.IsMatch(text) ? pattern.Replace(text, damage, 1) : null;

    [GeneratedRegex(@"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w])")]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?<![\w.,])\d+(?:[.,]\d+)* ")]
    private static partial Regex LooseFigures();

    [GeneratedRegex(@"\b(?:million|billion)\b")]
    private static partial Regex Scale();

    [GeneratedRegex(@"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b(?= \d)")]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<=\d ?)(?:km|kilometers|meters|kg|%|percent|euros|hectares|°C)(?!\w)")]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?<=[a-z,] )\p{Lu}[a-zé]{4,}(?: \p{Lu}[a-zé]+)*")]
    private static partial Regex Names();

    [GeneratedRegex(@"\b[A-Z]{3,5}\b")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\b(?:not |\w+n't(?<!can't|won't))\b")]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(?:is|are|was|were|has|have)\b")]
    private static partial Regex Being();

    [GeneratedRegex(@"(?<=[a-z,] )[a-z]{7,}(?= )")]
    private static partial Regex LongWord();

    [GeneratedRegex("[\"“”]")]
    private static partial Regex Quote();

    [GeneratedRegex(@"(?<=\.)\s+[A-Z][^.]+\.\z")]
    private static partial Regex LastSentence();

    [GeneratedRegex(@"\b(?:the|of|in|to|and)\b")]
    private static partial Regex Small();

    [GeneratedRegex(@"\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?<![\w.])\d+\.\d{1,2}(?![\w.]|\d)")]
    private static partial Regex Decimals();

    [GeneratedRegex(@"(?<=[a-z]),(?= )")]
    private static partial Regex Comma();
}
