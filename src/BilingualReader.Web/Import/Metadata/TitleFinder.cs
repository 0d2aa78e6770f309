using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Web.Import.Blocks;
using BilingualReader.Web.Import.Cleanup;
using BilingualReader.Web.Import.Lines;

namespace BilingualReader.Web.Import.Metadata;

/// <summary>The title of an article.</summary>
/// <param name="Title">Never empty.</param>
/// <param name="Index">Index of the block that is the title; null when no block is.</param>
internal sealed record FoundTitle(string Title, int? Index);

/// <summary>Finds the title among the blocks that are left as text, or makes one of the first sentence.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 220;
    private const int LongestVerseTitle = 80;
    private const int LongestExcerpt = 90;

    /// <summary>A title of this many words at most may be the name of the paper above the real one.</summary>
    private const int FewWords = 3;
    private const int ManyWords = 6;

    /// <summary>The title of a cleaned passage.</summary>
    public static FoundTitle Find(Passage passage, FrontMatter? frontMatter)
    {
        var index = FindRepeated(passage) ?? FindMarked(passage) ?? FindHeadline(passage) ?? FindVerseTitle(passage);
        if (frontMatter?.FindValue("title", "titre") is { } given)
        {
            var isSame = index is { } at && passage.Blocks[at].Folded == Folding.Fold(given);
            return new FoundTitle(given, isSame ? index : null);
        }

        return index is { } found ? new FoundTitle(passage.Blocks[found].Text, found) : new FoundTitle(Excerpt(passage), null);
    }

    /// <summary>What a page says twice before its text is its title, even with a stop behind it.</summary>
    private static int? FindRepeated(Passage passage)
    {
        var copies = passage.Blocks.Where(block => block.Furniture?.Rule == "repeated-title")
            .Select(block => block.Folded.TrimEnd('.', ' ')).ToHashSet(StringComparer.Ordinal);
        return First(passage.Visible.Where(i => copies.Contains(passage.Blocks[i].Folded.TrimEnd('.', ' '))));
    }

    /// <summary>A heading that the markup gives, if nothing of the running text comes before it.</summary>
    private static int? FindMarked(Passage passage) =>
        First(passage.Visible.Where((i, place) => passage.Blocks[i].Kind == BlockKind.Heading && (place == 0 || passage.IsHead(i))));

    private static int? FindHeadline(Passage passage)
    {
        var headlines = passage.Visible.TakeWhile(passage.IsHead).Where(i => IsHeadline(passage.Blocks[i])).ToList();
        if (headlines.Count == 0) return null;
        var isShort = Words(passage.Blocks[headlines[0]]) <= FewWords;
        return isShort && headlines.Count > 1 && Words(passage.Blocks[headlines[1]]) >= ManyWords ? headlines[1] : headlines[0];
    }

    /// <summary>A text without prose, such as a poem, has a title if its first line stands alone.</summary>
    private static int? FindVerseTitle(Passage passage)
    {
        if (passage.HasRunningText) return null;
        var visible = passage.Visible.Take(3).ToList();
        return visible.Count == 3 && passage.Blocks[visible[0]] is { StandsAlone: true, Text.Length: <= LongestVerseTitle } first && IsHeadline(first)
            ? visible[0]
            : null;
    }

    private static bool IsHeadline(DraftBlock block) =>
        block.Kind == BlockKind.Paragraph && block.Text.Length <= LongestTitle && block.Text.Any(char.IsLetter)
        && !(Sentences.EndsOne(block.Text) && block.Text[^1] is not ('?' or '!' or '»')) && !Sentences.BreaksOff(block.Text)
        && !AboutArticle.IsMatch(block.Text);

    private static string Excerpt(Passage passage)
    {
        var first = passage.Visible.Select(i => passage.Blocks[i]).FirstOrDefault(block => block.Kind is not BlockKind.Caption)
            ?? passage.Blocks[0];
        var report = first.Text[(PressDateline.Read(first.Text)?.Length ?? 0)..];
        var sentences = SentenceSplitter.Split(report, first.Language);
        return Shorten(sentences.IsEmpty ? first.Text : sentences[0].In(report));
    }

    /// <summary>Cuts at the last space that leaves room for the ellipsis; a text without spaces is cut between letters.</summary>
    private static string Shorten(string sentence)
    {
        var line = string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestExcerpt) return line;
        var end = line.LastIndexOf(' ', LongestExcerpt - 1);
        if (end <= 0) end = char.IsHighSurrogate(line[LongestExcerpt - 2]) ? LongestExcerpt - 2 : LongestExcerpt - 1;
        return line[..end].TrimEnd(' ', ',', ';', ':', '–', '—', '-', '«', '(') + "…";
    }

    private static int Words(DraftBlock block) => block.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static int? First(IEnumerable<int> indexes) => indexes.Select(i => (int?)i).FirstOrDefault();
}
