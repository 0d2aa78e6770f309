using System.Buffers;

namespace BilingualReader.Core.Text;

/// <summary>Names the language of a text that is not written in the Latin alphabet.</summary>
internal static class ScriptLanguage
{
    /// <summary>Fewest letters of another script that prove anything.</summary>
    private const int FewestLetters = 4;

    private static readonly SearchValues<char> Urdu = SearchValues.Create("ٹڈڑےہ");
    private static readonly SearchValues<char> Persian = SearchValues.Create("پچژگ");
    private static readonly SearchValues<char> Ukrainian = SearchValues.Create("іїєґІЇЄҐ");

    /// <summary>The language when most letters belong to another script than the Latin one, else null.</summary>
    public static string? Find(string text)
    {
        var letters = 0;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (ScriptOf(c) is { } script) counts[script] = counts.GetValueOrDefault(script) + 1;
        }

        if (counts.Count == 0) return null;
        var others = counts.Values.Sum();
        if (others < FewestLetters || others * 2 <= letters) return null;
        return Refine(counts.MaxBy(pair => pair.Value).Key, counts, text);
    }

    /// <summary>The tag that the script of one letter points to; null for Latin letters and rare scripts.</summary>
    private static string? ScriptOf(char c) => c switch
    {
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => "el",
        >= '\u0400' and <= '\u052F' => "ru",
        >= '\u0530' and <= '\u058F' => "hy",
        >= '\u0590' and <= '\u05FF' => "he",
        >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFEFC' => "ar",
        >= '\u0900' and <= '\u097F' => "hi",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u10A0' and <= '\u10FF' => "ka",
        >= '\u1100' and <= '\u11FF' or >= '\uAC00' and <= '\uD7AF' => "ko",
        >= '\u3040' and <= '\u30FF' => "ja",
        >= '\u3400' and <= '\u9FFF' => "zh",
        _ => null,
    };

    /// <summary>Languages that share a script are told apart by the letters that only one of them has.</summary>
    private static string Refine(string script, Dictionary<string, int> counts, string text) => script switch
    {
        "zh" when counts.ContainsKey("ja") => "ja",
        "ar" when text.AsSpan().ContainsAny(Urdu) => "ur",
        "ar" when text.AsSpan().ContainsAny(Persian) => "fa",
        "ru" when text.AsSpan().ContainsAny(Ukrainian) => "uk",
        _ => script,
    };
}
