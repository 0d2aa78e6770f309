using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>Each engine: ready or what is missing, what it can do, what it costs, and a button to try it.</summary>
internal sealed class IndexModel(EngineBoards boards, EngineTrials trials) : PageModel
{
    internal EngineBoard Board { get; private set; } = null!;

    /// <summary>What came of the trial that was asked for; null when none was.</summary>
    internal EngineTrial? Trial { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Board = await boards.CurrentAsync(cancellationToken);

    public async Task<IActionResult> OnPostTryAsync(string? engine, CancellationToken cancellationToken)
    {
        if (!EngineId.TryParse(engine, out var id) || await trials.TryAsync(id, cancellationToken) is not { } trial) return NotFound();
        Trial = trial;
        Board = await boards.CurrentAsync(cancellationToken);
        return Page();
    }
}
