using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>The word above a list of tags.</summary>
internal sealed partial class TagLabelRule : ICleanupRule
{
    public string Id => "tag-label";

    public string Reason => "The label of a list of tags";

    public IEnumerable<int> Find(Passage passage) =>
        passage.Visible.Where(i => passage.IsEdge(i) && passage.Blocks[i].Folded.Length <= 30 && Label.IsMatch(passage.Blocks[i].Folded));

    [GeneratedRegex(@"^(?:etiquettes?|tags?|mots?[- ]cles?|hashtags?|keywords?|thematiques?)(?: (?:de l'article|associes?|lies?))? ?:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label { get; }
}
