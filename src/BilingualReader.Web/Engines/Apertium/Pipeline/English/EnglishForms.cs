using System.Collections.Frozen;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>A form of an English word: of a verb all five, of a noun the first two.</summary>
internal enum EnglishForm
{
    Base,

    /// <summary>The third person of a verb, the plural of a noun.</summary>
    WithS,
    Past,
    Participle,
    Gerund,
}

/// <summary>Puts English words into their forms.</summary>
internal static class EnglishForms
{
    private const string Vowels = "aeiou";

    /// <summary>Every form that an English word may have.</summary>
    public static readonly EnglishForm[] All = Enum.GetValues<EnglishForm>();

    // Base, past and participle.
    private static readonly FrozenDictionary<string, string[]> IrregularVerbs = Table(
        """
        be was been; bet bet bet; bind bound bound; become became become; begin began begun; break broke broken; bring brought brought; build built built;
        come came come; cut cut cut; do did done; draw drew drawn; drive drove driven; fall fell fallen; feel felt felt;
        fight fought fought; find found found; flee fled fled; fly flew flown; forbid forbade forbidden; get got got; give gave given;
        go went gone; grow grew grown; have had had; hear heard heard; hit hit hit; hold held held; keep kept kept; know knew known; lead led led;
        leave left left; let let let; lose lost lost; make made made; mean meant meant; meet met met; overthrow overthrew overthrown; pay paid paid;
        put put put; read read read; rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold;
        send sent sent; set set set; shake shook shaken; shoot shot shot; show showed shown; sink sank sunk; speak spoke spoken;
        spend spent spent; spread spread spread; stand stood stood; strike struck struck; take took taken; teach taught taught;
        tell told told; think thought thought; throw threw thrown; understand understood understood; undertake undertook undertaken; upset upset upset;
        weave wove woven; win won won; withdraw withdrew withdrawn; write wrote written
        """);

    private static readonly FrozenDictionary<string, string[]> IrregularPlurals = Table(
        "child children; man men; woman women; person people; life lives; half halves; wife wives; lens lenses; foot feet; research research; knowledge knowledge; information information");

    /// <summary>The phrase with its first word put into a form.</summary>
    public static string Inflect(string phrase, EnglishForm form)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? phrase : phrase[..space];
        return Of(word, form) + (space < 0 ? "" : phrase[space..]);
    }

    private static string Of(string word, EnglishForm form) => form switch
    {
        EnglishForm.WithS => WithS(word),
        EnglishForm.Past => IrregularVerbs.TryGetValue(word, out var verb) ? verb[1] : RegularPast(word),
        EnglishForm.Participle => IrregularVerbs.TryGetValue(word, out var verb) ? verb[2] : RegularPast(word),
        EnglishForm.Gerund => Gerund(word),
        _ => word,
    };

    private static string WithS(string word)
    {
        if (IrregularPlurals.TryGetValue(word, out var plural)) return plural[1];
        if (word is "have") return "has";
        if (EndsInConsonantY(word)) return word[..^1] + "ies";
        return EndsInHiss(word) || word[^1] == 'o' ? word + "es" : word + "s";
    }

    private static string RegularPast(string verb)
    {
        if (verb[^1] == 'e') return verb + "d";
        return EndsInConsonantY(verb) ? verb[..^1] + "ied" : Doubled(verb) + "ed";
    }

    private static string Gerund(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal)) return verb[..^2] + "ying";
        return verb.Length > 2 && verb[^1] == 'e' && verb[^2] is not ('e' or 'o') ? verb[..^1] + "ing" : Doubled(verb) + "ing";
    }

    private static bool EndsInHiss(string word) =>
        word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    // Verbs of two syllables with the stress on the last: they double too.
    private static readonly FrozenSet<string> StressedLast =
        ("abet abhor acquit admit allot annul commit compel concur confer control defer deter embed emit enrol equip excel expel forget incur infer occur omit outwit patrol " +
        "permit prefer propel rebel rebut recur refer regret remit repel submit transfer transmit upset").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Short verbs of one syllable double their last consonant: "stop", "stopped"; "target" does not.
    private static string Doubled(string verb)
    {
        if (StressedLast.Contains(verb)) return verb + verb[^1];
        var isShort = verb.Length > 2 && verb.Count(IsVowel) == 1 && IsVowel(verb[^2]) && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y');
        return isShort ? verb + verb[^1] : verb;
    }

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    private static FrozenDictionary<string, string[]> Table(string rows) =>
        rows.ReplaceLineEndings(" ").Split(';', StringSplitOptions.TrimEntries)
            .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenDictionary(row => row[0], StringComparer.Ordinal);
}
