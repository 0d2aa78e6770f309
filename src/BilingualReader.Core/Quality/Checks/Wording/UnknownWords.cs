using System.Collections.Frozen;
using System.Collections.Immutable;
using BilingualReader.Core.Quality.Names;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Quality.Spelling;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>
/// Words of a translation that no dictionary in force knows, without those that none can be expected to know: names, terms,
/// words of the French, initials, units, Roman figures.
/// </summary>
/// <param name="input">The block.</param>
/// <param name="lexicons">The dictionaries.</param>
internal sealed class UnknownWords(QaInput input, ImmutableArray<HunspellLexicon> lexicons)
{
    // A text with more of them is not misspelled but in another language, or about something that has no words in a dictionary.
    private const double LargestShare = 0.2;
    private const int AlwaysAllowed = 3;
    private const int MostLookedAt = 20;
    private const int ShortestBase = 4;
    private const int ShortestBegun = 6;
    private const int LongestBeginning = 7;
    private const int ShortestSlip = 6;
    private const int ComparedProposals = 3;
    private const string OpeningMarks = "\"'“‘«‹„(";

    // Written together with any word, which no dictionary can list.
    private static readonly FrozenSet<string> Beginnings = FrozenSet.ToFrozenSet(
        """
        anti non micro cyber bio geo post ultra multi inter counter hyper super neo pseudo semi socio techno electro macro mega nano hydro photo thermo tele trans eco agro petro
        euro narco crypto sub pre intra extra mono bi tri poly proto pan ethno psycho neuro cardio astro aero auto mini homo hetero franco anglo afro re un co over under out mis
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    private readonly string _french = TextFolding.Fold(input.Source, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text;
    private ImmutableArray<TextSpan> _terms;
    private ImmutableArray<TextSpan> _words = [];

    /// <summary>The words, each once with all its places, in order.</summary>
    public IEnumerable<(string Word, ImmutableArray<TextSpan> Places)> Find()
    {
        var words = _words = SpelledWords.Read(input);
        var unknown = words.SelectMany(UnknownParts).ToList();
        if (unknown.Count > AlwaysAllowed + LargestShare * words.Length) return [];
        return from same in unknown.GroupBy(word => word.In(input.Target), StringComparer.Ordinal).Take(MostLookedAt)
               let places = same.Where(word => !IsExcused(word)).ToImmutableArray()
               where !places.IsEmpty
               select (same.Key, places);
    }

    /// <summary>Where a word stands just so in the French: nobody has translated it.</summary>
    public ImmutableArray<TextSpan> PlacesInFrench(string word) => [.. WholeWords.Find(input.Source, word)];

    /// <summary>Whether it is a known word with an ending that the dictionary does not give it: aircrafts, spoked.</summary>
    public bool IsFormOfKnown(string word) =>
        word.Length > ShortestBase && (word[^1] == 's' && Has(word[..^1]) || word[^2] == 'e' && word[^1] is 'd' or 'r' && Has(word[..^1]) || word.EndsWith("ers", StringComparison.Ordinal) && Has(word[..^2]));

    private IEnumerable<TextSpan> UnknownParts(TextSpan word)
    {
        if (IsKnown(word.In(input.Target))) return [];
        return Parts(word).Where(part => SpelledWords.IsSpelled(input.Target.AsSpan(part.Start, part.Length)) && !IsKnown(part.In(input.Target)));
    }

    private bool IsKnown(string text)
    {
        if (text.Length > SpelledWords.Longest) return false;
        var word = SpelledWords.Plain(text);
        return Has(word) || HasBeginning(word) || IsJoined(word);
    }

    private bool Has(string word) => lexicons.Any(lexicon => lexicon.Knows(word));

    // Two words that English is about to write as one: backcountry.
    private bool IsJoined(string word)
    {
        for (var at = ShortestBase; at <= word.Length - ShortestBase; at++)
        {
            if (char.IsLower(word[at]) && Has(word[..at]) && Has(word[at..])) return true;
        }

        return false;
    }

    private bool IsExcused(TextSpan word)
    {
        var text = word.In(input.Target);
        return Beginnings.Contains(text)
            || WordCases.Of(text) is WordCase.Capitals or WordCase.Mixed
            || RomanNumeral.Read(text.ToUpperInvariant()) is not null
            || IsUnit(word)
            || (char.IsUpper(text[0]) ? IsFrenchName(text) : IsCited(word))
            || IsTerm(word)
            || CapitalsCheck.Tells(text)
            || char.IsUpper(text[0]) && IsName(word, text);
    }

    // A common word in mid sentence has no capital; at the beginning of one only a slip of a common word can be told from a name.
    private bool IsName(TextSpan word, string text) =>
        input.Kind == Articles.BlockKind.Heading
        || !SentenceStart.IsAt(input.Target, word.Start)
        || !IsSlip(text)
        || Answers(word);

    // What is like common words alone, “Govenment”, not “Bremers”; short words are like some by chance.
    private bool IsSlip(string text)
    {
        if (text.Length < ShortestSlip) return false;
        var proposals = lexicons[0].Propose(text, ComparedProposals);
        return !proposals.IsEmpty && proposals.All(proposal => !proposal.Contains(' ', StringComparison.Ordinal) && lexicons.Any(lexicon => lexicon.Knows(proposal.ToLowerInvariant())));
    }

    // What answers a name of the French.
    private bool Answers(TextSpan word)
    {
        var english = new BlockEnglish(new TranslatedBlock(input.Number, input.Source, input.Target) { Terms = input.Terms }, new KnownKeys());
        var text = word.In(input.Target);
        return NameFinder.Mentions([(input.Number, input.Source)]).Any(mention => english.Find(mention.Place.Span) is { } rendering && WholeWords.Find(rendering.Text, text).Any());
    }

    // The same letters, accents and capitals apart.
    private bool IsFrenchName(string text) =>
        WholeWords.Find(_french, TextFolding.Fold(text, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text, StringComparison.Ordinal).Any();

    // A French word that is meant to be one: with its neighbour it stands so in the French, as in the name “Médecins sans frontières”;
    // or it is set apart as a word, by quotation marks or in italics. A lone one is a word that was left.
    private bool IsCited(TextSpan word)
    {
        if (PlacesInFrench(word.In(input.Target)).IsEmpty) return false;
        var at = _words.FirstOrDefault(whole => whole.Overlaps(word));
        var place = _words.IndexOf(at);
        return IsCopied(place - 1, place) || IsCopied(place, place + 1) || IsSetApart(at);
    }

    // Figures are the same in both languages and say nothing.
    private bool IsCopied(int first, int last) =>
        first >= 0
        && last < _words.Length
        && char.IsLetter(input.Target[_words[first].Start])
        && char.IsLetter(input.Target[_words[last].Start])
        && WholeWords.Find(input.Source, TextSpan.FromBounds(_words[first].Start, _words[last].End).In(input.Target)).Any();

    private bool IsSetApart(TextSpan word) =>
        word.Start > 0 && OpeningMarks.Contains(input.Target[word.Start - 1], StringComparison.Ordinal)
        || !input.TargetCodes.IsDefault && input.TargetCodes.Any(code => code.Kind == Articles.InlineCodeKind.Emphasis && code.Span.Start <= word.Start && word.End <= code.Span.End);

    private bool IsTerm(TextSpan word)
    {
        if (_terms.IsDefault)
        {
            _terms =
            [
                .. input.Terms.Select(term => term.Target).OfType<TextSpan>(),
                .. input.Glossary?.FindEnglish(input.Target, input.Reading.TargetWords).Select(found => found.Span) ?? [],
            ];
        }

        return _terms.Any(term => term.Overlaps(word));
    }

    // A short word behind a figure: 12 kWh, 3 mmol.
    private bool IsUnit(TextSpan word)
    {
        var before = word.Start - 1;
        while (before >= 0 && (char.IsWhiteSpace(input.Target[before]) || input.Target[before] is '-' or '‑' or '/')) before--;
        return word.Length <= ShortestBase && before >= 0 && before < word.Start && char.IsDigit(input.Target[before]);
    }

    // Hyphens part a word, and apostrophes: the ending of a possessive is too short to be looked at.
    private IEnumerable<TextSpan> Parts(TextSpan word)
    {
        var start = word.Start;
        for (var i = word.Start; i <= word.End; i++)
        {
            if (i < word.End && input.Target[i] is not ('-' or '‑') && !SpelledWords.IsApostrophe(input.Target[i])) continue;
            yield return TextSpan.FromBounds(start, i);
            start = i + 1;
        }
    }

    // Before a short word it may as well be a slip: “untill”.
    private bool HasBeginning(string word)
    {
        var beginnings = Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= Math.Min(LongestBeginning, word.Length - ShortestBegun); length++)
        {
            if (beginnings.Contains(word.AsSpan(0, length)) && Has(word[length..])) return true;
        }

        return false;
    }
}
