using BilingualReader.Web.Engines.Apertium.Pipeline.French;
using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;
using BilingualReader.Web.Engines.Apertium.Pipeline.UnknownWords;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Spanish;

/// <summary>
/// Deals with the Spanish words that the second pair does not know, so that none reaches the English: what the larger
/// dictionary makes of the French word takes their place, else the French word itself.
/// </summary>
internal sealed class SpanishReader(FrenchSentence french, AnalysedText analysed)
{
    // The first is the French tag, all of them are what the Spanish word may be.
    private static readonly string[][] Classes = [["n", "np", "acr"], ["adj", "pp"], ["vblex", "vbser", "vbhaver", "vbmod"], ["adv", "preadv"], ["pr", "cnjsub"]];

    private readonly Dictionary<int, string[]> _classes = ClassesOf(french);

    /// <summary>The French words to look up before <see cref="Read"/>.</summary>
    public IEnumerable<string> UnknownWords => analysed.Units.Where(IsOpen).Select(FrenchWord).OfType<string>();

    /// <summary>The units to hand on; adds what takes the place of unknown words to the sentence's replacements.</summary>
    public AnalysedText Read(IReadOnlyDictionary<string, WordTranslation> unknownWords)
    {
        var spare = french.Tokens.Count;
        List<LexicalUnit> units = [];
        foreach (var unit in analysed.Units)
        {
            if (!IsOpen(unit))
            {
                units.Add(ReadLikeFrench(unit));
                continue;
            }

            var word = FrenchWord(unit);
            var id = word is null ? spare++ : Content(unit)!.Id;
            var english = word is null ? "" : unknownWords.GetValueOrDefault(word)?.English ?? word;
            french.Replacements[id] = new(english, Carriers.Itself(unit.Surface, unit.Word), IsBinding: false);
            units.Add(unit with { Ids = [id] });
        }

        return analysed with { Units = units };
    }

    // A Spanish word that comes from a French noun is one: "fuerzas" is no "you force".
    private LexicalUnit ReadLikeFrench(LexicalUnit unit)
    {
        if (unit.Ids.Count != 1 || !_classes.TryGetValue(unit.Ids[0], out var tags)) return unit;
        return unit.Keep(tags);
    }

    private static Dictionary<int, string[]> ClassesOf(FrenchSentence french)
    {
        Dictionary<int, string[]> classes = [];
        foreach (var unit in french.Analysed.Units)
        {
            var tags = Array.Find(Classes, candidate => Array.TrueForAll(unit.Readings, reading => reading.Contains($"<{candidate[0]}>", StringComparison.Ordinal)));
            if (tags is null) continue;
            foreach (var id in unit.Ids) classes[id] = tags;
        }

        return classes;
    }

    private bool IsOpen(LexicalUnit unit) =>
        unit.IsUnknown && unit.Word.Any(char.IsLetter) && !unit.Ids.Any(french.Replacements.ContainsKey);

    private string? FrenchWord(LexicalUnit unit) => Content(unit)?.Word;

    // The longest of the French words behind it is the one with the meaning.
    private FrenchToken? Content(LexicalUnit unit) =>
        unit.Ids.Where(id => id < french.Tokens.Count).Select(id => french.Tokens[id]).MaxBy(token => token.Word.Length);
}
