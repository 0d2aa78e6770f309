namespace BilingualReader.Core.Quality.Checks.Names;

/// <summary>NAME_CONSIST: a name that the article renders in two ways. Needs the article.</summary>
internal sealed class NameConsistencyCheck() : Rule("names", FindingSeverity.Warning, "A name that the article renders in two ways.")
{
    public override IEnumerable<Finding> Check(QaInput input) =>
        from finding in input.Article?.NamesOf(input.Number) ?? []
        let renderings = finding.Renderings.Where(use => use.Blocks.Contains(input.Number)).Select(use => use.Text)
        select Hold(finding.Finding.Message) with
        {
            Source = [.. Reading.WholeWords.Find(input.Source, finding.Name)],
            Target = [.. renderings.SelectMany(text => Reading.WholeWords.Find(input.Target, text))],
        };
}
