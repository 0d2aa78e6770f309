using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>Gives every block its language.</summary>
internal static class Languages
{
    private const string French = "fr";

    /// <summary>
    /// The language of an article: French as soon as one block proves it or none proves anything, else the language with
    /// most characters.
    /// </summary>
    public static string OfArticle(IEnumerable<DraftBlock> drafts)
    {
        var proved = drafts.Select(draft => (Language: LanguageDetector.Find(draft.Text), draft.Text.Length))
            .Where(found => found.Language is not null).ToList();
        return proved.Count == 0 || proved.Any(found => found.Language == French)
            ? French
            : proved.GroupBy(found => found.Language!, StringComparer.Ordinal).MaxBy(group => group.Sum(found => found.Length))!.Key;
    }

    /// <summary>The blocks with their languages; a text too short to tell is in the language of the article.</summary>
    public static ImmutableArray<DraftBlock> Mark(IEnumerable<DraftBlock> drafts, string articleLanguage) =>
        [.. drafts.Select(draft => draft with { Language = LanguageDetector.Detect(draft.Text, articleLanguage) })];
}
