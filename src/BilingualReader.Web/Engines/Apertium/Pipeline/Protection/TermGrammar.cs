using System.Text.RegularExpressions;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>Chooses the carrier of a term: its class, and the gender and number that the words around it agree with.</summary>
internal static partial class TermGrammar
{
    private static readonly HashSet<string> FeminineSingular = Words("la une cette sa ma ta cette aucune certaine toute quelle");
    private static readonly HashSet<string> MasculineSingular = Words("le un du au ce aucun tout quel");
    private static readonly HashSet<string> Plural = Words("les des aux ces ses mes tes nos vos leurs plusieurs quelques deux trois quatre cinq six sept huit neuf dix certains certaines toutes tous");

    /// <summary>The carrier for a term; null for a verb, which is exchanged after the analysis.</summary>
    /// <param name="text">The normalised sentence.</param>
    /// <param name="span">Where the term stands in it.</param>
    /// <param name="kind">What the glossary says it is.</param>
    /// <param name="english">Its English.</param>
    /// <param name="units">The lexical units of the larger French dictionary inside the span.</param>
    public static Carrier? Choose(string text, TextSpan span, TermKind kind, string english, IReadOnlyList<LexicalUnit> units)
    {
        var determiner = WordBefore(text, span.Start);
        return kind switch
        {
            TermKind.Name when !EnglishArticle.IsUsedWith(english) || EnglishArticle.IsPartOf(english) => Carriers.Name,
            TermKind.Verb when units.Count > 0 && units[0].Has("vblex") => null,
            TermKind.Phrase when units.Count > 0 && PhraseCarrier(units) is { } carrier => carrier,
            _ => NounCarrier(determiner, span.In(text), units),
        };
    }

    /// <summary>A verbal, prepositional or adverbial phrase is known by its first and last word; others count as nouns.</summary>
    private static Carrier? PhraseCarrier(IReadOnlyList<LexicalUnit> units)
    {
        if (units[0].Has("n") || units[0].Has("np") || units[0].Has("adj")) return null;
        if (units[0].Has("pr") || units[0].Has("adv")) return units[^1].Has("pr") && units.Count > 1 ? Carriers.Preposition : Carriers.Adverb;
        return null;
    }

    private static Carrier NounCarrier(string determiner, string term, IReadOnlyList<LexicalUnit> units)
    {
        var head = units.FirstOrDefault(unit => NounTags().IsMatch(unit.Analyses));
        var tags = head is null ? null : NounTags().Match(head.Analyses);
        var gender = tags?.Groups["gender"].Value;
        var isFeminine = gender is "f" || (gender is not "m" && FeminineSingular.Contains(determiner));
        return Carriers.Noun(
            isFeminine && !MasculineSingular.Contains(determiner),
            IsPlural(determiner, term, tags?.Groups["number"].Value));
    }

    private static bool IsPlural(string determiner, string term, string? number)
    {
        if (Plural.Contains(determiner)) return true;
        if (FeminineSingular.Contains(determiner) || MasculineSingular.Contains(determiner)) return false;
        if (number is "pl" or "sg") return number == "pl";
        return number is null && FirstWord(term) is [.., 's' or 'x'] word && word.Length > 3;
    }

    private static string FirstWord(string term) => term.Split(' ')[0];

    private static string WordBefore(string text, int position)
    {
        var end = position;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..end].ToLowerInvariant();
    }

    private static HashSet<string> Words(string list) => new(list.Split(' '), StringComparer.Ordinal);

    [GeneratedRegex("<n>(?:<acr>)?<(?<gender>m|f|mf)><(?<number>sg|pl|sp)>", RegexOptions.CultureInvariant)]
    private static partial Regex NounTags();
}
