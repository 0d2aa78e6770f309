using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Pages.Engines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages;

/// <summary>The library: every article, search, put away and take back.</summary>
internal sealed class IndexModel(ArticleLibrary library, ArticleChanges changes, EngineBoards engines, SampleShelf samples) : PageModel
{
    /// <summary>Words to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; init; }

    /// <summary>Id of an article put away a moment ago.</summary>
    [BindProperty(SupportsGet = true, Name = "deleted")]
    public string? JustDeleted { get; init; }

    internal LibraryView Shown { get; private set; } = null!;

    internal EngineBoard Engines { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await library.ListAsync(null, cancellationToken);
        var found = string.IsNullOrWhiteSpace(Search) ? all : await library.ListAsync(Search, cancellationToken);
        ArticleId? deleted = ArticleId.TryParse(JustDeleted, out var id) ? id : null;
        Shown = LibraryView.From(found, all, string.IsNullOrWhiteSpace(Search) ? null : Search, deleted, samples.List());
        Engines = await engines.CurrentAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostDeleteAsync(string? id, CancellationToken cancellationToken) =>
        ChangeAsync(id, state => state.IsDeleted ? null : new Deleted(), new { deleted = id }, cancellationToken);

    public Task<IActionResult> OnPostRestoreAsync(string? id, CancellationToken cancellationToken) =>
        ChangeAsync(id, state => state.IsDeleted ? new Restored() : null, null, cancellationToken);

    private async Task<IActionResult> ChangeAsync(string? id, Func<ArticleState, JournalEvent?> decide, object? route, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(id, out var article)) return NotFound();
        return await changes.ApplyAsync(article, decide, cancellationToken) switch
        {
            Changed => RedirectToPage("/Index", route),
            ChangeNotFound => NotFound(),
            _ => StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }
}
