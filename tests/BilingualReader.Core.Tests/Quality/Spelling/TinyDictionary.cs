using System.Text;
using BilingualReader.Core.Quality.Spelling;

namespace BilingualReader.Core.Tests.Quality.Spelling;

/// <summary>Dictionaries of a few words, written for the tests.</summary>
internal static class TinyDictionary
{
    /// <summary>Affixes as English dictionaries have them: cross product, conditions, ordinals, flags for what is special.</summary>
    public const string Affixes = """
        SET UTF-8
        TRY esianrtolcdugmfphbyvkwzqjx'
        ICONV 1
        ICONV ’ '
        FORBIDDENWORD !
        NEEDAFFIX ~
        ONLYINCOMPOUND c
        KEEPCASE k
        NOSUGGEST n
        COMPOUNDMIN 1
        COMPOUNDRULE 2
        COMPOUNDRULE 0*1t
        COMPOUNDRULE 0*mp

        PFX U Y 1
        PFX U 0 un .
        PFX I N 1
        PFX I 0 in [^l]

        SFX D Y 3
        SFX D 0 d e
        SFX D y ied [^aeiou]y
        SFX D 0 ed [^ey]
        SFX S Y 2
        SFX S y ies [^aeiou]y
        SFX S 0 s [^y]
        SFX M Y 1
        SFX M 0 's .
        SFX Z Y 1
        SFX Z 0 ize/DS .
        SFX P Y 1
        SFX P y iness/~ y

        REP 2
        REP ie ei
        REP ^fone phone
        MAP 1
        MAP aá
        """;

    public const string Words = """
        26
        love/DUS
        cry/DS
        walk/DSI
        logic/I
        real/Z
        happy/PU
        receive/D
        phone
        cafá
        Paris/M
        NATO/M
        iPhone/S
        can't
        damn/n
        pH/k
        colour
        bad/!
        stem/~S
        0/0m
        1/01
        1st/p
        1th/ct
        2/0m
        2th/ct
        well
        known
        """;

    /// <summary>The dictionary of both.</summary>
    public static HunspellLexicon Lexicon { get; } = Read(Affixes, Words).Lexicon!;

    /// <summary>Reads a dictionary in UTF-8.</summary>
    public static HunspellReading Read(string affixes, string words) => Read(affixes, words, Encoding.UTF8);

    /// <summary>Reads a dictionary.</summary>
    public static HunspellReading Read(string affixes, string words, Encoding encoding) => HunspellLexicon.Read(encoding.GetBytes(affixes), encoding.GetBytes(words));

    /// <summary>A dictionary of some words without affixes.</summary>
    public static HunspellLexicon Of(string words)
    {
        var list = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Read("SET UTF-8\nTRY esianrtolcdugmfphbyvkwzqjx'\n", $"{list.Length}\n{string.Join('\n', list)}\n").Lexicon!;
    }
}
