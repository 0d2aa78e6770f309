using System.Collections.Frozen;
using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.French;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>
/// A French adjective behind its noun stands before it in English. The engine forgets that for the second of two
/// adjectives ("military bases Americans") and for nouns that it does not read as such.
/// </summary>
internal static class AdjectiveOrder
{
    // "17 octobre dernier" would become "17 last October".
    private static readonly FrozenSet<string> Months =
        new[] { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Moves the adjectives that stayed behind.</summary>
    public static void Apply(EnglishDraft draft, FrenchSentence french)
    {
        for (var noun = 0; noun + 1 < french.Tokens.Count; noun++)
        {
            if (!IsNoun(french, noun)) continue;
            for (var adjective = noun + 1; adjective < french.Tokens.Count && adjective <= noun + 2 && IsAdjective(french, adjective); adjective++) Move(draft, noun, adjective, adjective == noun + 2);
        }
    }

    private static bool IsNoun(FrenchSentence french, int token) =>
        !Months.Contains(french.Tokens[token].Word) && IsReadAsNoun(french, token);

    private static bool IsReadAsNoun(FrenchSentence french, int token) =>
        french.Replacements.TryGetValue(token, out var replacement) ? replacement.Carrier.Class == Protection.WordClass.Noun : Has(french, token, "n") && !Has(french, token, "vblex") && !Has(french, token, "adj") && !Has(french, token, "det") && !Has(french, token, "prn");

    private static bool IsAdjective(FrenchSentence french, int token) =>
        french.Replacements.TryGetValue(token, out var replacement) ? replacement.Carrier.Class == Protection.WordClass.Adjective : Has(french, token, "adj") && !Has(french, token, "pp") && !Has(french, token, "vblex") && !Has(french, token, "np") && !Has(french, token, "num") && !Has(french, token, "det") && !french.Tokens[token].Word.StartsWith("tel", StringComparison.OrdinalIgnoreCase);

    private static bool Has(FrenchSentence french, int token, string tag) =>
        french.Tokens[token].Analyses.Contains($"<{tag}>", StringComparison.Ordinal);

    private static void Move(EnglishDraft draft, int noun, int adjective, bool isSecond)
    {
        var places = draft.Places().ToArray();
        if (Single(places, noun) is not { } nounPlace || Single(places, adjective) is not { } place) return;
        if (place.Start != nounPlace.End + 1 || draft.Text[nounPlace.End] != ' ') return;
        var target = nounPlace.Start;
        if (isSecond && Single(places, adjective - 1) is { } first && first.End + 1 == nounPlace.Start) target = first.Start;
        draft.MoveBack(place, target);
    }

    private static TextSpan? Single(TokenPlace[] places, int token)
    {
        var own = Array.FindAll(places, place => place.Token == token);
        return own.Length == 1 ? own[0].Span : null;
    }
}
