using System.Collections.Immutable;
using System.Security.Cryptography;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Review;
using BilingualReader.Core.Text;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Review;

/// <summary>The workspace of a translator: the pairs of the reader, one of them being worked on.</summary>
internal sealed class IndexModel(ArticleLibrary library, IArticleStore store, ArticleChanges changes, ReviewViews views, ReviewDesk desk, ReviewHelp help, TimeProvider time) : PageModel
{
    private const int LongestComment = 4_000;

    /// <summary>Id of the article, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; init; } = "";

    [BindProperty(SupportsGet = true)]
    public int? Pair { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? Finding { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? Term { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? Order { get; init; }

    [BindProperty(SupportsGet = true)]
    public bool Worst { get; init; }

    /// <summary>Words to find, for replacing them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? Replace { get; init; }

    [BindProperty(SupportsGet = true)]
    public bool ExactCase { get; init; }

    [BindProperty(SupportsGet = true)]
    public bool WholeWords { get; init; }

    /// <summary>First and last sequence number of changes made together, which can be taken back.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Undo { get; init; }

    /// <summary>What the page shows.</summary>
    internal ReviewView Shown { get; private set; } = null!;

    /// <summary>What is known about the paragraph that is worked on; null when there is none.</summary>
    internal HelpView? Help { get; private set; }

    /// <summary>What a replacement would change; null when none is asked for.</summary>
    internal ReplacementView? Replacement { get; private set; }

    /// <summary>Two texts of one paragraph between which a person has to decide; null when there is no such thing.</summary>
    internal ConflictView? Conflict { get; private set; }

    internal Notice? Notice { get; private set; }

    /// <summary>The filter in force.</summary>
    internal ReviewFilter Filter => new()
    {
        State = Wanted(State),
        Finding = Wanted(Finding),
        Term = Wanted(Term),
        Words = Wanted(Words),
        By = Wanted(By),
        Order = Wanted(Order),
        OnlyWorst = Worst,
    };

    /// <summary>The filter as a query, to come back to the same page.</summary>
    internal Dictionary<string, string?> Route => new(StringComparer.Ordinal)
    {
        ["id"] = Id,
        ["state"] = Wanted(State),
        ["finding"] = Wanted(Finding),
        ["term"] = Wanted(Term),
        ["words"] = Wanted(Words),
        ["by"] = Wanted(By),
        ["order"] = Wanted(Order),
        ["worst"] = Worst ? "true" : null,
    };

    private Actor Person => PersonName.Of(Request);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(Pair, cancellationToken);

    /// <summary>One paragraph as a fragment, being worked on or not.</summary>
    public async Task<IActionResult> OnGetPairAsync(int number, bool active, CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is { } state && views.Find(state, number) is { } row
            ? Partial("_Pair", new PairPart(row, Id, active && row.IsEditable, IsAlone: true))
            : NotFound();

    /// <summary>What helps with a paragraph, as a fragment.</summary>
    public async Task<IActionResult> OnGetHelpAsync(int number, CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is { } state && views.Find(state, number) is { } row
            ? Partial("_Help", await help.OfAsync(state, row, cancellationToken))
            : NotFound();

    /// <summary>The versions of a paragraph, as a fragment.</summary>
    public async Task<IActionResult> OnGetHistoryAsync(int number, long? first, long? second, CancellationToken cancellationToken) =>
        await HistoryAsync(number, first, second, cancellationToken) is { } history ? Partial("_History", history) : NotFound();

    /// <summary>Every text that a paragraph has had, oldest first: what undo goes back to.</summary>
    public async Task<IActionResult> OnGetTextsAsync(int number, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } state || await store.FindAsync(state.Id, cancellationToken) is not { } journal) return NotFound();
        var texts = new List<string>();
        foreach (var version in BlockHistory.Of(state, journal.Entries, number, joinsTyping: false))
        {
            if (version.Text is { } text && (texts.Count == 0 || texts[^1] != text)) texts.Add(text);
        }

        return new JsonResult(texts.TakeLast(500));
    }

    /// <summary>The counts, for a page that is open.</summary>
    public async Task<IActionResult> OnGetSummaryAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is { } state ? Content(views.Build(state, new ReviewFilter(), null).Summary.Words) : NotFound();

    /// <summary>Stores a text; with script the answer is an object, else the page.</summary>
    public async Task<IActionResult> OnPostSaveAsync(int number, string? text, long version, string? tab, bool approve, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id)) return NotFound();
        var outcome = await desk.SaveAsync(id, new SaveRequest(number, text ?? "", version, Wanted(tab)), approve, Person, cancellationToken);
        return Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)
            ? new JsonResult(SaveAnswer.Of(outcome, time)) { StatusCode = outcome is SaveMissing ? StatusCodes.Status404NotFound : null }
            : await AfterSaveAsync(outcome, number, text ?? "", version, approve, cancellationToken);
    }

