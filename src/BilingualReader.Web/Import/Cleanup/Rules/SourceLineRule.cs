using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>A line that names the source: "Source : AFP". A reference to a book or a study is longer or has a year.</summary>
internal sealed partial class SourceLineRule : ICleanupRule
{
    public string Id => "source-line";

    public string Reason => "A line that names the source";

    public IEnumerable<int> Find(Passage passage) =>
        passage.Visible.Where(i => passage.IsEdge(i) && FindName(passage.Blocks[i].Text) is not null);

    /// <summary>The name behind the label; null when the text is no source line.</summary>
    public static string? FindName(string text) =>
        text.Length <= 90 && Labelled.Match(text) is { Success: true } match ? match.Groups["name"].Value.Trim() : null;

    [GeneratedRegex(@"^\(?(?:source|resource|ressource)s?\s*:\s*(?<name>[^():.\d]{2,60}?(?:\s?\d{1,3})?)[.)]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled { get; }
}
