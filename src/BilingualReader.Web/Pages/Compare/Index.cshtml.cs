using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Pages.Engines;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>Engines side by side over an article, or over one paragraph of it: ask them, compare, take one answer or parts of several.</summary>
internal sealed class IndexModel(
    ArticleLibrary library, ArticleChanges changes, ComparisonViews views, ComparisonAnswers answers, Comparisons comparisons, EngineBoards engines, GlossaryCatalog glossaries) : PageModel
{
    private const int MostPicked = 60;

    private static readonly Notice Outdated = new("The answers are not those that the page showed any more.", "Look at them again, then take one.");

    /// <summary>Id of the article, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; init; } = "";

    /// <summary>The engines to compare; none for a proposal.</summary>
    [BindProperty(SupportsGet = true, Name = "engine")]
    public string[] Wanted { get; init; } = [];

    /// <summary>The one paragraph to compare, 0 for a title that is no paragraph; null for the whole article.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; init; }

    /// <summary>What the page shows.</summary>
    internal ComparisonView Shown { get; private set; } = null!;

    /// <summary>Something that went wrong with what was asked.</summary>
    internal Notice? Notice { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(null, cancellationToken);

    /// <summary>The heads of the columns as a fragment, for a page that is open while engines are asked.</summary>
    public async Task<IActionResult> OnGetColumnsAsync(CancellationToken cancellationToken) =>
        await LoadAsync(null, cancellationToken) ? Partial("_Columns", this) : NotFound();

    /// <summary>Some rows as a fragment.</summary>
    public async Task<IActionResult> OnGetRowsAsync(string? numbers, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(null, cancellationToken)) return NotFound();
        var picked = (numbers ?? "").Split(',', MostPicked + 1).Take(MostPicked).ToHashSet(StringComparer.Ordinal);
        Shown = Shown with { Rows = [.. Shown.Rows.Where(row => picked.Contains(row.Number.ToString(CultureInfo.InvariantCulture)))] };
        return Partial("_Rows", this);
    }

    /// <summary>Asks one engine, or every one of the columns.</summary>
    public async Task<IActionResult> OnPostAskAsync(string? asked, bool confirmed, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(null, cancellationToken)) return NotFound();
        foreach (var column in Shown.Columns.Where(column => asked is null ? column.Missing > 0 : column.Engine.Value == asked))
        {
            if (await comparisons.AskAsync(Shown.Id, column.Engine, Number, confirmed, cancellationToken) is StartRefused refused) return await ShowAsync(new Notice(refused.Reason, refused.Remedy), cancellationToken);
        }

        return Back(null);
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(null, cancellationToken)) return NotFound();
        await comparisons.CancelAsync(Shown.Id).WaitAsync(cancellationToken);
        return Back(null);
    }

    /// <summary>Takes the answer of one engine for one paragraph.</summary>
    public async Task<IActionResult> OnPostUseAsync(int row, string? taken, string? seal, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } article || article.FindBlock(row) is not { } block) return NotFound();
        var known = await AnswersAsync(article, [block.Block], taken, cancellationToken);
        if (!known.TryGetValue(row, out var answer) || AnswerSeal.Of(answer.Target.Text) != seal) return await ShowAsync(Outdated, cancellationToken);
        return await ChangeAsync(row, state => IsSame(state, answer) ? new MachineChosen(row, answer.Target) : null, cancellationToken);
    }

    /// <summary>Takes every answer of one engine, but for paragraphs that a person has written or approved.</summary>
    public async Task<IActionResult> OnPostUseAllAsync(string? taken, string? revision, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(null, cancellationToken) || await FindAsync(cancellationToken) is not { } article) return NotFound();
        if (revision != glossaries.Current.For(article).Revision) return await ShowAsync(Outdated, cancellationToken);
        var blocks = ComparisonViews.BlocksOf(article, Number).Where(block => !block.IsHuman).Select(block => block.Block);
        var known = await AnswersAsync(article, [.. blocks], taken, cancellationToken);
        var outcome = await library.AppendAsync(article.Id, Decide, Actor.Reader, cancellationToken);
        return outcome switch
        {
            AppendFailed failed => await ShowAsync(new Notice("The change was not stored.", failed.Cause), cancellationToken),
            AppendConflict => await ShowAsync(new Notice("The article is being written too fast just now.", "Try again."), cancellationToken),
            AppendNotFound => NotFound(),
            _ => Back(null),
        };

        ImmutableArray<JournalEvent> Decide(ArticleState state) =>
        [
            .. from answer in known.Values
               orderby answer.Block.Number
               where IsSame(state, answer) && state.FindBlock(answer.Block.Number) is { IsHuman: false } now && now.Target != answer.Target.Text
               select new MachineChosen(answer.Block.Number, answer.Target),
        ];
    }

    /// <summary>Takes parts: for each part of a paragraph the words of one engine.</summary>
    public async Task<IActionResult> OnPostPartsAsync(int row, string? seal, string[] part, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(null, cancellationToken)) return NotFound();
        if (Shown.Rows.FirstOrDefault(shown => shown.Number == row) is not { } found) return NotFound();
        if (found.Seal != seal || found.Parts.Length != part.Length) return await ShowAsync(Outdated, cancellationToken);
        var choices = found.Parts.Select((one, i) => one.Choices.FirstOrDefault(choice => choice.Engine.Value == part[i])).ToList();
        if (choices.Contains(null)) return await ShowAsync(Outdated, cancellationToken);
        if (choices.DistinctBy(choice => choice!.Engine).Count() == 1)
        {
            var whole = found.Cells.First(cell => cell.Engine == choices[0]!.Engine);
            return await OnPostUseAsync(row, whole.Engine.Value, whole.Seal, cancellationToken);
        }

        var text = AnswerParts.Join(choices.Select(choice => choice!.Text));
        return await ChangeAsync(row, state => state.FindBlock(row) is { ApprovedAt: null } now && now.Target != text ? new Edited(row, text) : null, cancellationToken);
    }

    /// <summary>Puts back what a person had written before an answer was taken in its place.</summary>
    public Task<IActionResult> OnPostPutBackAsync(int row, CancellationToken cancellationToken) =>
        ChangeAsync(row, state => state.FindBlock(row) is { ApprovedAt: null, SetAside: { } earlier } ? new Edited(row, earlier.Text) : null, cancellationToken);

    /// <summary>The address of this comparison, with a handler for a form.</summary>
    internal string Address(string? handler)
    {
        var query = new QueryBuilder();
        if (handler is not null) query.Add("handler", handler);
        foreach (var column in Shown.Columns) query.Add("engine", column.Engine.Value);
        if (Number is { } number) query.Add("number", number.ToString(CultureInfo.InvariantCulture));
        return $"/articles/{Id}/compare{query.ToQueryString()}";
    }

    // The words that are taken are a translation of the words that stand there now.
    private static bool IsSame(ArticleState state, KnownTarget answer) =>
        state.FindBlock(answer.Block.Number) is { ApprovedAt: null, IsTranslatable: true } now && now.Block.Source == answer.Block.Source;

    private async Task<ArticleState?> FindAsync(CancellationToken cancellationToken) =>
        ArticleId.TryParse(Id, out var id) ? await library.FindAsync(id, cancellationToken) : null;

    private async Task<ImmutableDictionary<int, KnownTarget>> AnswersAsync(ArticleState article, ImmutableArray<Block> blocks, string? engine, CancellationToken cancellationToken)
    {
        var board = await engines.CurrentAsync(cancellationToken);
        return ComparisonViews.ChosenOf(board.Lines.FirstOrDefault(line => line.Engine.Id.Value == engine)) is { } chosen
            ? await answers.FindAsync(article, blocks, chosen, cancellationToken)
            : ImmutableDictionary<int, KnownTarget>.Empty;
    }

    private async Task<IActionResult> ChangeAsync(int row, Func<ArticleState, JournalEvent?> decide, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } article) return NotFound();
        return await changes.ApplyAsync(article.Id, decide, cancellationToken) switch
        {
            ChangeNotFound => NotFound(),
            ChangeFailed failed => await ShowAsync(new Notice("The change was not stored.", failed.Cause), cancellationToken),
            _ => await LoadAsync(null, cancellationToken) ? Back(row) : NotFound(),
        };
    }

    private async Task<IActionResult> ShowAsync(Notice? notice, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(notice, cancellationToken)) return NotFound();
        if (notice is not null) Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(Notice? notice, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } article) return false;
        var wanted = Wanted.Select(name => EngineId.TryParse(name, out var engine) ? engine : (EngineId?)null).OfType<EngineId>().ToHashSet();
        if (await views.BuildAsync(article, await engines.CurrentAsync(cancellationToken), wanted, Number, cancellationToken) is not { } view) return false;
        (Shown, Notice) = (view, notice);
        return true;
    }

    private LocalRedirectResult Back(int? row) => LocalRedirect(Address(null) + (row is { } number ? $"#p{number.ToString(CultureInfo.InvariantCulture)}" : ""));
}
