using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>Sets an English noun phrase in the plural where that is safe: its head is a regular noun or a listed one.</summary>
internal static class EnglishPlural
{
    // Nouns that have no plural, or whose plural is another word.
    private static readonly FrozenSet<string> Uncountable = Set(
        """
        police information equipment staff personnel people evidence news military research intelligence custody housing data aid violence
        advice knowledge progress damage defence defense health education media press cattle traffic weather money luggage furniture
        terrorism imprisonment detention justice education energy unemployment inflation turnout software hardware infrastructure artillery
        ammunition weaponry machinery training freedom solidarity sovereignty airspace ethnicity humanity security series species means
        headquarters crossroads aircraft spacecraft offspring fish sheep politics economics
        """);

    // Words in -ing that can be counted; others name doing something.
    private static readonly FrozenSet<string> CountableInIng = Set(
        "meeting building killing bombing shooting ruling hearing warning finding gathering uprising beheading filing crossing landing king ring wing string spring painting ranking saying opening feeling drawing cutting holding rating offering wedding");

    private static readonly FrozenSet<string> CountableInEd = Set("need seed breed bed weed deed creed shed steed");

    // Adjectives, and sciences.
    private static readonly string[] NoNounEndings = ["ed", "ous", "ful", "less", "ics"];

    // They end in -s and are singular.
    private static readonly FrozenSet<string> SingularInS = Set("gas lens bias canvas alias atlas");

    // Of two plurals in use, the one that is written more.
    private static readonly FrozenSet<string> TakesOes = Set("veto embargo hero echo torpedo potato tomato cargo");

    /// <summary>The plural; the phrase itself when it is one already, or when none is known.</summary>
    /// <param name="phrase">English as a glossary writes it.</param>
    public static string Of(string phrase)
    {
        var words = phrase.Split(' ');
        var head = EnglishForms.HeadsOf(words)[0];
        if (!HasPlural(words[head]) || words.Contains("far")) return phrase;
        return string.Join(' ', words.Select((word, i) => i == head ? PluralOf(word) : word));
    }

    private static string PluralOf(string word) => TakesOes.Contains(word.ToLowerInvariant()) ? word + "es" : EnglishNouns.PluralsOf(word).First();

    private static bool HasPlural(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length < 2 || !char.IsAsciiLetter(lower[^1]) || Uncountable.Contains(lower) || lower is "left" or "abroad") return false;
        if (lower.EndsWith("ing", StringComparison.Ordinal)) return CountableInIng.Contains(lower);
        if (EnglishNouns.SingularsOf(word).Any()) return SingularInS.Contains(lower);
        return CountableInEd.Contains(lower) || !Array.Exists(NoNounEndings, ending => lower.EndsWith(ending, StringComparison.Ordinal));
    }

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
