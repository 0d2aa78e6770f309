using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Pages;

/// <summary>One article of the library, ready for a page.</summary>
/// <param name="Progress">How far its translation has come, in words.</param>
internal sealed record LibraryRow(ArticleSummary Summary, string Progress)
{
    public static LibraryRow From(ArticleSummary summary) => new(summary, Words(summary));

    private static string Words(ArticleSummary summary) => summary switch
    {
        { Translatable: 0 } => "Nothing to translate",
        { IsRunning: true } => $"Translating, {summary.Translated} of {summary.Translatable} paragraphs",
        { Failed: > 0 } => $"{summary.Translated} of {summary.Translatable} paragraphs translated, {summary.Failed} failed",
        { Translated: 0 } => "Not translated yet",
        _ when summary.Translated >= summary.Translatable => $"Translated, {summary.Translatable} {(summary.Translatable == 1 ? "paragraph" : "paragraphs")}",
        _ => $"{summary.Translated} of {summary.Translatable} paragraphs translated",
    };
}

/// <summary>The library page.</summary>
/// <param name="Lines">The articles that are shown.</param>
/// <param name="Search">What was searched for; null when everything is shown.</param>
/// <param name="JustDeleted">An article put away a moment ago, to be had back at once.</param>
/// <param name="DeletedCount">How many articles are put away.</param>
/// <param name="Samples">Texts to try the app with.</param>
internal sealed record LibraryView(
    ImmutableArray<LibraryRow> Lines,
    string? Search,
    ArticleSummary? JustDeleted,
    int DeletedCount,
    ImmutableArray<Sample> Samples)
{
    public static LibraryView From(ImmutableArray<ArticleSummary> found, ImmutableArray<ArticleSummary> all, string? search, ArticleId? deleted, ImmutableArray<Sample> samples) => new(
        [.. found.Where(line => !line.IsDeleted).Select(LibraryRow.From)],
        search,
        all.FirstOrDefault(line => line.IsDeleted && line.Id == deleted),
        all.Count(line => line.IsDeleted),
        samples);
}
