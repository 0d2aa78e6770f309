using System.Globalization;
using System.Text;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Spending;

/// <summary>What paid engines cost, what is in doubt, and the cache that keeps a text from being paid for twice.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class IndexModel(ISpendingLedger ledger, IMachineCacheArchive cache, EngineRegistry engines, TimeProvider time) : PageModel
{
    private const long LargestRequest = 1L << 30;

    /// <summary>The month to show, as year and month with a hyphen.</summary>
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Asked { get; init; }

    internal SpendingView Shown { get; private set; } = null!;

    internal MachineCacheSize Cache { get; private set; } = null!;

    /// <summary>Something that went wrong with what was asked.</summary>
    internal Notice? Notice { get; private set; }

    /// <summary>What was done; null when nothing was asked.</summary>
    internal string? Done { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) =>
        File(Encoding.UTF8.GetBytes(SpendingView.ToCsv(await ledger.ReadAsync(null, cancellationToken))), "text/csv; charset=utf-8", "spending.csv");

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        Response.ContentType = "application/jsonl; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"machine-cache.jsonl\"";
        await cache.ExportAsync(Response.Body, cancellationToken);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostDoubtAsync(string callId, bool charged, CancellationToken cancellationToken) =>
        await ledger.ClearAsync(callId ?? "", charged) is { } refusal ? await RefuseAsync(refusal, cancellationToken) : RedirectToPage(null, null, new { month = Asked }, "doubts");

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 }) return await RefuseAsync("Choose a file with an exported cache first.", cancellationToken);
        await using var stream = file.OpenReadStream();
        return await cache.ImportAsync(stream, cancellationToken) switch
        {
            CacheImported taken => await TellAsync(string.Create(CultureInfo.InvariantCulture, $"{taken.Added:N0} results were taken in; {taken.Known:N0} were there already."), cancellationToken),
            CacheImportRefused refused => await RefuseAsync(refused.Reason, cancellationToken),
            _ => throw new InvalidOperationException("Importing came to nothing known."),
        };
    }

    public async Task<IActionResult> OnPostEmptyAsync(bool sure, CancellationToken cancellationToken)
    {
        if (!sure) return await RefuseAsync("Tick the box first: what is deleted has to be paid for again.", cancellationToken);
        return await cache.ClearAsync(cancellationToken) is { } refusal ? await RefuseAsync(refusal, cancellationToken) : await TellAsync("The cache is empty.", cancellationToken);
    }

    private async Task<IActionResult> TellAsync(string done, CancellationToken cancellationToken)
    {
        Done = done;
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task<IActionResult> RefuseAsync(string reason, CancellationToken cancellationToken)
    {
        Notice = new Notice(reason, null);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        DateOnly? month = DateOnly.TryParseExact($"{Asked}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;
        Shown = SpendingView.Of(await ledger.ReadAsync(null, cancellationToken), ledger.Caps, month, id => engines.Find(id)?.Name ?? id.Value, time.LocalTimeZone);
        Cache = await cache.MeasureAsync(cancellationToken);
    }
}
