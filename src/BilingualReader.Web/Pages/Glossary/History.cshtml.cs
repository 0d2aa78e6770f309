using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Web.Glossaries.Editing;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>Who changed what in the glossaries, and when.</summary>
internal sealed class HistoryModel(GlossaryDesk desk, TimeProvider time) : PageModel
{
    private const int PageSize = 100;

    /// <summary>Only changes of entries of this French.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Term { get; init; }

    /// <summary>Number of the page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; init; } = 1;

    internal ImmutableArray<GlossaryChange> Changes { get; private set; } = [];

    internal int Found { get; private set; }

    internal int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    internal int Current => Math.Clamp(Number, 1, Pages);

    /// <summary>Changes that were taken back, by their numbers.</summary>
    internal ImmutableHashSet<long> Undone { get; private set; } = [];

    internal Notice? Notice { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostUndoAsync(long number, CancellationToken cancellationToken)
    {
        if (await desk.UndoAsync(number, Actor.Reader, cancellationToken) is not GlossaryRefused refused) return RedirectToPage(new { term = Term });
        Notice = new Notice(refused.Reason, refused.Remedy);
        Response.StatusCode = StatusCodes.Status409Conflict;
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <summary>When it was, where the reader is.</summary>
    internal string When(GlossaryChange change) => TimeZoneInfo.ConvertTime(change.At, time.LocalTimeZone).ToString("d MMM yyyy, HH:mm", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var all = await desk.HistoryAsync(cancellationToken);
        Undone = [.. all.Select(change => change.Undoes).OfType<long>()];
        var wanted = string.IsNullOrWhiteSpace(Term) ? all : [.. all.Where(change => change.Edits.Any(edit => Is(edit.Before) || Is(edit.After)))];
        Found = wanted.Length;
        Changes = [.. wanted.Skip((Current - 1) * PageSize).Take(PageSize)];
    }

    private bool Is(TermPair? entry) => entry is not null && Key(entry.Source) == Key(Term!);

    private static string Key(string text) => TextFolding.Fold(text.Trim(), FoldingOptions.LowerCase).Text;
}
