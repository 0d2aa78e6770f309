using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>The corrections of the English, in the order in which they are made.</summary>
internal static class EnglishRules
{
    private const string Auxiliary = "(?:will|would|can|could|has|have|had|is|are|was|were|should|must|may)";

    private static readonly ImmutableArray<EnglishRule> Rules =
    [
        new("French denies twice, English once: \"ne part jamais\".", Of(@"(?<=\b(?:do|does|did) )not(?= (?:\w+ ){1,3}never\b)"), "not ever"),
        new("The second half of it.", Of(@"(?<=\bnot ever (?:\w+ ){0,2}\w+) never\b"), ""),
        new("The same behind another auxiliary.", Of(@$"(?<=\b{Auxiliary} )not(?= (?:\w+ ){{0,3}}never\b)"), "never"),
        new("The second half of that.", Of(@$"(?<=\b{Auxiliary} never(?: \w+){{0,3}}) never\b"), ""),
        new("\"non plus\", which denies twice as well.", Of(@"(?<=\bnot (?:\w+ ){0,3})neither\b(?!.*\bnor\b)"), "either"),
        new("A dropped word leaves two spaces.", Of(@"[ \t]{2,}"), " "),
        new("Answers of single words keep a space before marks.", Of(@" +(?=[,.;:!?%)\]])"), ""),
        new("And after an opening bracket.", Of(@"(?<=[(\[]) +"), ""),
        new("\"la plupart des gens\" is no majority.", Of(@"\b([Tt]he majority|[Mm]ajority) of the\b"), "most of the"),
        new("And without an article when it is about the kind.", Of(@"\bmost of the (?=\w+s\b)"), "most "),
        new("\"milliard\" goes through \"mil millones\".", Of(@"\b[Tt]housands? of millions? of\b"), "billion"),
        new("The same before an adjective.", Of(@"\b[Tt]housands? of millions?\b"), "billion"),
        new("The article has swallowed the numeral.", Of(@"\b[Aa]n? of the (?=\w)"), "one of the "),
        new("A round number counts without \"of\".", Of(@"(?<=\d )(million|billion|thousand)s? of (?!the|this)"), "$1 "),
        new("The hour of the day, as French writes it.", Of(@"\b([0-2]?\d) h(?= |[,.;)]|$)"), "$1:00"),
        new("An hour has \"at\".", Of(@"\bto (?=[0-2]?\d:\d\d\b)"), "at "),
        new("\"important\" goes through \"de entidad\".", Of(@"\bof entity\b"), "important"),
        new("Or without its preposition.", Of(@"\bentity (?=[a-z])"), "important "),
        new("\"tels que\" is no clause.", Of(@"\bsuch that (?=the |a |an |[A-Z])"), "such as "),
        new("\"l'année dernière\" has no article.", Of(@"\b[Tt]he last (?=(?:year|month|week|night)\b(?! of))"), "last "),
        new("The numbers of years.", Of(@"\b(in|of|from|during) the years (?=1[0-9]{2}0\b)"), "$1 the "),
        new("A pronoun put in where a noun is the subject.", Of(@"(?<=[a-z]) [Ii]t (?=(?:is|was|has|had|will|would|can|could|must|may) (?:a|the) )"), " it "),
        new("A title of address.", Of(@"(?<![A-Z]\. ?)\bM\. (?=[A-Z])"), "Mr "),
        new("A title of address.", Of(@"\bMme\.? (?=[A-Z])"), "Ms "),
        new("A relative behind a comma.", Of(@"(?<=\w), that (?=(?:is|are|was|were|has|have|had|will|would|can|could|may|must|[a-z]+s|[a-z]+ed)\b)"), ", which "),
        new("The word behind is a put-back text with a vowel.", Of(@"\b([Aa])(?= (?!eu|one\b|Eu|One\b)[aeioAEIO]\w)"), "$1n"),
        new("Or with a consonant.", Of(@"\b([Aa])n(?= [bcdfgjklmnpqrstvwxyzBCDFGJKLMNPQRSTVWXYZ][a-z])"), "$1"),
        new("Both pairs add a word of their own.", Of(@"\b(the|of|a|to|and|in|that) \1\b"), "$1"),
        new("A loose genitive.", Of(@" ' ?s\b"), "'s"),
    ];

    /// <summary>Makes all corrections.</summary>
    public static void Apply(EnglishDraft draft)
    {
        foreach (var rule in Rules) rule.Apply(draft);
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
