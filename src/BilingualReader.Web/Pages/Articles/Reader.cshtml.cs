using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Pages.Engines;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>The reader: an article beside its translation.</summary>
internal sealed class ReaderModel(
    ArticleLibrary library, ArticleChanges changes, ReaderViews views, EngineBoards engines, TranslationJobs jobs, RunPrices prices, ISpendingLedger spending) : PageModel
{
    private const int MostPicked = 200;

    /// <summary>Id of the article, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; init; } = "";

    /// <summary>Columns to show when no script can switch them: fr, both, en or stacked.</summary>
    [BindProperty(SupportsGet = true, Name = "view")]
    public string? Columns { get; init; }

    /// <summary>The view asked for, if it is one of the four.</summary>
    internal string? View => Columns is "fr" or "both" or "en" or "stacked" ? Columns : null;

    /// <summary>Whether lines can be hidden: shows a button at each.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Tidy { get; init; }

    /// <summary>What the page shows.</summary>
    internal ReaderView Shown { get; private set; } = null!;

    /// <summary>Something that went wrong with what was asked.</summary>
    internal Notice? Notice { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Some pairs as a fragment, for a page that is open.</summary>
    public async Task<IActionResult> OnGetPairsAsync(string? numbers, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } state) return NotFound();
        return Partial("_Rows", new RowsView([.. views.Pick(state, NumbersIn(numbers))], id, Tidy));
    }

    public Task<IActionResult> OnPostTranslateAsync(string? engine, TranslationScope scope, CancellationToken cancellationToken) =>
        StartAsync(engine, scope, null, cancellationToken);

    /// <summary>The price of a run as a fragment, for a form whose choices change.</summary>
    public async Task<IActionResult> OnGetPriceAsync(string? engine, TranslationScope scope, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } state) return NotFound();
        var found = await prices.FindAsync(state, await engines.CurrentAsync(cancellationToken), IdOf(engine), scope, cancellationToken);
        return found?.Price is { } price ? Partial("_Price", price) : Content("");
    }

    /// <summary>The same without script: the page once more, with the price in its form.</summary>
    public async Task<IActionResult> OnPostAskPriceAsync(string? engine, TranslationScope scope, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } state) return NotFound();
        return await ShowAsync(cancellationToken, asked: await prices.FindAsync(state, await engines.CurrentAsync(cancellationToken), IdOf(engine), scope, cancellationToken));
    }

    public async Task<IActionResult> OnPostRetryAsync(int number, int[] confirmed, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } state) return NotFound();
        var isConfirmed = confirmed.Contains(number);
        if (!isConfirmed && state.FindBlock(number)?.Failure is { MayBeBilled: true }) return await ShowAsync(cancellationToken, new Notice("This paragraph may have been paid for already.", "Tick the box beside its button to send it again all the same."));
        return await StartAsync(null, TranslationScope.Open, number, cancellationToken, isConfirmed);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is null) return NotFound();
        await jobs.CancelAsync(id, cancellationToken);
        return Back(null);
    }

    /// <summary>Where the text may go, from now on.</summary>
    public Task<IActionResult> OnPostReachAsync(EngineReach reach, CancellationToken cancellationToken) =>
        ChangeAsync(state => Enum.IsDefined(reach) && state.Reach != reach ? new ReachAllowed(reach) : null, null, cancellationToken);

    public Task<IActionResult> OnPostHideAsync(int number, CancellationToken cancellationToken) =>
        ChangeAsync(state => Toggle(state, number, isFurniture: true), number, cancellationToken);

    public Task<IActionResult> OnPostShowAsync(int number, CancellationToken cancellationToken) =>
        ChangeAsync(state => Toggle(state, number, isFurniture: false), number, cancellationToken);

    /// <summary>Takes what was proposed for a paragraph; an approved one is approved as it is then.</summary>
    public Task<IActionResult> OnPostAcceptAsync(int number, CancellationToken cancellationToken) => ChangeAllAsync(
        state => state.FindBlock(number) is { Proposal: { } proposal } block
            ? block.ApprovedAt is null ? [new Edited(number, proposal.Text)] : [new Edited(number, proposal.Text), new Approved(number)]
            : [],
        number,
        cancellationToken);

    /// <summary>Says that a term which the ledger misses is answered all the same, or takes that back.</summary>
    public Task<IActionResult> OnPostAcceptTermAsync(int number, int start, int length, bool accept, CancellationToken cancellationToken) =>
        ChangeAllAsync(state => TermAcceptance.Decide(state, number, start, length, accept), number, cancellationToken);

    /// <summary>Leaves a paragraph as it is, whatever was proposed.</summary>
    public Task<IActionResult> OnPostDeclineAsync(int number, CancellationToken cancellationToken) =>
        ChangeAsync(state => state.FindBlock(number) is { Proposal: not null } ? new ProposalDeclined(number) : null, number, cancellationToken);

    private static FurnitureToggled? Toggle(ArticleState state, int number, bool isFurniture) =>
        number > 0 && state.FindBlock(number) is { } block && block.Block.Furniture is not null != isFurniture
            ? new FurnitureToggled(number, isFurniture)
            : null;

    private static EngineId? IdOf(string? engine) => EngineId.TryParse(engine, out var named) ? named : null;

    private async Task<IActionResult> StartAsync(string? engine, TranslationScope scope, int? number, CancellationToken cancellationToken, bool isConfirmed = false)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is null) return NotFound();
        return await jobs.StartAsync(id, IdOf(engine), scope, number, cancellationToken, isConfirmed) switch
        {
            StartRefused refused => await ShowAsync(cancellationToken, new Notice(refused.Reason, refused.Remedy)),
            _ => Back(number),
        };
    }

    private Task<IActionResult> ChangeAsync(Func<ArticleState, JournalEvent?> decide, int? number, CancellationToken cancellationToken) =>
        ChangeAllAsync(state => decide(state) is { } change ? [change] : [], number, cancellationToken);

    private async Task<IActionResult> ChangeAllAsync(Func<ArticleState, ImmutableArray<JournalEvent>> decide, int? number, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id)) return NotFound();
        return await changes.ApplyAsync(id, decide, cancellationToken) switch
        {
            ChangeNotFound => NotFound(),
            ChangeFailed failed => await ShowAsync(cancellationToken, new Notice("The change was not stored.", failed.Cause)),
            _ => Back(number),
        };
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken, Notice? notice = null, ScopePrice? asked = null)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } state) return NotFound();
        var board = await engines.CurrentAsync(cancellationToken);
        var isPriced = board.Lines.Any(line => line.Engine.Capabilities.Rate is not null);
        var lastRun = isPriced && state.LastRun > 0 ? (await spending.ReadAsync(RunName.Of(id, state.LastRun), cancellationToken)).Run : [];
        var shown = views.Build(state, board, lastRun);

        // Only where a button proposes it: to work out a price, every paragraph is looked up.
        if (isPriced && asked is null && shown is { Scopes.Open: > 0, Progress.IsRunning: false }) shown = shown with { Price = await prices.FindAsync(state, board, null, TranslationScope.Open, cancellationToken) };
        Shown = asked is null ? shown : shown with { Price = asked, IsPriceAsked = true };
        Notice = notice;
        if (notice is not null) Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private RedirectToPageResult Back(int? number) =>
        RedirectToPage(null, null, new { id = Id, view = Columns, tidy = Tidy ? "true" : null }, number is { } n ? $"p{n}" : null);

    private static List<int> NumbersIn(string? text) =>
        [.. (text ?? "").Split(',', MostPicked + 1).Take(MostPicked).Select(part => int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1).Where(number => number >= 0)];
}
