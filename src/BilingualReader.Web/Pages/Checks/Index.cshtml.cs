using System.Collections.Immutable;
using BilingualReader.Core.Quality;
using BilingualReader.Web.Pages.Shared;
using BilingualReader.Web.Spelling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Checks;

/// <summary>Every check, what it may do in the library, and how often it finds something and is told that it is nothing.</summary>
internal sealed class IndexModel(ICheckSettingsStore store, CheckRates rates, SpellingDictionaries spelling) : PageModel
{
    /// <summary>Whether settings were just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; init; }

    internal CheckSettings Settings { get; private set; } = CheckSettings.Default;

    internal CheckCounts Counts { get; private set; } = null!;

    internal ImmutableArray<CheckLine> Lines { get; private set; } = [];

    /// <summary>Why unknown words are not looked for; null when they are.</summary>
    internal string? SpellingObstacle { get; private set; }

    internal Notice? Notice { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Saves the levels that the form names.</summary>
    /// <param name="levels">Level by id of the check; unknown ids and levels are passed over.</param>
    /// <param name="spelling">Which English is wanted.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task<IActionResult> OnPostAsync(Dictionary<string, string?>? levels, string? spelling, CancellationToken cancellationToken)
    {
        bool? isBritish = spelling switch { "british" => true, "american" => false, _ => null };
        if (store.Change(settings => CheckLine.Read(settings, levels ?? [], out _) with { IsBritish = isBritish }) is not { } refusal) return RedirectToPage(new { saved = true });
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await ShowAsync(cancellationToken);
        Notice = new Notice(refusal, null);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var reading = store.Read();
        Settings = reading.Settings;
        if (reading.Damage is { } damage) Notice = new Notice(damage, null);
        SpellingObstacle = spelling.Obstacle(Settings.IsBritish);
        Counts = await rates.CountAsync(cancellationToken);
        Lines = CheckLine.OfLibrary(Settings, Counts);
    }
}
