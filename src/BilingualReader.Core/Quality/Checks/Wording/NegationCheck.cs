using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>
/// NEG: a negation on one side only. « ne … que » is none, nor is « ne » behind « craindre », « avant que », « à moins que »;
/// English may deny by a word (“fail”, “unable”) or by a syllable (“unaware”).
/// </summary>
internal sealed partial class NegationCheck() : Rule("negation", FindingSeverity.Info, "A negation that the English lost or made up.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        var french = French().Match(input.Source);
        var strict = Strict().Match(input.Target);
        if (french.Success && !Denial().IsMatch(input.Target) && Soft().Count(input.Target) + Affix().Count(input.Target) <= SoftFrench().Count(input.Source))
            yield return Hold($"The French denies something (“{Shorten(french.Value)}”), and the English does not.", french.Span());
        if (strict.Success && !FrenchDenial().IsMatch(input.Source) && !SoftFrench().IsMatch(input.Source))
            yield return Hold($"The English denies something (“{strict.Value}”), and the French does not.", target: strict.Span());
    }

    [GeneratedRegex(@"(?<![\p{L}’'])n(?:e\s|[’'])(?!oubli|est-ce pas|hésit|empêch|manqu|ignor)(?:[\p{L}-]+[\s’']+){1,3}?(?:pas|plus|jamais|aucune?|rien|personne|ni|guère|nulle? part)(?!\p{L}|\s(?:que|seulement|uniquement|forcément plus|mal|moins))|(?<!\p{L})pas (?:même|encore|vraiment|du tout)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex French();

    // Everything that may be a negation, and words that deny without one; “mais” and “autrement” may be “not … but” and “not otherwise”.
    [GeneratedRegex(@"(?<!\p{L})(?:ne|non|ni|pas|jamais|aucune?|sans|rien|personne|guère|nulle?)(?!\p{L})|(?<!\p{L})n[’']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FrenchDenial();

    [GeneratedRegex(@"(?<!\p{L})(?:sauf|hormis|peu|à peine|sans|manqu\p{L}*|refus\p{L}*|rejet\p{L}*|interdi\p{L}*|empêch\p{L}*|évit\p{L}*|faute|absence|absente?s?|échou\p{L}*|échec|rare\p{L}*|impossib\p{L}*|incapab\p{L}*|in(?:connu|util|dépend|suffis|visib|correct|exact|acti|attend|habitu|certain|fini(?!t)|adapt|just|satisf|stab|access|appro|compl|expl|compréh|tolér|exist|disp|utilis|édit|égal|sens)\p{L}*|im(?:par|prév|mob|prob|prat)\p{L}*|ir(?:ré|res|rat)\p{L}*|illég\p{L}*|méconn\p{L}*|dé(?:sap|sacc|sob|cons|pour|men)\p{L}*|plutôt|au lieu|contrair\p{L}*|autrement|mal|ignor\p{L}*|annul\p{L}*|privée?s?|en vain|exclu\p{L}*|exempt\p{L}*|perd\p{L}*|cess\p{L}*|mais pas|difficilement)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SoftFrench();

    [GeneratedRegex(@"(?<!\p{L})(?:not?|non|none|never|nor|neither|nothing|nobody|nowhere|no-one|without|cannot|\p{L}+n[’']t|hardly|barely|scarcely|rarely|seldom|unless)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Denial();

    [GeneratedRegex(@"(?<!\p{L})(?:little|few|until|fail\p{L}*|lack\p{L}*|refus\p{L}*|unable|prevent\p{L}*|avoid\p{L}*|stop(?:s|ped|ping)?|cease[sd]?|den(?:y|ies|ied)|instead|absence|rather than|far from|except|miss(?:ing|ed|es)|neglect\p{L}*|ignor\p{L}*|lost|loses?|yet to|free (?:of|from)|excluding|out of|regardless|wrong|reject\p{L}*|impossible|prohibit\p{L}*|forbid\p{L}*|forbade|ban(?:s|ned)?|otherwise|other than|too|prior to|before|any (?:more|longer)|anymore|beyond|low|keep from|away from|exceptions?)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Soft();

    [GeneratedRegex(@"(?<!\p{L})(?:un(?!i|der|til|less|to\b)\p{L}{3,}|in(?:capab|adequa|suffic|visib|depend|compl|abil|frequ|direct|corr|accura|effect|appropr|consist|credib|definit|edib|explic|hum|evita|toler|sensit|secur|stab|tang|valid)\p{L}+|im(?:poss|perf|mob|mor|pat|pol|prob|pract)\p{L}+|ir(?:reg|rel|resp|rev|rat)\p{L}+|il(?:leg|lit|log)\p{L}+|dis(?:agree|like|app|hon|cont|qual|obey|belie|trust|reg|allow|sat)\p{L}*|non-?\p{L}{3,}|\p{L}+less(?:ly|ness)?)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Affix();

    [GeneratedRegex(@"(?<!\p{L})(?:not(?! only| just| least| far| to mention)|never(?!theless)|nothing|nobody|cannot|\p{L}+n[’']t)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Strict();
}
