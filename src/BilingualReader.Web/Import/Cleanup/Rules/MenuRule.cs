using System.Collections.Frozen;
using BilingualReader.Web.Import.Blocks;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>The menu of a site: several short lines, or one line with signs between, of which some are usual in menus.</summary>
internal sealed class MenuRule : ICleanupRule
{
    private const int LongestEntry = 30;

    private static readonly FrozenSet<string> UsualEntries = new[]
    {
        "accueil", "home", "menu", "actualite", "actualites", "actu", "a la une", "politique", "monde", "international",
        "economie", "societe", "culture", "sport", "sports", "sante", "sciences", "science", "technologie", "tech",
        "environnement", "planete", "opinions", "opinion", "debats", "idees", "videos", "video", "podcasts", "podcast",
        "photos", "galerie", "dossiers", "reportages", "analyses", "afrique", "europe", "france", "asie", "ameriques",
        "moyen-orient", "proche-orient", "contact", "contacts", "contactez-nous", "a propos", "qui sommes-nous", "recherche",
        "rechercher", "newsletter", "newsletters", "s'abonner", "abonnement", "se connecter", "connexion", "direct", "en direct",
        "live", "mentions legales", "plan du site", "cgu", "cgv", "politique de confidentialite", "confidentialite",
        "conditions generales", "conditions d'utilisation", "cookies", "archives", "boutique", "faq", "aide", "publicite",
        "rss", "langues", "francais", "english", "espanol",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] Signs = ['|', '>', '»', '›', '·', '•', '/'];

    public string Id => "menu";

    public string Reason => "A menu of the site";

    public IEnumerable<int> Find(Passage passage)
    {
        for (var i = 0; i < passage.Blocks.Length; i++)
        {
            if (!passage.IsEdge(i) || passage.IsHidden(i)) continue;
            if (IsMenuLine(passage.Blocks[i])) yield return i;
            var run = Run(passage, i);
            foreach (var entry in run) yield return entry;
            i += Math.Max(run.Count - 1, 0);
        }
    }

    /// <summary>
    /// The run of short lines from the first usual entry to the last: what lies between is an entry too, what lies behind
    /// may be the title.
    /// </summary>
    private static List<int> Run(Passage passage, int first)
    {
        if (!IsUsual(passage.Blocks[first])) return [];
        var run = Enumerable.Range(first, passage.Blocks.Length - first)
            .TakeWhile(i => passage.IsEdge(i) && !passage.IsHidden(i) && IsShort(passage.Blocks[i])).ToList();
        var last = run.FindLastIndex(i => IsUsual(passage.Blocks[i]));
        var menu = run.GetRange(0, last + 1);
        var usual = menu.Count(i => IsUsual(passage.Blocks[i]));
        return usual >= 3 && usual * 2 >= menu.Count ? menu : [];
    }

    private static bool IsMenuLine(DraftBlock block)
    {
        if (block.Folded.Length > 300 || Sentences.EndsOne(block.Text)) return false;
        var entries = block.Folded.Split(Signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var usual = entries.Count(UsualEntries.Contains);
        return entries.Length >= 2 && usual * 2 >= entries.Length && (entries[0] == "accueil" || usual >= 2);
    }

    private static bool IsShort(DraftBlock block) => block.Text.Length <= LongestEntry && !Sentences.EndsOne(block.Text);

    private static bool IsUsual(DraftBlock block) => UsualEntries.Contains(block.Folded);
}
