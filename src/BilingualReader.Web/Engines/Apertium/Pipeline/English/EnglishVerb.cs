using System.Collections.Frozen;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>Puts an English verb into another form.</summary>
internal static class EnglishVerb
{
    private const string Vowels = "aeiou";

    // Past of the irregular verbs that glossaries of press language use.
    private static readonly FrozenDictionary<string, string> Past = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["be"] = "been", ["break"] = "broken", ["bring"] = "brought", ["build"] = "built", ["come"] = "come", ["cut"] = "cut", ["do"] = "done",
        ["draw"] = "drawn", ["drive"] = "driven", ["fall"] = "fallen", ["feel"] = "felt", ["fight"] = "fought", ["find"] = "found", ["flee"] = "fled",
        ["fly"] = "flown", ["forbid"] = "forbidden", ["get"] = "got", ["give"] = "given", ["go"] = "gone", ["have"] = "had", ["hear"] = "heard",
        ["hit"] = "hit", ["hold"] = "held", ["keep"] = "kept", ["know"] = "known", ["lead"] = "led", ["leave"] = "left", ["lose"] = "lost",
        ["make"] = "made", ["meet"] = "met", ["overthrow"] = "overthrown", ["pay"] = "paid", ["put"] = "put", ["read"] = "read", ["ride"] = "ridden",
        ["rise"] = "risen", ["run"] = "run", ["say"] = "said", ["see"] = "seen", ["seek"] = "sought", ["sell"] = "sold", ["send"] = "sent", ["set"] = "set",
        ["shake"] = "shaken", ["shoot"] = "shot", ["show"] = "shown", ["sink"] = "sunk", ["speak"] = "spoken", ["spend"] = "spent", ["spread"] = "spread",
        ["stand"] = "stood", ["strike"] = "struck", ["take"] = "taken", ["teach"] = "taught", ["tell"] = "told", ["think"] = "thought", ["throw"] = "thrown",
        ["understand"] = "understood", ["undertake"] = "undertaken", ["win"] = "won", ["withdraw"] = "withdrawn", ["write"] = "written",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The phrase with its first word, a verb in the base form, in form 1 (third person), 2 (past) or 3 (-ing).</summary>
    public static string Inflect(string phrase, int form)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        var verb = space < 0 ? phrase : phrase[..space];
        var rest = space < 0 ? "" : phrase[space..];
        return form switch { 1 => ThirdPerson(verb), 2 => PastOf(verb), 3 => Gerund(verb), _ => verb } + rest;
    }

    /// <summary>The plural of a noun, or the third person of a verb: they follow one rule of spelling.</summary>
    public static string ThirdPerson(string word)
    {
        if (word is "have") return "has";
        if (EndsInConsonantY(word)) return word[..^1] + "ies";
        return word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) || word[^1] is 's' or 'x' or 'z' or 'o' ? word + "es" : word + "s";
    }

    private static string PastOf(string verb)
    {
        if (Past.TryGetValue(verb, out var irregular)) return irregular;
        if (verb[^1] == 'e') return verb + "d";
        return EndsInConsonantY(verb) ? verb[..^1] + "ied" : Doubled(verb) + "ed";
    }

    private static string Gerund(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal)) return verb[..^2] + "ying";
        return verb.Length > 2 && verb[^1] == 'e' && verb[^2] is not ('e' or 'o') ? verb[..^1] + "ing" : Doubled(verb) + "ing";
    }

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !Vowels.Contains(word[^2], StringComparison.Ordinal);

    // Short verbs of one syllable double their last consonant: "stop", "stopped"; "target" does not.
    private static string Doubled(string verb)
    {
        var isShort = verb.Count(c => Vowels.Contains(c, StringComparison.Ordinal)) == 1 && verb.Length > 2
            && Vowels.Contains(verb[^2], StringComparison.Ordinal) && !Vowels.Contains(verb[^1], StringComparison.Ordinal) && verb[^1] is not ('w' or 'x' or 'y');
        return isShort ? verb + verb[^1] : verb;
    }
}
