using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Checks;

/// <summary>What checks do in one article, where that is to be otherwise than in the library.</summary>
internal sealed class ArticleModel(ArticleLibrary library, ArticleChanges changes, ICheckSettingsStore store) : PageModel
{
    /// <summary>Id of the article, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; init; } = "";

    /// <summary>Whether settings were just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; init; }

    internal ArticleState Article { get; private set; } = null!;

    internal ImmutableArray<CheckLine> Lines { get; private set; } = [];

    internal Notice? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Saves the levels that the form names, one event for each that changes.</summary>
    /// <param name="levels">Level by id of the check; unknown ids and levels are passed over.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task<IActionResult> OnPostAsync(Dictionary<string, string?>? levels, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id)) return NotFound();
        switch (await changes.ApplyAsync(id, state => EventsOf(state, levels ?? []), cancellationToken))
        {
            case Changed:
                return RedirectToPage(new { id = Id, saved = true });
            case ChangeFailed failed when await LoadAsync(cancellationToken):
                Notice = new Notice(failed.Cause, null);
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Page();
            default:
                return NotFound();
        }
    }

    private static ImmutableArray<JournalEvent> EventsOf(ArticleState state, Dictionary<string, string?> levels)
    {
        CheckLine.Read(state.Checks, levels, out var changed);
        return [.. changed.Select(change => new CheckSet(change.Check, change.Level))];
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } article) return false;
        Article = article;
        var reading = store.Read();
        if (reading.Damage is { } damage) Notice = new Notice(damage, null);
        Lines = CheckLine.OfArticle(article.Checks, reading.Settings);
        return true;
    }
}
