using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Pages;

/// <summary>Applies what a reader corrected in the preview to the article as importing read it.</summary>
internal static class ArticleCorrections
{
    private const string ByHand = "by-hand";
    private const int LongestField = 500;

    /// <summary>What is wrong with the input, by field name, in sentences; empty when it can be applied.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Check(CorrectionInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Title)) yield return new(nameof(input.Title), "Give the article a title.");
        if (Clean(input.Published) is { } day && ReadDay(day) is null) yield return new(nameof(input.Published), "Write the date as year-month-day, such as 2023-12-05, or leave it empty.");
        if (Clean(input.Url) is { } url && !IsWebAddress(url)) yield return new(nameof(input.Url), "The address must start with http:// or https://, or be empty.");
        if (new[] { input.Title, input.Outlet, input.Author }.Any(field => field?.Length > LongestField))
            yield return new(nameof(input.Title), $"Title, outlet and author can have {LongestField} characters at most.");
    }

    /// <summary>The corrected article. The input has passed <see cref="Check"/>.</summary>
    public static Article Apply(Article article, CorrectionInput input)
    {
        var keep = input.Keep.ToHashSet();
        return article with
        {
            Metadata = MetadataOf(article.Metadata, input, keep),
            Blocks = [.. article.Blocks.Select(block => block with { Furniture = FurnitureOf(block, keep.Contains(block.Number)) })],
        };
    }

    private static Furniture? FurnitureOf(Block block, bool isKept) =>
        isKept ? null : block.Furniture ?? new Furniture(ByHand, "Hidden by a reader");

    // A title that was rewritten, or whose block is hidden, is no block of the text any more.
    private static ArticleMetadata MetadataOf(ArticleMetadata found, CorrectionInput input, HashSet<int> keep)
    {
        var title = input.Title!.Trim();
        var isBlock = found.TitleBlock is { } number && keep.Contains(number) && title == found.Title.Trim();
        return new ArticleMetadata(
            title,
            isBlock ? found.TitleBlock : null,
            Clean(input.Outlet),
            Clean(input.Author),
            Clean(input.Published) is { } day ? ReadDay(day) : null,
            [.. (input.Tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)],
            Clean(input.Url));
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
