using System.Text.RegularExpressions;
using BilingualReader.Web.Import.Blocks;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>Links to other articles: "À lire aussi : ..." anywhere, and the headlines below such a label at the end.</summary>
internal sealed partial class RelatedLinkRule : ICleanupRule
{
    private const int LongestHeadline = 160;
    private const int MostHeadlines = 12;

    public string Id => "related-link";

    public string Reason => "A link to another article";

    public IEnumerable<int> Find(Passage passage)
    {
        foreach (var i in passage.Visible)
        {
            var folded = passage.Blocks[i].Folded;
            if (folded.Length > LongestHeadline + 40) continue;
            if (IsLink(folded)) yield return i;
            if (!passage.IsTail(i) || !Label.IsMatch(folded)) continue;
            yield return i;
            foreach (var headline in Headlines(passage, i + 1)) yield return headline;
        }
    }

    /// <summary>What is announced must read like a headline: a sentence with a stop behind it may be the article's own.</summary>
    private static bool IsLink(string folded) =>
        Announced.Match(folded) is { Success: true } match
        && match.Groups["headline"].Value is { Length: > 0 and <= LongestHeadline } headline
        && !headline.EndsWith('.') && !headline.Contains(". ", StringComparison.Ordinal);

    private static IEnumerable<int> Headlines(Passage passage, int first) =>
        Enumerable.Range(first, Math.Min(MostHeadlines, passage.Blocks.Length - first))
            .TakeWhile(i => !passage.IsHidden(i) && IsHeadline(passage.Blocks[i].Text) && !TagListRule.IsLabelledOrMarked(passage.Blocks[i].Folded));

    private static bool IsHeadline(string text) =>
        text.Length is >= 20 and <= LongestHeadline && text.Contains(' ', StringComparison.Ordinal)
        && !Sentences.EndsOne(text) && !text.Contains('©', StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:[>»→\[( •*-]*)(?:(?:a |re)?(?:lire|voir|ecouter|decouvrir) (?:aussi|egalement)|a (?:lire|voir|ecouter)|lire|notre dossier|sur le meme sujet|dans la meme rubrique) ?[:|>→»] ?(?<headline>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Announced { get; }

    [GeneratedRegex(@"^(?:[>»→ ]*)(?:(?:a )?(?:lire|voir) (?:aussi|egalement)|sur le meme (?:sujet|theme)|articles? (?:similaires?|lies?|connexes?|recents?|associes?)|dans la meme rubrique|vous (?:aimerez|pourriez) (?:aussi|aimer|egalement aimer)|les plus lus|a la une|plus d'articles?) ?:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label { get; }
}
