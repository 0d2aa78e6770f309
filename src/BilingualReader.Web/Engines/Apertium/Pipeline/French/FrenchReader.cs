using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;
using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;
using BilingualReader.Web.Engines.Apertium.Pipeline.UnknownWords;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>
/// Gives every token of an analysed sentence its identity, and puts carriers where words are protected or not known.
/// </summary>
internal sealed class FrenchReader(NormalisedText normalised, PreparedSentence prepared, AnalysedText analysed)
{
    private readonly List<FrenchToken> _tokens = [];
    private readonly List<LexicalUnit> _units = [];
    private readonly Dictionary<int, Replacement> _replacements = [];

    /// <summary>The words that need a look-up in the larger dictionary before <see cref="Read"/>.</summary>
    public IEnumerable<string> UnknownWords => analysed.Units.Where(unit => unit.IsUnknown && IsWord(unit.Word)).Select(unit => unit.Word);

    /// <summary>Reads the sentence; null when a carrier did not come out of the analyser as a word of its own.</summary>
    public FrenchSentence? Read(IReadOnlyDictionary<string, WordTranslation> unknownWords, bool usesCarriers)
    {
        var spans = analysed.Locate(prepared.Text);
        var carried = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            if (CarrierAt(spans[i]) is { } carrier)
            {
                var last = LastUnitOf(carrier, spans, i);
                if (!AddProtected(carrier, i, last, spans)) return null;
                carried++;
                i = last;
            }
            else AddWord(analysed.Units[i], spans[i], unknownWords, usesCarriers);
        }

        FrenchRules.Apply(_units);
        return carried == prepared.Carriers.Count ? new(new(_units, analysed.Tail), _tokens, _replacements) : null;
    }

    private PlacedCarrier? CarrierAt(TextSpan span) => prepared.Carriers.FirstOrDefault(carrier => carrier.Span.Overlaps(span));

    private static int LastUnitOf(PlacedCarrier carrier, TextSpan[] spans, int first)
    {
        var last = first;
        while (last + 1 < spans.Length && spans[last + 1].Overlaps(carrier.Span)) last++;
        return last;
    }

    private bool AddProtected(PlacedCarrier placed, int first, int last, TextSpan[] spans)
    {
        if (!placed.Span.Contains(TextSpan.FromBounds(spans[first].Start, spans[last].End))) return false;
        var unit = analysed.Units[first];
        var carrier = placed.Protected.Carrier ?? Carriers.Verb(unit);
        if (carrier is null) return false;
        var token = AddToken(placed.Span, placed.Protected.Span.In(normalised.Text), unit.Analyses);
        _units.Add(new(unit.Blank, carrier.French, carrier.Analysis, [token.Id]));
        _replacements[token.Id] = new(placed.Protected.English, carrier, IsBinding: true, carrier.Class == WordClass.Verb);
        return true;
    }

    private void AddWord(LexicalUnit unit, TextSpan span, IReadOnlyDictionary<string, WordTranslation> unknownWords, bool usesCarriers)
    {
        var token = AddToken(span, unit.Word, unit.Analyses);
        if (!IsWord(unit.Word)) _units.Add(unit);
        else if (usesCarriers && FindInLexicon(unit) is { } entry) AddCarried(unit, token, entry.Carrier, entry.English);
        else if (usesCarriers && FindVerb(unit) is { } verb) AddCarried(unit, token, Carriers.Verb(unit)!, verb);
        else if (!unit.IsUnknown) _units.Add(unit with { Ids = [token.Id] });
        else AddUnknown(unit, token, unknownWords.GetValueOrDefault(unit.Word) ?? new(null, null), usesCarriers);
    }

    // A form that may be a verb as well counts as a noun only behind a word that a noun follows.
    private LexiconEntry? FindInLexicon(LexicalUnit unit)
    {
        if (FrenchLexicon.Find(unit.Word) is not { } entry) return null;
        var before = _units.Count == 0 ? null : _units[^1];
        if (entry.Carrier.Class == WordClass.Adjective && !unit.IsUnknown) return before?.Has("n") == true || before?.Has("adj") == true ? entry : null;
        var isClear = !unit.Has("vblex") || before is null || ((before.Has("det") || before.Has("adj") || before.Has("num")) && !before.Has("vblex"));
        return isClear || (before is not null && before.Has("pr")) ? entry : null;
    }

    private static string? FindVerb(LexicalUnit unit)
    {
        if (unit.IsUnknown || !unit.Has("vblex") || !Array.TrueForAll(unit.Readings, IsVerbal)) return null;
        return unit.Readings.Select(reading => FrenchLexicon.FindVerb(reading.Split('<')[0].ToLowerInvariant())).FirstOrDefault(english => english is not null);
    }

    private static bool IsVerbal(string reading) => reading.Contains("<vblex>", StringComparison.Ordinal) || reading.Contains("<adj>", StringComparison.Ordinal);

    private void AddCarried(LexicalUnit unit, FrenchToken token, Carrier carrier, string english)
    {
        var surface = char.IsUpper(unit.Surface[0]) && carrier.Class != WordClass.Verb ? char.ToUpperInvariant(carrier.French[0]) + carrier.French[1..] : carrier.French;
        _units.Add(new(unit.Blank, surface, carrier.Analysis, [token.Id]));
        _replacements[token.Id] = new(char.IsUpper(unit.Word[0]) ? char.ToUpperInvariant(english[0]) + english[1..] : english, carrier, IsBinding: false, carrier.Class is WordClass.Noun or WordClass.Verb);
    }

    private void AddUnknown(LexicalUnit unit, FrenchToken token, WordTranslation known, bool usesCarriers)
    {
        var carrier = Carriers.Itself(unit.Surface, token.Word);
        if (usesCarriers)
        {
            if (known.English is null && char.IsUpper(token.Word[0])) carrier = Carriers.Name;
            else if (known is { English: not null, Carrier: not null }) carrier = known.Carrier;
        }

        _units.Add(new(unit.Blank, carrier.French, carrier.Analysis, [token.Id]));
        _replacements[token.Id] = new(known.English ?? token.Word, carrier, IsBinding: false, known.Inflects && carrier.Class == WordClass.Verb);
    }

    private FrenchToken AddToken(TextSpan span, string word, string analyses)
    {
        var token = new FrenchToken(_tokens.Count, normalised.ToStored(prepared.ToNormalised(span)), word, analyses);
        _tokens.Add(token);
        return token;
    }

    private static bool IsWord(string text) => text.Any(char.IsLetterOrDigit);
}
