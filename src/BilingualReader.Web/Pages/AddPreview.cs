using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Import;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages;

/// <summary>One block in the preview.</summary>
/// <param name="IsKept">Whether it is text of the article as things stand.</param>
/// <param name="Kind">What it is, for a class name.</param>
/// <param name="Note">Why it is hidden, or in what language it is; null when there is nothing to say.</param>
internal sealed record PreviewLine(int Number, string Text, string Language, bool IsKept, string Kind, string? Note, bool IsTitle)
{
    public int Words { get; } = Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>What importing made of a text, before anything is stored.</summary>
/// <param name="Bytes">The source in base64, to come back with the answer.</param>
internal sealed record AddPreview(
    CorrectionInput Fields,
    ImmutableArray<PreviewLine> Lines,
    string Bytes,
    string? FileName,
    SourceFormat Format,
    string Encoding)
{
    /// <summary>What translating it would cost, as it was read; null when the engine costs nothing.</summary>
    public RunPrice? Price { get; init; }

    /// <summary>How far its text may go.</summary>
    public EngineReach Reach { get; init; } = EngineReach.Services;

    public int Kept => Lines.Count(line => line.IsKept);

    public int Hidden => Lines.Length - Kept;

    public int Words => Lines.Where(line => line.IsKept).Sum(line => line.Words);

    /// <summary>The preview of an article as read, or as corrected so far.</summary>
    public static AddPreview From(ImportRequest request, ImportedArticle imported, CorrectionInput? corrected = null)
    {
        var keep = corrected?.Keep.ToHashSet();
        var article = imported.Article;
        return new AddPreview(
            corrected ?? FieldsOf(article.Metadata),
            [.. article.Blocks.Select(block => LineOf(block, keep?.Contains(block.Number) ?? block.Furniture is null, article.Metadata.TitleBlock))],
            Convert.ToBase64String(request.Bytes.Span),
            request.FileName,
            request.Format,
            imported.Encoding);
    }

    private static PreviewLine LineOf(Block block, bool isKept, int? title) => new(
        block.Number,
        block.Language == "fr" ? FrenchTypography.ForDisplay(block.Source) : block.Source,
        block.Language,
        isKept,
        PairWords.Token(block.Kind),
        block.Furniture?.Reason ?? (block.Language == "fr" ? null : $"Not French ({PairWords.LanguageName(block.Language)}): will be shown as it is"),
        block.Number == title);

    private static CorrectionInput FieldsOf(ArticleMetadata found) => new()
    {
        Title = found.Title,
        Outlet = found.Outlet,
        Author = found.Author,
        Published = found.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Tags = string.Join(", ", found.Tags),
        Url = found.Url,
    };
}
