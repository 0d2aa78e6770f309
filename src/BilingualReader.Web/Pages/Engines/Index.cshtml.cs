using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>Each engine: ready or what is missing, what it can do, what it costs, and a button to try it; and the model of the local one.</summary>
internal sealed class IndexModel(EngineBoards boards, EngineTrials trials, InstalledModels installed, ModelFetches fetches, IOptions<ModelOptions> options) : PageModel
{
    internal EngineBoard Board { get; private set; } = null!;

    /// <summary>What came of the trial that was asked for; null when none was.</summary>
    internal EngineTrial? Trial { get; private set; }

    /// <summary>What there is of the local model.</summary>
    internal LocalModelView LocalModel => LocalModelView.Of(installed, fetches, options.Value);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Board = await boards.CurrentAsync(cancellationToken);

    /// <summary>How far fetching is, for the script of the page.</summary>
    public IActionResult OnGetModel()
    {
        Response.Headers.CacheControl = "no-store";
        return new JsonResult(LocalModel.ToProgress());
    }

    /// <summary>Begins to fetch the model; when that is under way already, or forbidden, the page says so.</summary>
    public IActionResult OnPostFetchModel()
    {
        fetches.TryStart();
        return ToModel();
    }

    /// <summary>Breaks fetching off.</summary>
    public async Task<IActionResult> OnPostCancelModelAsync(CancellationToken cancellationToken)
    {
        fetches.Cancel();
        await fetches.Ending.WaitAsync(cancellationToken);
        return ToModel();
    }

    public async Task<IActionResult> OnPostTryAsync(string? engine, CancellationToken cancellationToken)
    {
        if (!EngineId.TryParse(engine, out var id) || await trials.TryAsync(id, cancellationToken) is not { } trial) return NotFound();
        Trial = trial;
        Board = await boards.CurrentAsync(cancellationToken);
        return Page();
    }

    private RedirectToPageResult ToModel() => RedirectToPage("/Engines/Index", null, null, "model");
}
