using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>
/// Finds the paragraphs of plain text. Blank lines separate groups of lines; a group is one paragraph when it was
/// broken at a column, else every line of it is a paragraph.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>The blocks of a text: paragraphs and list items only, since headings show in their neighbours.</summary>
    public static ImmutableArray<DraftBlock> Read(string text)
    {
        var groups = Group(SourceLine.ReadAll(text));
        var wrapping = LineWrapping.Detect(groups);
        var joiner = new LineJoiner(text);
        var drafts = ImmutableArray.CreateBuilder<DraftBlock>();
        foreach (var group in groups) drafts.AddRange(ReadGroup(group, wrapping, joiner));
        return ListLines.Mark(drafts.ToImmutable());
    }

    private static List<SourceLine[]> Group(IEnumerable<SourceLine> lines)
    {
        List<SourceLine[]> groups = [];
        List<SourceLine> current = [];
        foreach (var line in lines)
        {
            if (!line.IsBlank)
            {
                current.Add(line);
                continue;
            }

            if (current.Count > 0) groups.Add([.. current]);
            current.Clear();
        }

        if (current.Count > 0) groups.Add([.. current]);
        return groups;
    }

    private static IEnumerable<DraftBlock> ReadGroup(SourceLine[] group, LineWrapping wrapping, LineJoiner joiner)
    {
        foreach (var lines in wrapping.Paragraphs(group))
        {
            var origin = TextSpan.FromBounds(lines[0].Origin.Start, lines[^1].Origin.End);
            yield return new DraftBlock(BlockKind.Paragraph, joiner.Join(lines), [], origin)
            {
                StandsAlone = group.Length == 1,
            };
        }
    }
}
