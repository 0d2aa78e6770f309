using System.Collections.Immutable;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Pages.Annotation;

/// <summary>A mark in words.</summary>
internal sealed record MarkLine(string Id, bool InSource, string Words, string Category, ErrorSeverity Severity, string Note, string By, bool IsOutdated);

/// <summary>The marks of a paragraph.</summary>
/// <param name="Article">The article.</param>
/// <param name="Number">Number of the paragraph.</param>
/// <param name="Version">Version of its English.</param>
/// <param name="IsJudged">Whether a person has said that it is judged.</param>
/// <param name="Lines">The marks, those on earlier texts last.</param>
internal sealed record MarksView(ArticleId Article, int Number, long Version, bool IsJudged, ImmutableArray<MarkLine> Lines)
{
    /// <summary>Whether its present text has marks.</summary>
    public bool HasPresent => Lines.Any(line => !line.IsOutdated);

    /// <summary>"paragraph 5" or "the title".</summary>
    public string Name => Number == ArticleState.TitleNumber ? "the title" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"paragraph {Number}");

    /// <summary>The marks of a block.</summary>
    public static MarksView Of(ArticleId article, BlockState block) => new(
        article,
        block.Number,
        block.TextVersion,
        block.Work.Judged.Any(text => text.Version == block.TextVersion),
        [.. block.Work.Marks.Select(mark => LineOf(mark, block)).OrderBy(line => line.IsOutdated)]);

    private static MarkLine LineOf(ErrorMark mark, BlockState block) => new(
        mark.Id, mark.InSource, mark.Words, CategoryOf(mark), mark.Severity, mark.Note, mark.By.Name ?? "a person", mark.Text.Version != block.TextVersion);

    // A kind that this version does not know is named as it is stored.
    private static string CategoryOf(ErrorMark mark)
    {
        var category = ErrorTypology.NameOf(mark.Category);
        return mark.Kind.Length == 0 ? category : $"{category}: {Articles.FurnitureWords.LowerFirst(ErrorTypology.Find(mark.Category, mark.Kind)?.Name ?? mark.Kind)}";
    }
}