    /// <summary>Common version, theirs and mine of a paragraph, as a fragment.</summary>
    public async Task<IActionResult> OnPostConflictAsync(int number, string? text, long version, CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is { } state && await ConflictAsync(state, number, text ?? "", version, cancellationToken) is { } conflict
            ? Partial("_Conflict", conflict)
            : NotFound();

    public Task<IActionResult> OnPostUnapproveAsync(int number, CancellationToken cancellationToken) =>
        ChangeAsync(state => state.FindBlock(number) is { ApprovedAt: not null } ? [new Unapproved(number)] : [], number, cancellationToken);

    public Task<IActionResult> OnPostSignOffAsync(int number, CancellationToken cancellationToken) =>
        ChangeAsync(state => state.FindBlock(number) is { ApprovedAt: not null, SignedOffAt: null } ? [new SignedOff(number)] : [], number, cancellationToken);

    /// <summary>Says of everything approved that it is final.</summary>
    public Task<IActionResult> OnPostFinishAsync(CancellationToken cancellationToken) =>
        ChangeManyAsync(state => [.. state.Translatable.Where(block => block is { ApprovedAt: not null, SignedOffAt: null }).Select(block => new SignedOff(block.Number))], cancellationToken);

    /// <summary>Approves what is clean of what the filter shows.</summary>
    public Task<IActionResult> OnPostApproveCleanAsync(CancellationToken cancellationToken) =>
        ChangeManyAsync(state => [.. views.Build(state, Filter, null).Rows.Where(row => row.IsClean).Select(row => new Approved(row.State.Number))], cancellationToken);

    /// <summary>Takes back changes that were made together, where nothing has happened to a paragraph since.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long from, long to, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } state || await store.FindAsync(state.Id, cancellationToken) is not { } journal) return NotFound();
        var made = journal.Entries.Where(entry => entry.Sequence >= from && entry.Sequence <= to).ToImmutableArray();
        var before = ArticleState.Fold(state.Id, journal.Entries.TakeWhile(entry => entry.Sequence < from));
        if (before is null) return NotFound();
        return await ChangeAsync(now => [.. made.SelectMany(entry => ReviewUndo.Of(entry, before, now))], null, cancellationToken);
    }

    public Task<IActionResult> OnPostDismissAsync(int number, string? key, string? reason, CancellationToken cancellationToken) => ChangeAsync(
        state => views.Find(state, number) is { State.Target: { } target } row && row.Findings.FirstOrDefault(finding => finding.KeyIn(row.State.Block.Source, target) == key) is { } found
            ? [new FindingDismissed(number, key!, found.Check, Short(reason))]
            : [],
        number,
        cancellationToken);

    public Task<IActionResult> OnPostReopenAsync(int number, string? key, CancellationToken cancellationToken) => ChangeAsync(
        state => state.FindBlock(number)?.Dismissals.Any(dismissal => dismissal.Finding == key) == true ? [new FindingReopened(number, key!)] : [],
        number,
        cancellationToken);

    /// <summary>Puts a finding right in the way that its check offers.</summary>
    public Task<IActionResult> OnPostFixAsync(int number, string? key, CancellationToken cancellationToken) => ChangeAsync(
        state => views.Find(state, number) is { IsEditable: true, State.Target: { } target } row
            && row.Findings.FirstOrDefault(finding => finding.KeyIn(row.State.Block.Source, target) == key) is { Fix: { } fix }
            ? [KeptMarkup.Edit(row.State, fix.Target)]
            : [],
        number,
        cancellationToken);

    public Task<IActionResult> OnPostCommentAsync(int number, string? comment, CancellationToken cancellationToken) => ChangeAsync(
        state => state.FindBlock(number) is not null && Short(comment) is { Length: > 0 } words
            ? [new Commented(number, RandomNumberGenerator.GetHexString(12, lowercase: true), words)]
            : [],
        number,
        cancellationToken);

