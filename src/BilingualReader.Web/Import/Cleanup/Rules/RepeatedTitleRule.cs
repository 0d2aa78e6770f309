namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>A title that stands twice before the running text: the first copy is kept.</summary>
internal sealed class RepeatedTitleRule : ICleanupRule
{
    private const int ShortestTitle = 15;

    public string Id => "repeated-title";

    public string Reason => "The title once more";

    public IEnumerable<int> Find(Passage passage)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return passage.Visible.Where(i => passage.IsHead(i) && Key(passage, i) is { Length: >= ShortestTitle } key && !seen.Add(key));
    }

    private static string Key(Passage passage, int index) => passage.Blocks[index].Folded.TrimEnd('.', ' ');
}
