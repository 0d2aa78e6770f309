using System.Collections.Frozen;
using BilingualReader.Web.Engines.Apertium.Pipeline.French;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>
/// English tells persons from things where French and Spanish do not: "who" or "that", "he" or "it", "his" or "its".
/// The engine always writes "that", "it" and "his".
/// </summary>
internal static class Persons
{
    private static readonly FrozenSet<string> Nouns = Set(
        "personne gens homme femme enfant fille garçon fils père mère frère sœur soeur mari épouse ami président présidente ministre roi reine prince princesse chef général " +
        "colonel juge avocat auteur acteur actrice joueur joueuse chanteur écrivain peintre artiste médecin porte-parole professeur directeur pape " +
        "entraîneur pilote soldat combattant civil citoyen habitant responsable dirigeant candidat étudiant élève patient malade victime voyageur touriste " +
        "scientifique chercheur manifestant policier journaliste leader commandant militant employé ouvrier passager survivant témoin celui ceux monsieur madame");

    private static readonly FrozenSet<string> Speaking = Set(
        "déclarer dire affirmer ajouter expliquer penser croire souligner répondre demander annoncer préciser estimer indiquer rappeler confirmer noter reconnaître " +
        "avouer raconter écrire mourir naître épouser démissionner espérer vouloir savoir admettre nier promettre parler");

    private static readonly FrozenSet<string> Little = Set("ne n' se s' y en le la l' les lui leur a ont avait est était n' également aussi");

    /// <summary>Puts the words for persons where the French tells of one.</summary>
    public static void Apply(EnglishDraft draft, FrenchSentence french)
    {
        foreach (var place in draft.Places().Reverse().ToArray())
        {
            if (place.Token >= french.Tokens.Count) continue;
            var token = french.Tokens[place.Token];
            var english = place.Span.In(draft.Text);
            if (token.Word.ToLowerInvariant() is "son" or "sa" or "ses" && !french.Tokens.Take(token.Id).Any(IsPerson)) Exchange(draft, place, english, "his", "its");
            else if (token.Word == "qui" && IsPersonBefore(french, token.Id)) Exchange(draft, place, english, "that", "who");
            else if (SubjectOf(french, token) is { } subject) ExchangeSubject(draft, place, subject);
        }
    }

    private static bool IsPersonBefore(FrenchSentence french, int id)
    {
        var noun = french.Tokens.Take(id).Reverse().Take(4).FirstOrDefault(token => token.Analyses.Contains("<n>", StringComparison.Ordinal) || IsPerson(token));
        return noun is not null && IsPerson(noun);
    }

    private static bool IsPerson(FrenchToken token) =>
        token.Word.Split(' ').Any(word => Nouns.Contains(word.ToLowerInvariant())) || token.Analyses.Contains("<ant>", StringComparison.Ordinal) || token.Word is "Mme" or "M." || token.Analyses.Split('/').Any(reading => Nouns.Contains(reading.Split('<')[0].ToLowerInvariant()));

    /// <summary>"he" or "she" when the token is a verb that only persons do, with a pronoun before it.</summary>
    private static string? SubjectOf(FrenchSentence french, FrenchToken token)
    {
        if (!token.Analyses.Contains("<vblex>", StringComparison.Ordinal)) return null;
        if (!token.Analyses.Split('/').Any(reading => reading.Contains("<vblex>", StringComparison.Ordinal) && Speaking.Contains(reading.Split('<')[0].ToLowerInvariant()))) return null;
        for (var i = token.Id - 1; i >= 0 && i >= token.Id - 4; i--)
        {
            var word = french.Tokens[i].Word.ToLowerInvariant();
            if (word is "il" or "elle") return word == "il" ? "he" : "she";
            if (!Little.Contains(word)) return null;
        }

        return null;
    }

    private static void ExchangeSubject(EnglishDraft draft, TokenPlace verb, string subject)
    {
        var before = draft.Text[..verb.Span.Start].TrimEnd();
        if (!before.EndsWith("it", StringComparison.OrdinalIgnoreCase) || (before.Length > 2 && char.IsLetterOrDigit(before[^3]))) return;
        var isCapital = char.IsUpper(before[^2]);
        draft.TryReplace(new(before.Length - 2, 2), isCapital ? char.ToUpperInvariant(subject[0]) + subject[1..] : subject);
    }

    private static void Exchange(EnglishDraft draft, TokenPlace place, string english, string wrong, string right)
    {
        if (english.Equals(wrong, StringComparison.Ordinal)) draft.TryReplace(place.Span, right);
        else if (english.Equals(char.ToUpperInvariant(wrong[0]) + wrong[1..], StringComparison.Ordinal)) draft.TryReplace(place.Span, char.ToUpperInvariant(right[0]) + right[1..]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
