using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>Each engine: ready or why not, and what it can do.</summary>
internal sealed class IndexModel(EngineBoards boards) : PageModel
{
    internal EngineBoard Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Board = await boards.CurrentAsync(cancellationToken);
}
