using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>
/// Forms that a verb has beside those that <see cref="EnglishVerbs"/> would use itself: second past tenses (burned, lied), rarer
/// irregular verbs, and verbs with a prefix, which go like their base.
/// </summary>
internal static class EnglishVerbVariants
{
    private const string Listed =
        """
        bid bade bidden|bet|broadcast broadcasted|burn burned|cling clung|creep crept|forecast forecasted|grind ground|hang hanged
        lean leant|leap leapt|learn learned|lie lied|light lighted|prove proven|shine shined|show showed|shrink shrank shrunk|slide slid
        spill spilt|spin spun|spoil spoilt|spring sprang sprung|stick stuck|sting stung|strive strove striven|swell swollen|swing swung
        thrust|tread trod trodden|weave wove woven|weep wept|wind wound|withhold withheld
        """;

    private static readonly FrozenDictionary<string, string[]> Variants = Listed
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(forms => forms[0], forms => forms[1..], StringComparer.Ordinal);

    private static readonly string[] Prefixes = ["re", "over", "under", "out", "un", "mis", "fore", "up"];

    /// <summary>The further forms of a verb in lower case; none for most.</summary>
    public static IEnumerable<string> Of(string lower) => Variants.GetValueOrDefault(lower, []).Concat(
        from prefix in Prefixes
        where lower.StartsWith(prefix, StringComparison.Ordinal) && EnglishVerbs.IsIrregular(lower[prefix.Length..])
        from form in EnglishVerbs.FormsOf(lower[prefix.Length..])
        select prefix + form);
}