    public Task<IActionResult> OnPostResolveAsync(int number, string? comment, bool resolved, CancellationToken cancellationToken) => ChangeAsync(
        state => state.FindBlock(number)?.Comments.Any(known => known.Id == comment && known.IsResolved != resolved) == true ? [new CommentResolved(number, comment!, resolved)] : [],
        number,
        cancellationToken);

    /// <summary>Goes back to the text after a step of the history.</summary>
    public async Task<IActionResult> OnPostRevertAsync(int number, long sequence, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } state || await store.FindAsync(state.Id, cancellationToken) is not { } journal) return NotFound();
        return BlockHistory.TextAt(state, journal.Entries, number, sequence) is { } text
            ? await ChangeAsync(now => CanEdit(now, number) is { } block && block.Target != text ? [KeptMarkup.Edit(block, text)] : [], number, cancellationToken)
            : Back(number);
    }

    /// <summary>Takes what was proposed, or the newest words of the machine.</summary>
    public Task<IActionResult> OnPostTakeAsync(int number, bool machine, CancellationToken cancellationToken) => ChangeAsync(
        state => CanEdit(state, number) switch
        {
            { Machine: { } made } block when machine && made.Text != block.Target => [KeptMarkup.Edit(block, made.Text)],
            { Proposal: { } proposal } block when !machine => [KeptMarkup.Edit(block, proposal.Text)],
            _ => [],
        },
        number,
        cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(int number, CancellationToken cancellationToken) =>
        ChangeAsync(state => state.FindBlock(number) is { Proposal: not null } ? [new ProposalDeclined(number)] : [], number, cancellationToken);

    /// <summary>Says that a term which the ledger misses is answered all the same, or takes that back.</summary>
    public Task<IActionResult> OnPostAcceptTermAsync(int number, int start, int length, bool accept, CancellationToken cancellationToken) =>
        ChangeAsync(state => TermAcceptance.Decide(state, number, start, length, accept), number, cancellationToken);

    /// <summary>Replaces words in the paragraphs ticked.</summary>
    public Task<IActionResult> OnPostReplaceAsync(int[] numbers, CancellationToken cancellationToken)
    {
        if (ReplacementOf() is not { } replacement) return ShowAsync(Pair, cancellationToken);
        return ChangeManyAsync(
            state => [.. numbers.Distinct().Select(number => CanEdit(state, number)).OfType<BlockState>()
                .Where(block => block is { Target: { } target, ApprovedAt: null } && replacement.ApplyTo(target) != target)
                .Select(block => KeptMarkup.Edit(block, replacement.ApplyTo(block.Target!)))],
            cancellationToken);
    }

    /// <summary>Cuts a paragraph in two where a person says.</summary>
    public Task<IActionResult> OnPostSplitAsync(int number, int sourceOffset, int targetOffset, CancellationToken cancellationToken) => ChangeAsync(
        state => state is { Run: null } && state.FindBlock(number) is { SignedOffAt: null } block && BlockCut.IsCuttable(block, sourceOffset, targetOffset) ? [new BlockSplit(number, sourceOffset, targetOffset)] : [],
        number,
        cancellationToken,
        "The paragraph cannot be cut there: words must be left on both sides, in both languages, and no link or emphasis may be cut.");

    /// <summary>Joins a paragraph with the next one.</summary>
    public Task<IActionResult> OnPostJoinAsync(int number, CancellationToken cancellationToken) => ChangeAsync(
        state => state is { Run: null } && Next(state, number) is { } next && state.FindBlock(number) is { SignedOffAt: null } block && BlockCut.AreJoinable(block, next) ? [new BlocksJoined(number, next.Number)] : [],
        number,
        cancellationToken,
        "The paragraph cannot be joined with the next one: both must be text of one kind, and nothing must be translated just now.");

    private static BlockState? Next(ArticleState state, int number)
    {
        var at = state.Blocks.ToList().FindIndex(block => block.Number == number);
        return at >= 0 && at + 1 < state.Blocks.Length ? state.Blocks[at + 1] : null;
    }

    private static BlockState? CanEdit(ArticleState state, int number) =>
        state.FindBlock(number) is { IsTranslatable: true, SignedOffAt: null } block ? block : null;

    private static string? Wanted(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string Short(string? text) => ReviewDesk.Clean(text).Trim() is var clean && clean.Length > LongestComment ? clean[..LongestComment] : clean;

    private TextReplacement? ReplacementOf() => string.IsNullOrEmpty(Find) ? null : new TextReplacement(Find, Replace ?? "", ExactCase, WholeWords);

    private async Task<ArticleState?> FindAsync(CancellationToken cancellationToken) =>
        ArticleId.TryParse(Id, out var id) ? await library.FindAsync(id, cancellationToken) : null;

    private async Task<IActionResult> AfterSaveAsync(SaveOutcome outcome, int number, string text, long version, bool approve, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case Saved:
                return approve ? Back(null) : Back(number);
            case SaveConflict when await FindAsync(cancellationToken) is { } state:
                Conflict = await ConflictAsync(state, number, text, version, cancellationToken);
                return await ShowAsync(number, cancellationToken, new Notice("Somebody has changed this paragraph meanwhile.", "Both texts stand below: decide which one is to stay."));
            case ApprovalBlocked blocked:
                return await ShowAsync(number, cancellationToken, new Notice("The text is stored, but not approved: " + blocked.Obstacles[0].Message, "Put it right, or dismiss the finding with a reason."));
            case SaveRefused refused:
                return await ShowAsync(number, cancellationToken, new Notice("The text was not stored.", refused.Cause));
            default:
                return NotFound();
        }
    }

    private async Task<ConflictView?> ConflictAsync(ArticleState state, int number, string mine, long version, CancellationToken cancellationToken)
    {
        if (state.FindBlock(number) is not { } block || await store.FindAsync(state.Id, cancellationToken) is not { } journal) return null;
        return new ConflictView(Id, number, block.Version, BlockHistory.TextAt(state, journal.Entries, number, version), block.Target ?? "", ReviewDesk.Clean(mine), block.Human?.By ?? block.ApprovedBy, block.ApprovedAt is not null);
    }

    private async Task<HistoryView?> HistoryAsync(int number, long? first, long? second, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } state || await store.FindAsync(state.Id, cancellationToken) is not { } journal || state.FindBlock(number) is null) return null;
        var versions = BlockHistory.Of(state, journal.Entries, number);
        return new HistoryView(Id, number, versions, versions.FirstOrDefault(version => version.Sequence == first), versions.FirstOrDefault(version => version.Sequence == second));
    }

    private async Task<IActionResult> ChangeAsync(Func<ArticleState, ImmutableArray<JournalEvent>> decide, int? number, CancellationToken cancellationToken, string? nothing = null)
    {
        if (!ArticleId.TryParse(Id, out var id)) return NotFound();
        return await changes.ApplyAsync(id, decide, Person, cancellationToken) switch
        {
            ChangeNotFound => NotFound(),
            ChangeFailed failed => await ShowAsync(number, cancellationToken, new Notice("The change was not stored.", failed.Cause)),
            Changed { Entries.IsEmpty: true } when nothing is not null => await ShowAsync(number, cancellationToken, new Notice("Nothing was changed.", nothing)),
            _ => Back(number),
        };
    }

    // Changes made together can be taken back together.
    private async Task<IActionResult> ChangeManyAsync(Func<ArticleState, ImmutableArray<JournalEvent>> decide, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id)) return NotFound();
        switch (await changes.ApplyAsync(id, decide, Person, cancellationToken))
        {
            case ChangeNotFound:
                return NotFound();
            case ChangeFailed failed:
                return await ShowAsync(Pair, cancellationToken, new Notice("The change was not stored.", failed.Cause));
            case Changed { Entries: { IsEmpty: false } entries }:
                var route = Route;
                route["undo"] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entries[0].Sequence}-{entries[^1].Sequence}");
                return RedirectToPage(null, null, route);
            default:
                return Back(null);
        }
    }

    private async Task<IActionResult> ShowAsync(int? number, CancellationToken cancellationToken, Notice? notice = null)
    {
        if (await FindAsync(cancellationToken) is not { } state) return NotFound();
        Shown = views.Build(state, Filter, number);
        Help = Shown.Active is { } active ? await help.OfAsync(state, active, cancellationToken) : null;
        Replacement = ReplacementOf() is { } replacement ? ReplacementView.Of(replacement, Shown.Rows) : null;
        Notice = notice;
        if (notice is not null) Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private RedirectToPageResult Back(int? number)
    {
        var route = Route;
        if (number is { } n) route["pair"] = n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return RedirectToPage(null, null, route, number is { } at ? $"p{at}" : null);
    }
}
