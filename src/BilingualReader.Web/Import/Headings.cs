using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Web.Import.Blocks;
using BilingualReader.Web.Import.Cleanup;
using BilingualReader.Web.Import.Lines;

namespace BilingualReader.Web.Import;

/// <summary>Recognises headings in a text without markup: short, no stop behind, a longer paragraph below.</summary>
internal static class Headings
{
    private const int LongestHeading = 90;
    private const int ShortestParagraphBelow = 80;
    private const int TitleLevel = 1;
    private const int SectionLevel = 2;

    /// <summary>The blocks with the title and, in plain text, the section headings made headings.</summary>
    public static ImmutableArray<DraftBlock> Mark(Passage passage, int? title, bool hasMarkup)
    {
        var drafts = passage.Blocks.ToBuilder();
        if (title is { } index && drafts[index].Kind != BlockKind.Heading) drafts[index] = ToHeading(drafts[index], TitleLevel);
        if (hasMarkup) return drafts.MoveToImmutable();
        var visible = passage.Visible.ToList();
        for (var i = 0; i + 1 < visible.Count; i++)
        {
            var above = i > 0 ? drafts[visible[i - 1]] : null;
            if (IsHeading(above, drafts[visible[i]], drafts[visible[i + 1]])) drafts[visible[i]] = ToHeading(drafts[visible[i]], SectionLevel);
        }

        return drafts.MoveToImmutable();
    }

    private static DraftBlock ToHeading(DraftBlock draft, int level) => draft with { Kind = BlockKind.Heading, Level = level };

    /// <summary>A short line among short lines is a verse, a reply or a line of an address, whatever follows the last of them.</summary>
    private static bool IsHeading(DraftBlock? above, DraftBlock line, DraftBlock below) =>
        line.Kind == BlockKind.Paragraph && LooksLikeHeading(line) && !AboutArticle.IsMatch(line.Text)
        && below.Kind is BlockKind.Paragraph or BlockKind.Quote
        && below.Text.Length >= Math.Max(ShortestParagraphBelow, 2 * line.Text.Length)
        && (above is null || above.Kind is BlockKind.Heading or BlockKind.Caption || AboutArticle.IsMatch(above.Text)
            || (above.Text.Length >= ShortestParagraphBelow && Sentences.EndsOne(above.Text)));

    private static bool LooksLikeHeading(DraftBlock line)
    {
        var text = line.Text;
        if (text.Length is < 3 or > LongestHeading || !text.Any(char.IsLetter)) return false;
        if (!char.IsUpper(text[0]) && !char.IsDigit(text[0]) && text[0] is not ('«' or '"' or '“' or '¿')) return false;
        if (Sentences.BreaksOff(text)) return false;
        return !Sentences.EndsOne(text) || (line.StandsAlone && text[^1] == '?');
    }
}
