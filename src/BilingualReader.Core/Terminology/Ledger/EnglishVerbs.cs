using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>The forms of single English verbs.</summary>
internal static class EnglishVerbs
{
    // Base form, then past tense and participle; what news reports use.
    private const string IrregularVerbs =
        """
        arise arose arisen|be is are was were been being|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound
        bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|build built|burn burnt|burst|buy bought|cast|catch caught
        choose chose chosen|come came|cost|cut|deal dealt|dig dug|do does did done|draw drew drawn|drink drank drunk|drive drove driven
        eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden
        forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go goes went gone|grow grew grown
        hang hung|have has had|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|know knew known|lay laid|lead led|learn learnt
        leave left|lend lent|let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|overcome overcame|overthrow overthrew overthrown
        pay paid|put|quit|read|rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought
        sell sold|send sent|set|shake shook shaken|shed|shine shone|shoot shot|show shown|shut|sing sang sung|sink sank sunk|sit sat
        sleep slept|speak spoke spoken|spend spent|split|spread|stand stood|steal stole stolen|strike struck stricken|swear swore sworn
        sweep swept|swim swam swum|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
        undergo undergoes underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken
        wear wore worn|win won|withdraw withdrew withdrawn|withstand withstood|write wrote written
        """;

    private static readonly FrozenDictionary<string, string[]> Irregular = IrregularVerbs
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(forms => forms[0], forms => forms[1..], StringComparer.Ordinal);

    /// <summary>The forms of a verb given in its base form: -s, -ing, -ed or the irregular past and participle.</summary>
    public static IEnumerable<string> FormsOf(string verb)
    {
        var lower = verb.ToLowerInvariant();
        yield return EnglishNouns.WithS(verb);
        foreach (var form in EnglishVerbVariants.Of(lower)) yield return EnglishNouns.WithCaseOf(verb, form);
        foreach (var stem in StemsBefore(lower, "ing")) yield return EnglishNouns.WithCaseOf(verb, stem + "ing");
        if (Irregular.TryGetValue(lower, out var irregular))
        {
            foreach (var form in irregular) yield return EnglishNouns.WithCaseOf(verb, form);
        }
        else
        {
            foreach (var stem in StemsBefore(lower, "ed")) yield return EnglishNouns.WithCaseOf(verb, stem + "ed");
        }
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

    /// <summary>Whether the table has the verb.</summary>
    public static bool IsIrregular(string lower) => Irregular.ContainsKey(lower);
}
