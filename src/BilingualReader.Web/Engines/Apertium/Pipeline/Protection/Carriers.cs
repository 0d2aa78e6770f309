using System.Collections.Immutable;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>
/// The stand-ins. Each was chosen because it has one meaning in French and in Spanish ("livre" and "maison" came out as
/// "rid" and "marries") and is no place ("the support to the hospital" came out as "in the hospital").
/// </summary>
internal static class Carriers
{
    private static readonly ImmutableArray<string> Masculine = ["system", "systems"];
    private static readonly ImmutableArray<string> Feminine = ["strategy", "strategies"];
    private static readonly ImmutableArray<string> American = ["american", "americans"];

    /// <summary>The lemma that stands in for a verb; its English forms are <see cref="VerbForms"/>.</summary>
    public const string VerbLemma = "défendre";

    /// <summary>The English of <see cref="VerbLemma"/>: base form, third person, past, participle in -ing.</summary>
    public static readonly ImmutableArray<string> VerbForms = ["defend", "defends", "defended", "defending"];

    /// <summary>For names: a place, which takes no article in English.</summary>
    public static readonly Carrier Name = new(WordClass.Name, "Londres", "Londres<np><loc>", ["london"]);

    /// <summary>For phrases in the place of an adverb.</summary>
    public static readonly Carrier Adverb = new(WordClass.Adverb, "ici", "ici<adv>", ["here"]);

    /// <summary>For phrases that lead on to a noun, such as "à la lumière de".</summary>
    public static readonly Carrier Preposition = new(WordClass.Preposition, "contre", "contre<pr>", ["against"]);

    /// <summary>For nouns of a gender and number.</summary>
    public static Carrier Noun(bool isFeminine, bool isPlural) => (isFeminine, isPlural) switch
    {
        (false, false) => new(WordClass.Noun, "système", "système<n><m><sg>", Masculine),
        (false, true) => new(WordClass.Noun, "systèmes", "système<n><m><pl>", Masculine),
        (true, false) => new(WordClass.Noun, "stratégie", "stratégie<n><f><sg>", Feminine),
        (true, true) => new(WordClass.Noun, "stratégies", "stratégie<n><f><pl>", Feminine),
    };

    /// <summary>For adjectives of a gender and number.</summary>
    public static Carrier Adjective(bool isFeminine, bool isPlural)
    {
        var french = "américain" + (isFeminine ? "e" : "") + (isPlural ? "s" : "");
        return new(WordClass.Adjective, french, $"américain<adj><{(isFeminine ? 'f' : 'm')}><{(isPlural ? "pl" : "sg")}>", American);
    }

    /// <summary>For a verb in the form that it has; null when none of its readings is a verb. Its other readings go.</summary>
    public static Carrier? Verb(LexicalUnit unit)
    {
        var verbs = unit.Readings.Where(reading => reading.Contains("<vblex>", StringComparison.Ordinal)).ToArray();
        if (verbs.Length == 0) return null;
        var analyses = string.Join('/', verbs.Select(verb => VerbLemma + verb[verb.IndexOf('<', StringComparison.Ordinal)..]));
        return new(WordClass.Verb, unit.Surface, analyses, VerbForms);
    }

    /// <summary>A word that no dictionary knows, different for each <paramref name="number"/> from 0.</summary>
    public static Carrier Unknown(int number)
    {
        var word = "Zqw" + (char)('a' + (number / 26 % 26)) + (char)('a' + (number % 26)) + "x";
        return new(WordClass.Unknown, word, "*" + word, [word.ToLowerInvariant()]);
    }

    /// <summary>The word itself, left unknown: <paramref name="stream"/> in stream form, <paramref name="word"/> as text.</summary>
    public static Carrier Itself(string stream, string word) => new(WordClass.Unknown, stream, "*" + stream, [word.ToLowerInvariant()]);
}
