using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages;

/// <summary>Articles that were put away, each to be had back.</summary>
internal sealed class DeletedModel(ArticleLibrary library) : PageModel
{
    internal ImmutableArray<ArticleSummary> Articles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Articles = [.. (await library.ListAsync(null, cancellationToken)).Where(article => article.IsDeleted).OrderByDescending(article => article.ChangedAt)];
}
