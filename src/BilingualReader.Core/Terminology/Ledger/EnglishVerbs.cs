using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>The forms of single English verbs.</summary>
internal static class EnglishVerbs
{
    // Base form, then past tense and participle; what news reports use.
    private const string IrregularVerbs =
        """
        arise arose arisen|be is are was were been being|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet|bid bid bade bidden|bind bound
        bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|broadcast broadcast broadcasted|build built|burn burnt burned|burst|buy bought|cast|catch caught
        choose chose chosen|cling clung|come came|cost|creep crept|cut|deal dealt|dig dug|do does did done|draw drew drawn|drink drank drunk|drive drove driven
        eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden
        forecast forecast forecasted|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go goes went gone|grind ground|grow grew grown
        hang hung hanged|have has had|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|know knew known|lay laid|lead led|lean leaned leant|leap leapt leaped|learn learnt learned
        leave left|lend lent|let|lie lied lay lain|light lit lighted|lose lost|make made|mean meant|meet met|overcome overcame|overthrow overthrew overthrown
        pay paid|prove proved proven|put|quit|read|rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought
        sell sold|send sent|set|shake shook shaken|shed|shine shone shined|shoot shot|show showed shown|shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat
        sleep slept|slide slid|speak spoke spoken|spend spent|spill spilt spilled|spin spun|split|spoil spoilt spoiled|spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven|swear swore sworn
        sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust|tread trod trodden
        undergo undergoes underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken
        wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
        """;

    private static readonly FrozenDictionary<string, string[]> Irregular = IrregularVerbs
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(forms => forms[0], forms => forms[1..], StringComparer.Ordinal);

    private static readonly string[] Prefixes = ["re", "over", "under", "out", "un", "mis", "fore", "up"];

    // Of more than one syllable, with the stress on the last.
    private static readonly FrozenSet<string> Doubling = FrozenSet.ToFrozenSet(
        ["admit", "commit", "permit", "submit", "omit", "emit", "transmit", "refer", "prefer", "defer", "transfer", "confer", "occur", "incur", "recur", "deter", "control", "patrol",
         "expel", "compel", "propel", "repel", "rebel", "regret", "equip", "forget", "begin", "upset", "withdraw", "rebut", "abhor", "acquit", "enrol"],
        StringComparer.Ordinal);

    /// <summary>The forms of a verb given in its base form: -s, -ing, -ed or the irregular past and participle.</summary>
    public static IEnumerable<string> FormsOf(string verb)
    {
        var lower = verb.ToLowerInvariant();
        yield return EnglishNouns.WithS(verb);
        foreach (var stem in StemsBefore(lower, "ing")) yield return EnglishNouns.WithCaseOf(verb, stem + "ing");
        foreach (var form in IrregularOf(lower)) yield return EnglishNouns.WithCaseOf(verb, form);
        if (!Irregular.ContainsKey(lower))
        {
            foreach (var stem in StemsBefore(lower, "ed")) yield return EnglishNouns.WithCaseOf(verb, stem + "ed");
        }
    }

    // "Overtake" goes like "take". A regular verb that only begins so keeps its regular forms beside.
    private static IEnumerable<string> IrregularOf(string lower)
    {
        if (Irregular.TryGetValue(lower, out var forms)) return forms;
        return from prefix in Prefixes
               where lower.StartsWith(prefix, StringComparison.Ordinal) && Irregular.ContainsKey(lower[prefix.Length..])
               from form in Irregular[lower[prefix.Length..]]
               select prefix + form;
    }

    /// <summary>The present of the third person.</summary>
    public static string PresentOf(string verb, bool isPlural)
    {
        if (verb == "be") return isPlural ? "are" : "is";
        if (isPlural) return verb;
        return Array.Find(Irregular.GetValueOrDefault(verb, []), form => form.EndsWith('s')) ?? EnglishNouns.WithS(verb);
    }

    /// <summary>The simple past.</summary>
    public static string PastOf(string verb, bool isPlural) => verb switch
    {
        "be" => isPlural ? "were" : "was",
        "beat" => verb,
        _ when Irregular.TryGetValue(verb, out var forms) => Array.Find(forms, form => !form.EndsWith('s')) ?? verb,
        _ => StemOf(verb, "ed") + "ed",
    };

    /// <summary>The form in -ing.</summary>
    public static string IngOf(string verb) => StemOf(verb, "ing") + "ing";

    /// <summary>The one stem that is usual before an ending: verbs of one syllable, and those stressed on the last, double their consonant.</summary>
    private static string StemOf(string verb, string ending)
    {
        var stems = StemsBefore(verb.ToLowerInvariant(), ending).ToArray();
        return stems.Length > 1 && (Doubling.Contains(verb) || verb.Count("aeiou".Contains) == 1) ? stems[1] : stems[0];
    }

    private static IEnumerable<string> StemsBefore(string lower, string ending)
    {
        if (ending == "ing" && lower.EndsWith("ie", StringComparison.Ordinal)) return [lower[..^2] + "y"];
        if (ending == "ed" && lower.EndsWith('y') && EnglishNouns.IsConsonantAt(lower, 2)) return [lower[..^1] + "i"];
        if (lower.EndsWith("ic", StringComparison.Ordinal)) return [lower + "k"];
        if (lower.EndsWith('e')) return ending == "ed" || !EndsInSoundingE(lower) ? [lower[..^1]] : [lower];

        // Whether the last consonant doubles depends on the stress; both spellings are taken.
        return EndsInSingleConsonant(lower) ? [lower, lower + lower[^1]] : [lower];
    }

    private static bool EndsInSoundingE(string lower) =>
        lower.Length < 3 || lower[^2] is 'e' or 'y' or 'o';

    private static bool EndsInSingleConsonant(string lower) =>
        lower.Length >= 3 && EnglishNouns.IsConsonantAt(lower, 1) && !EnglishNouns.IsConsonantAt(lower, 2)
        && lower[^1] is not ('w' or 'x' or 'y');
}
