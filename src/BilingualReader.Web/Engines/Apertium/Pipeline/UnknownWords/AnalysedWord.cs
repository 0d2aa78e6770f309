using System.Text.RegularExpressions;
using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.UnknownWords;

/// <summary>A single word as the larger French dictionary reads it.</summary>
/// <param name="Query">What to look up, in stream form: the word, or the infinitive of a verb.</param>
/// <param name="Carrier">A carrier of its class; null when the class has none.</param>
internal sealed partial record AnalysedWord(string Query, Carrier? Carrier)
{
    /// <summary>Whether it is a verb.</summary>
    public bool IsVerb => Carrier?.Class == WordClass.Verb;

    /// <summary>Reads the analysis of a word on its own; the first reading counts.</summary>
    public static AnalysedWord Read(string word, AnalysedText analysed)
    {
        if (analysed.Units.Count != 1 || analysed.Units[0].IsUnknown) return new(word, null);
        var unit = analysed.Units[0];
        if (unit.Readings[0].Contains("<vblex>", StringComparison.Ordinal)) return new(unit.Readings[0].Split('<')[0], Carriers.Verb(ForSpanish(unit)));
        return new(word, unit.Has("np") ? Carriers.Name : ByGender(unit.Analyses));
    }

    // The two pairs name the same forms, but for the participle in -ant, which fr-es has only as a gerund.
    private static LexicalUnit ForSpanish(LexicalUnit unit) =>
        unit with { Analyses = string.Join('/', unit.Readings.Where(reading => !reading.Contains("<ppres>", StringComparison.Ordinal))) };

    private static Carrier? ByGender(string analyses)
    {
        var match = FirstReading().Match(analyses);
        if (!match.Success) return null;
        var isFeminine = match.Groups["gender"].Value == "f";
        var isPlural = match.Groups["number"].Value == "pl";
        return match.Groups["class"].Value == "n" ? Carriers.Noun(isFeminine, isPlural) : Carriers.Adjective(isFeminine, isPlural);
    }

    [GeneratedRegex("^[^<]*<(?<class>n|adj)><(?<gender>m|f|mf)><(?<number>sg|pl|sp)>", RegexOptions.CultureInvariant)]
    private static partial Regex FirstReading();
}
