using System.Collections.Frozen;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>The name of a section above the title: "TV", "Monde". Only usual names, and only if a longer title follows.</summary>
internal sealed class KickerRule : ICleanupRule
{
    private static readonly FrozenSet<string> Sections = new[]
    {
        "tv", "video", "videos", "live", "direct", "en direct", "exclusif", "urgent", "info", "infos", "actualite", "actualites",
        "politique", "monde", "international", "economie", "societe", "culture", "sport", "sports", "sante", "sciences",
        "environnement", "opinion", "opinions", "tribune", "editorial", "analyse", "reportage", "entretien", "interview",
        "decryptage", "enquete", "podcast", "afrique", "europe", "france", "asie", "amerique", "ameriques", "moyen-orient",
        "proche-orient", "a la une",
    }.ToFrozenSet(StringComparer.Ordinal);

    public string Id => "kicker";

    public string Reason => "The name of a section of the site";

    public IEnumerable<int> Find(Passage passage) =>
        passage.Visible.TakeWhile(passage.IsHead)
            .TakeWhile(i => Sections.Contains(passage.Blocks[i].Folded) && TitleFollows(passage, i));

    private static bool TitleFollows(Passage passage, int index)
    {
        var next = passage.Visible.SkipWhile(i => i <= index).FirstOrDefault(i => !Sections.Contains(passage.Blocks[i].Folded), -1);
        return next >= 0 && passage.IsHead(next) && passage.Blocks[next].Text.Count(c => c == ' ') >= 3;
    }
}
