using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms.Verbs;

/// <summary>
/// A verb with what belongs to it: "violer la souveraineté", "se retirer", "s'en prendre à". The verb is conjugated, with the
/// pronoun that goes with it; the rest stays.
/// </summary>
internal static class VerbPhrase
{
    private static readonly string[] Pronouns = ["me", "te", "se", "nous", "vous", "se"];

    // The auxiliary of reflexive verbs, with the person that it goes with.
    private static readonly (string Text, int Person)[] Auxiliaries =
    [
        ("est", 2), ("sont", 5), ("était", 2), ("étaient", 5), ("soit", 2), ("soient", 5), ("serait", 2), ("seraient", 5), ("sera", 2), ("seront", 5),
        ("fut", 2), ("furent", 5), ("suis", 0), ("es", 1), ("sommes", 3), ("êtes", 4), ("étais", 0), ("étions", 3), ("être", 2), ("être", 5), ("étant", 2), ("étant", 5),
    ];

    // Verbs in h- before which nothing is elided.
    private static readonly string[] Aspirated =
        ["hach", "haï", "hais", "hait", "hal", "hanch", "hant", "happ", "harcel", "harcèl", "hasard", "hât", "hauss", "heurt", "hiss", "hoch", "hurl", "hériss", "harass", "handicap", "hiérarch", "horripil"];

    private static readonly FrozenSet<char> Vowels = FrozenSet.ToFrozenSet("aeiouyàâéèêëîïôûùœæ");

    /// <summary>The forms of a verbal term; nothing when it does not begin with an infinitive.</summary>
    public static IEnumerable<TermForm> FormsOf(string term)
    {
        var words = term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        var (isReflexive, clitic, verb, rest) = Read(words);
        if (verb is null || FrenchVerb.Conjugate(verb.ToLowerInvariant()) is not { } conjugation) return [];
        var tail = rest.Length == 0 ? "" : " " + rest;
        return isReflexive
            ? Reflexive(conjugation, clitic, verb.ToLowerInvariant(), tail)
            : Plain(conjugation, clitic, tail);
    }

    /// <summary>Takes the words before the verb apart: a reflexive pronoun, then "en" or "y".</summary>
    private static (bool IsReflexive, string Clitic, string? Verb, string Tail) Read(string[] words)
    {
        var at = 0;
        var first = words[0];
        var isReflexive = first.Equals("se", StringComparison.OrdinalIgnoreCase);
        if (isReflexive) at++;
        else if (first.Length > 2 && first[0] is 's' or 'S' && first.Length > 1 && IsApostrophe(first[1]))
        {
            isReflexive = true;
            words = [first[2..], .. words[1..]];
        }

        var clitic = "";
        if (at < words.Length - 1 && words[at] is "en" or "y") clitic = words[at++];
        return at < words.Length ? (isReflexive, clitic, words[at], string.Join(' ', words[(at + 1)..])) : (isReflexive, clitic, null, "");
    }

    private static IEnumerable<TermForm> Plain(Conjugation verb, string clitic, string tail)
    {
        var before = clitic.Length == 0 ? "" : clitic + " ";

        // Behind an auxiliary "en" and "y" stand before that, and not before the participle.
        if (clitic.Length == 0)
        {
            foreach (var form in verb.Participles()) yield return Form(form, form.Text + tail);
        }

        foreach (var form in verb.Finite()) yield return Form(form, before + form.Text + tail);
    }

    private static IEnumerable<TermForm> Reflexive(Conjugation verb, string clitic, string infinitive, string tail)
    {
        foreach (var form in verb.Finite()) yield return Form(form, With(form.Kind == TermFormKind.PresentParticiple ? 2 : form.Person, clitic, form.Text) + tail);
        foreach (var (text, person) in Auxiliaries)
        {
            foreach (var participle in verb.Participles().Where(participle => participle.Person == 0 ? person < 3 || person == 4 : person >= 3))
            {
                yield return new TermForm(With(person, clitic, text) + " " + participle.Text + tail, TermFormKind.CompoundPast, NumberOf(person));
            }
        }

        foreach (var person in new[] { 0, 1, 3, 4 }) yield return new TermForm(With(person, clitic, infinitive) + tail, TermFormKind.Infinitive, NumberOf(person));
    }

    /// <summary>The verb behind the pronoun of a person, elided where it has to be: "s'abstient", "m'en prends".</summary>
    private static string With(int person, string clitic, string verb)
    {
        var after = clitic.Length == 0 ? verb : clitic + " " + verb;
        var pronoun = Pronouns[person];
        return pronoun.Length == 2 && IsElidedBefore(after) ? pronoun[..1] + "'" + after : pronoun + " " + after;
    }

    private static bool IsElidedBefore(string word) =>
        Vowels.Contains(word[0]) || (word[0] == 'h' && !Aspirated.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)));

    private static TermForm Form(VerbForm form, string text) => new(text, form.Kind, NumberOf(form.Person));

    private static TermNumber NumberOf(int person) => person >= 3 ? TermNumber.Plural : TermNumber.Singular;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
