namespace BilingualReader.Core.Text;

/// <summary>
/// Says which language a paragraph is in, from its script, its stop words and its letters. It answers only when the
/// evidence is plain: a wrong guess would leave a French paragraph untranslated.
/// </summary>
public static class LanguageDetector
{
    /// <summary>Fewest words of a text in the Latin alphabet that are judged at all.</summary>
    private const int FewestWords = 5;

    /// <summary>Words beyond this many cannot change the answer and are not read.</summary>
    private const int MostWords = 400;

    /// <summary>Fewest points that prove a language, and that prove another one than the favoured.</summary>
    private const double FewestPoints = 1.5;
    private const double FewestOtherPoints = 2.5;

    /// <summary>The language must have at least this share of the points that the text could give.</summary>
    private const double LeastDensity = 0.12;

    /// <summary>The language must have this many times the points of the fallback.</summary>
    private const double LeastLead = 1.5;

    /// <summary>
    /// The BCP 47 tag of the language of <paramref name="text"/>, such as "en"; <paramref name="otherwise"/> when the
    /// text is too short or undecided.
    /// </summary>
    public static string Detect(string text, string otherwise = "fr") => Find(text, otherwise) ?? otherwise;

    /// <summary>
    /// The language that the text itself proves, null when it proves none. <paramref name="favoured"/> wins a near tie.
    /// </summary>
    public static string? Find(string text, string favoured = "fr") =>
        ScriptLanguage.Find(text) ?? FindLatin(text, favoured);

    private static string? FindLatin(string text, string favoured)
    {
        var scores = new double[LanguageProfile.All.Length];
        var words = 0;
        foreach (var word in new WordReader(text))
        {
            if (++words > MostWords) break;
            foreach (var (profile, points) in LanguageProfile.PointsOf(word)) scores[profile] += points;
        }

        if (words < FewestWords) return null;
        var best = Array.IndexOf(scores, scores.Max());
        var language = LanguageProfile.All[best].Language;
        if (scores[best] < LeastDensity * Math.Min(words, MostWords)) return null;
        var isProved = language == favoured
            ? scores[best] >= FewestPoints
            : scores[best] >= Math.Max(FewestOtherPoints, LeastLead * ScoreOf(favoured, scores));
        return isProved ? language : null;
    }

    private static double ScoreOf(string language, double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            if (LanguageProfile.All[i].Language == language) return scores[i];
        }

        return 0;
    }
}
