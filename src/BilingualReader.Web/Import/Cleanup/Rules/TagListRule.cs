using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>The tags of a page: behind their label, or marked by number signs.</summary>
internal sealed partial class TagListRule : ICleanupRule
{
    private const int LongestTag = 60;
    private const int MostLines = 15;

    public string Id => "tag-list";

    public string Reason => "The tags of the page";

    public IEnumerable<int> Find(Passage passage)
    {
        for (var i = 0; i < passage.Blocks.Length; i++)
        {
            if (passage.Blocks[i].Furniture?.Rule == "tag-label")
            {
                foreach (var line in BehindLabel(passage, i + 1)) yield return line;
            }
            else if (passage.IsEdge(i) && IsLabelledOrMarked(passage.Blocks[i].Folded))
            {
                yield return i;
            }
        }
    }

    /// <summary>One line of several tags, or one tag a line; the latter not in the head, where the next line is the title.</summary>
    private static IEnumerable<int> BehindLabel(Passage passage, int first)
    {
        if (first >= passage.Blocks.Length) return [];
        if (IsList(passage.Blocks[first].Text)) return [first];
        return passage.IsTail(first)
            ? Enumerable.Range(first, Math.Min(MostLines, passage.Blocks.Length - first)).TakeWhile(i => !passage.IsHidden(i) && IsTag(passage.Blocks[i].Text))
            : [];
    }

    private static bool IsList(string text)
    {
        var tags = text.Split((char[])[',', ';', '|', '·', '•', '/']);
        return tags.Length > 1 && text[^1] is not ('.' or '!' or '?') && tags.All(tag => tag.Trim() is { Length: > 0 and <= LongestTag });
    }

    private static bool IsTag(string text) =>
        text.Length <= LongestTag && text.Count(c => c == ' ') < 5 && text[^1] is not ('.' or '!' or '?' or ':');

    /// <summary>Whether the text alone shows that it is a list of tags.</summary>
    public static bool IsLabelledOrMarked(string folded) => folded.Length <= 600 && Labelled.IsMatch(folded);

    [GeneratedRegex(@"^(?:(?:tags?|etiquettes?|mots?[- ]cles?|keywords?) ?: ?[^.!?]+|#[\w-]+(?:[ ,]+#[\w-]+)*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled { get; }
}
