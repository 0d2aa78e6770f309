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
    private readonly LexicalUnit[] _units = [.. Join(french, analysed.Units)];

    /// <summary>The French words to look up before <see cref="Read"/>.</summary>
    public IEnumerable<string> UnknownWords => _units.Where(IsOpen).Select(FrenchWord).OfType<string>();

    /// <summary>The units to hand on; adds what takes the place of unknown words to the sentence's replacements.</summary>
    public AnalysedText Read(IReadOnlyDictionary<string, WordTranslation> unknownWords)
    {
        var spare = french.Tokens.Count;
        List<LexicalUnit> units = [];
        foreach (var unit in _units)
        {
            if (!IsOpen(unit))
            {
                if (Content(unit) is { } token && SpanishNames.IsForeign(unit, token)) french.SpanishNames[token.Id] = unit.Word;
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

    // "Martin Luther" is one word for the first pair and two for the second, of which one is unknown: the whole is one
    // unknown word, or the French would come out twice.
    private static IEnumerable<LexicalUnit> Join(FrenchSentence french, IReadOnlyList<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count;)
        {
            var end = i + 1;
            while (end < units.Count && units[i].Ids.Count == 1 && units[end].Ids.SequenceEqual(units[i].Ids)) end++;
            var same = units.Skip(i).Take(end - i).ToArray();
            if (same.Length > 1 && !french.Replacements.ContainsKey(same[0].Ids[0]) && same.Any(unit => unit.IsUnknown && unit.Word.Any(char.IsLetter))) yield return Joined(same);
            else foreach (var unit in same) yield return unit;
            i = end;
        }
    }

    private static LexicalUnit Joined(LexicalUnit[] units)
    {
        var surface = string.Concat(units.Select(unit => unit.Surface));
        return units[0] with { Surface = surface, Analyses = "*" + surface };
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
