using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>The grammatical forms in which an English rendering can stand in a text, besides itself.</summary>
internal static partial class EnglishForms
{
    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(
        ["of", "in", "for", "to", "at", "on", "with", "against", "from", "under", "without", "by", "between", "into"], StringComparer.Ordinal);

    // Adjectives behind their noun: "attorneys general", "presidents elect".
    private static readonly FrozenSet<string> Postpositive = FrozenSet.ToFrozenSet(["general", "martial", "elect", "emeritus", "designate", "laureate"], StringComparer.Ordinal);

    // Adjectives that lead on to a preposition: "sources close to the matter".
    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet(
        ["close", "familiar", "responsible", "loyal", "opposed", "hostile", "allied", "linked", "based", "near", "due", "related", "involved", "bound", "backed", "accused", "suspected", "wanted", "detained", "wounded", "killed", "held"],
        StringComparer.Ordinal);

    /// <summary>
    /// Plural and singular of nouns, the plural of names, the forms of verbs, British and American spellings, and acronyms with
    /// or without dots. Possessives, capitals and hyphens are no forms: the search sees them.
    /// </summary>
    /// <param name="rendering">A folded rendering: one space between words.</param>
    /// <param name="kind">The kind of its entry.</param>
    public static IEnumerable<string> Of(string rendering, TermKind kind)
    {
        string[] all = [.. EnglishSpellings.Of(rendering).SelectMany(spelling => Inflected(spelling, kind).Prepend(spelling))];
        return all.Concat(all.Select(Dotted)).Concat(all.Select(Undotted)).Where(form => form != rendering).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Inflected(string rendering, TermKind kind)
    {
        var words = rendering.Split(' ');
        return kind switch
        {
            TermKind.Verb => Verbs(words),
            TermKind.Name => WithWord(words, words.Length - 1, EnglishNouns.PluralsOf),
            _ => Nouns(words),
        };
    }

    /// <summary>The rendering of a verb without the "to" that a dictionary sets before it.</summary>
    public static string BaseOf(string rendering, TermKind kind) =>
        kind == TermKind.Verb && rendering.StartsWith("to ", StringComparison.Ordinal) ? rendering[3..] : rendering;

    /// <summary>The places of the words that may take the number of a noun phrase, the likeliest first.</summary>
    public static int[] HeadsOf(string[] words)
    {
        // In "weapons of mass destruction" the noun before the preposition takes the number, in "US base" the last one.
        var preposition = Array.FindIndex(words, Prepositions.Contains);
        if (preposition > 1 && Leading.Contains(words[preposition - 1])) return [preposition - 2, preposition - 1, words.Length - 1];
        if (preposition > 0) return IsNameBeforeNoun(words, preposition) ? [words.Length - 1, preposition - 1] : [preposition - 1, words.Length - 1];
        return words.Length > 1 && Postpositive.Contains(words[^1]) ? [words.Length - 2, words.Length - 1] : [words.Length - 1];
    }

    // In "State of Law coalition" the name is no more than an attribute.
    private static bool IsNameBeforeNoun(string[] words, int preposition) =>
        char.IsUpper(words[preposition - 1][0]) && char.IsUpper(words[preposition + 1 < words.Length ? preposition + 1 : preposition][0]) && char.IsLower(words[^1][0]);

    private static IEnumerable<string> Nouns(string[] words) =>
        HeadsOf(words).SelectMany(head => WithWord(words, head, word => EnglishNouns.PluralsOf(word).Concat(EnglishNouns.SingularsOf(word))));

    private static IEnumerable<string> Verbs(string[] words) => WithWord(words, 0, EnglishVerbs.FormsOf);

    private static IEnumerable<string> WithWord(string[] words, int place, Func<string, IEnumerable<string>> formsOf)
    {
        if (words[place].Length < 2 || !char.IsLetter(words[place][^1])) return [];
        return formsOf(words[place]).Select(form => string.Join(' ', words.Select((word, i) => i == place ? form : word)));
    }

    private static string Dotted(string rendering) =>
        Acronym().Replace(rendering, match => string.Concat(match.Value.Select(letter => letter + ".")));

    private static string Undotted(string rendering) =>
        DottedAcronym().Replace(rendering, match => match.Value.Replace(".", "", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w.])[A-Z]{2,4}(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"(?<![\w.])(?:[A-Z]\.){2,4}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex DottedAcronym();
}
