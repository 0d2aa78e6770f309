using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.WorkReports;
using BilingualReader.Web.Pages.Annotation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Pages.Work;

/// <summary>What the work on translations shows: how far, how much was changed, how long it took, how good it is.</summary>
internal sealed class IndexModel(WorkBook book, WorkWords words, IOptions<AnnotationOptions> options, TimeProvider time) : PageModel
{
    /// <summary>Most rows on the page, and articles in the list; files have all rows.</summary>
    internal const int Most = 200;

    /// <summary>Most bars of a chart.</summary>
    internal const int MostBars = 20;

    /// <summary>Which work is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public WorkQuery Query { get; init; } = new();

    internal WorkReading Reading { get; private set; } = null!;

    internal WorkSum Sum { get; private set; } = null!;

    internal ImmutableArray<WorkRow> Rows { get; private set; } = [];

    internal ImmutableArray<ScoreLine> Scores => words.ScoresOf(Sum, Scale);

    /// <summary>Engines and revisions that occur, by id, with their names.</summary>
    internal ImmutableArray<KeyValuePair<string, string>> Engines { get; private set; } = [];

    internal ImmutableArray<KeyValuePair<string, string>> Glossaries { get; private set; } = [];

    internal ErrorScale Scale => options.Value.ToScale();

    private Dictionary<string, string> titles = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>The rows as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? FileOf(WorkTable.ToCsv(Rows, NameOf, Scale), "work") : NotFound();

    /// <summary>Findings by row and check, as a file.</summary>
    public async Task<IActionResult> OnGetFindingsAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? FileOf(WorkTable.FindingsToCsv(Rows, NameOf), "findings") : NotFound();

    /// <summary>What the rows are, for their heading.</summary>
    internal static string Heading(WorkGrouping grouping) => grouping switch
    {
        WorkGrouping.Article => "By article",
        WorkGrouping.Engine => "By engine",
        WorkGrouping.Glossary => "By glossary at the time",
        _ => "By week",
    };

    /// <summary>A state in words.</summary>
    internal static string Words(BlockStatus status) => status switch
    {
        BlockStatus.Initial => "not translated",
        BlockStatus.Translated => "machine translation",
        BlockStatus.Edited => "edited",
        BlockStatus.Reviewed => "approved",
        BlockStatus.Final => "final",
        _ => "failed",
    };

    /// <summary>The name of a row.</summary>
    internal string NameOf(string key) => Query.Grouping switch
    {
        WorkGrouping.Article => titles.GetValueOrDefault(key, key),
        WorkGrouping.Engine => words.EngineName(key),
        WorkGrouping.Glossary => words.GlossaryName(key),
        _ => $"week of {key}",
    };

    /// <summary>The title of the one article asked for; null for all.</summary>
    internal string? Title => string.IsNullOrEmpty(Query.Article) ? null : titles.GetValueOrDefault(Query.Article);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        ArticleId? only = null;
        if (!string.IsNullOrEmpty(Query.Article))
        {
            if (!ArticleId.TryParse(Query.Article, out var id)) return false;
            only = id;
        }

        Reading = await book.ReadAsync(only, cancellationToken);
        titles = Reading.Titles.ToDictionary(StringComparer.Ordinal);
        if (only is not null && !titles.ContainsKey(Query.Article!)) return false;
        Sum = new WorkSum([.. Reading.Lines.Where(line => Query.Covers(line, time.LocalTimeZone))]);
        Rows = WorkRow.Of(Sum.Lines, Query.Grouping, time.LocalTimeZone);
        Engines = [.. Reading.Lines.Select(line => line.Engine?.Value).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(id => KeyValuePair.Create(id, words.EngineName(id)))];
        Glossaries = [.. Reading.Lines.Select(line => line.Glossary).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(revision => KeyValuePair.Create(revision, words.GlossaryName(revision)))];
        return true;
    }

    // Without the mark, the spreadsheet most used takes UTF-8 for Windows-1252.
    private FileContentResult FileOf(string csv, string name) => File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)], "text/csv; charset=utf-8", $"{name}.csv");
}
