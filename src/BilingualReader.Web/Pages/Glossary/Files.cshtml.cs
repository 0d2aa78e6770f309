using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Glossaries.Editing;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>The glossaries: what each is for, which goes before which, and what they disagree on.</summary>
internal sealed class FilesModel(GlossaryCatalog catalog, GlossaryDesk desk, ArticleLibrary library) : PageModel
{
    internal LoadedGlossaries Loaded { get; private set; } = null!;

    /// <summary>Where glossaries disagree.</summary>
    internal ImmutableArray<GlossaryProblem> Conflicts { get; private set; } = [];

    internal ImmutableArray<ArticleSummary> Articles { get; private set; } = [];

    internal bool CanArrange { get; private set; }

    internal bool CanCreate { get; private set; }

    internal Notice? Notice { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostNewAsync(string? name, string? scope, string? value, CancellationToken cancellationToken)
    {
        if (await ScopeAsync(scope, value, cancellationToken) is not { } wanted) return await RefuseAsync(NoScope, cancellationToken);
        var (file, refused) = await desk.CreateAsync(name?.Trim(), wanted, cancellationToken);
        return file is null ? await RefuseAsync(new Notice(refused!.Reason, refused.Remedy), cancellationToken) : RedirectToPage("/Glossary/Entry", new { file });
    }

    /// <summary>Puts a glossary one place up or down.</summary>
    public Task<IActionResult> OnPostMoveAsync(string? file, int by, CancellationToken cancellationToken) => ArrangeAsync(
        places =>
        {
            var at = places.FindIndex(place => place.File == file);
            var to = at + Math.Sign(by);
            if (at < 0 || to < 0 || to >= places.Count) return;
            (places[at], places[to]) = (places[to], places[at]);
        },
        cancellationToken);

    /// <summary>Says which articles a glossary is for.</summary>
    public async Task<IActionResult> OnPostScopeAsync(string? file, string? scope, string? value, CancellationToken cancellationToken)
    {
        if (await ScopeAsync(scope, value, cancellationToken) is not { } wanted) return await RefuseAsync(NoScope, cancellationToken);
        return await ArrangeAsync(
            places =>
            {
                var at = places.FindIndex(place => place.File == file);
                if (at >= 0) places[at] = (places[at].File, wanted);
            },
            cancellationToken);
    }

    private static Notice NoScope => new("That does not say which articles the glossary is for.", "Choose all articles, or name an outlet, a tag, or an article of the library.");

    private async Task<GlossaryScope?> ScopeAsync(string? scope, string? value, CancellationToken cancellationToken) => GlossaryShelf.ScopeOf(scope, value) switch
    {
        { Kind: GlossaryScopeKind.Article } one when !ArticleId.TryParse(one.Value, out var id) || await library.FindAsync(id, cancellationToken) is null => null,
        var wanted => wanted,
    };

    private async Task<IActionResult> ArrangeAsync(Action<List<(string File, GlossaryScope Scope)>> arrange, CancellationToken cancellationToken)
    {
        var places = catalog.Current.Glossaries.Select(glossary => (glossary.File, glossary.Scope)).ToList();
        arrange(places);
        return await desk.ArrangeAsync([.. places], cancellationToken) is GlossaryRefused refused
            ? await RefuseAsync(new Notice(refused.Reason, refused.Remedy), cancellationToken)
            : RedirectToPage();
    }

    private async Task<IActionResult> RefuseAsync(Notice notice, CancellationToken cancellationToken)
    {
        Notice = notice;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Loaded = catalog.Current;
        Conflicts = [.. Loaded.Problems.Where(problem => problem.Message.Contains(" already, ", StringComparison.Ordinal))];
        Articles = [.. (await library.ListAsync(null, cancellationToken)).Where(article => !article.IsDeleted)];
        (CanArrange, CanCreate) = (catalog.Location.IsFolder, desk.CanCreate);
    }
}
