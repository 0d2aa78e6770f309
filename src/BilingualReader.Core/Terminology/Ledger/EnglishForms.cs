using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>The grammatical forms in which an English rendering can stand in a text, besides itself.</summary>
internal static partial class EnglishForms
{
    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(
        ["of", "in", "for", "to", "at", "on", "with", "against", "from", "under", "without", "by", "between", "into"], StringComparer.Ordinal);

    /// <summary>
    /// Plural and singular of nouns, the plural of names, the forms of verbs, and acronyms with or without dots. Possessives,
    /// capitals and hyphens are no forms: the search sees them.
    /// </summary>
    /// <param name="rendering">A folded rendering: one space between words.</param>
    /// <param name="kind">The kind of its entry.</param>
    public static IEnumerable<string> Of(string rendering, TermKind kind)
    {
        var words = rendering.Split(' ');
        var inflected = kind switch
        {
            TermKind.Verb => Verbs(words),
            TermKind.Name => WithWord(words, words.Length - 1, EnglishNouns.PluralsOf),
            _ => Nouns(words),
        };
        string[] all = [rendering, .. inflected];
        return all.Concat(all.Select(Dotted)).Concat(all.Select(Undotted)).Where(form => form != rendering).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The rendering of a verb without the "to" that a dictionary sets before it.</summary>
    public static string BaseOf(string rendering, TermKind kind) =>
        kind == TermKind.Verb && rendering.StartsWith("to ", StringComparison.Ordinal) ? rendering[3..] : rendering;

    private static IEnumerable<string> Nouns(string[] words)
    {
        // In "weapons of mass destruction" the noun before the preposition takes the number, in "US base" the last one.
        var preposition = Array.FindIndex(words, Prepositions.Contains);
        int[] heads = preposition > 0 ? [preposition - 1, words.Length - 1] : [words.Length - 1];
        return heads.SelectMany(head => WithWord(words, head, word => EnglishNouns.PluralsOf(word).Concat(EnglishNouns.SingularsOf(word))));
    }

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
