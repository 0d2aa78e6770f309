using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Slips;

/// <summary>What shows that an answer is no translation at all, without a look at any other.</summary>
internal static partial class AnswerSigns
{
    private const int FewestEchoWords = 6;
    private const int FewestFrenchWords = 4;
    private const int FewestSentenceWords = 3;
    private const int LongestNote = 60;
    private const int FewestCutLetters = 40;
    private const double CutDeviation = -3.2;
    private const double AbsurdDeviation = 4.5;

    /// <summary>Whether the answer is empty, a comment, the French itself, cut off, or absurdly long or short.</summary>
    public static bool IsNoTranslation(SlipText source, SlipText target) =>
        (source.Length > 0 && target.Length == 0)
        || IsComment(source.Text, target.Text)
        || IsFrench(source.Text, target.Text)
        || IsAbsurd(source, target);

    private static bool IsComment(string source, string target) =>
        (OnTranslationPattern().IsMatch(target) && !source.Contains("tradu", StringComparison.OrdinalIgnoreCase))
        || (PlaceholderPattern().IsMatch(target) && !(source.Length < LongestNote && NotePattern().IsMatch(source)));

    // A name of a newspaper or a song may stay as it is; a sentence may not.
    private static bool IsFrench(string source, string target)
    {
        var words = TextWords.Read(target);
        if (words.Length < FewestEchoWords || FunctionWords.IsEnglish(target)) return false;
        var french = words.Count(word => FunctionWords.IsFrench(target.AsSpan(word.Start, word.Length)));
        if (!string.Equals(source.Trim(), target.Trim(), StringComparison.Ordinal)) return french >= FewestFrenchWords && french * 4 >= words.Length && target.Any(char.IsLower);
        return french >= FewestSentenceWords || (french > 0 && words.Count(word => char.IsLower(target[word.Start])) * 2 >= words.Length);
    }

    private static bool IsAbsurd(SlipText source, SlipText target)
    {
        var deviation = LengthModel.Deviation(source.Length, target.Length);
        if (Math.Abs(deviation) > AbsurdDeviation) return true;
        return source.Length >= FewestCutLetters && deviation < CutDeviation && EndsSentence(source.Text) && !EndsSentence(target.Text);
    }

    private static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd().TrimEnd("»”\"’')] \u00A0\u202F");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ':';
    }

    /// <summary>Words about the translation instead of one.</summary>
    [GeneratedRegex("""
        ^\W*(
          ((sure|certainly|of\ course|okay|ok)\b\W{1,3}\s*)?(here('s|’s|\ is|\ are)|i['’]ve|i\ have)\ (the\ |your\ |my\ |an?\ )?([\w-]+\ ){0,2}(translat(ion|ions|ed)|english\ version)\b
        | (the\ |english\ )*translation(\ of\ the\ (text|paragraph|sentence))?\s*(is\s*)?:
        | translated\ (text|from\ french)
        | as\ an\ ai\b
        | (i['’]m|i\ am)\ (sorry|unable|not\ able)\W.*\b(translat\w*|provide\ the\ text)
        | i\ (can['’]?t|cannot|can\ not|could\ not|couldn['’]t)\ (translate|assist\ with|help\ with)\b
        | (there\ is\ )?(no|nothing\ to)\ (text|translat\w*)\b.{0,30}$
        | (not|un)\s?translated\W*$
        | end\ of\ (the\ )?translation\W*$
        | (please\ )?provide\ (me\ with\ )?the\ (french\ )?text
        )
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex OnTranslationPattern();

    /// <summary>What stands where there is nothing to say.</summary>
    [GeneratedRegex("""
        ^\W*(
          n\s?/\s?a
        | null | none | undefined | empty | todo | missing | skipped | omitted | not\ (available|applicable)
        | no\ (content|answer|input)(\ (provided|given|available))?
        | (see|same\ as|merged\ with|continued\ (in|from)|included\ in)\ (the\ )?(above|previous|next|following|below)(\ (text|paragraph|item|one))?
        | end\ of\ (the\ )?(text|batch)
        )\W*$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex PlaceholderPattern();

    /// <summary>French notes that such a place may really have.</summary>
    [GeneratedRegex(@"\b(aucune?s?|rien|sans objet|s\.?o\.?|vides?|null?e?s?|néant|indéfini\w*|omis\w*|manqu\w*|absente?s?|non disponibles?|indisponibles?|ci-dessus|ci-dessous|plus haut|plus bas|précédente?s?|suivante?s?|suite|fin|à faire|n/[ad]|n[ad]|contenu|réponse|personne|pas de)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotePattern();
}
