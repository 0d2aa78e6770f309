using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology.Reporting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>What became of every term, in one article or in the library.</summary>
internal sealed class ReportModel(TermReports reports, ArticleLibrary library) : PageModel
{
    /// <summary>Most terms on the page; the file has all.</summary>
    internal const int Most = 500;

    /// <summary>Id of the article; none for the library.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; init; }

    internal ArticleState? Article { get; private set; }

    internal TermReport Report { get; private set; } = null!;

    /// <summary>Terms inside longer ones; only for one article.</summary>
    internal ImmutableArray<PassedOverTerm> PassedOver { get; private set; } = [];

    internal IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>The report as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();

        // Without the mark, the spreadsheet most used takes UTF-8 for Windows-1252.
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TermReportTable.ToCsv(Report))], "text/csv; charset=utf-8", Article is null ? "terms.csv" : $"terms-{Article.Id.Value}.csv");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Id is null)
        {
            (Report, Titles) = await reports.OfLibraryAsync(cancellationToken);
            return true;
        }

        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } article) return false;
        Article = article;
        Titles = new Dictionary<string, string> { [article.Id.Value] = article.Metadata.Title };
        Report = reports.Of(article);
        PassedOver = reports.PassedOver(article);
        return true;
    }
}
