using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.WorkReports;
using BilingualReader.Web.Pages.Shared;
using BilingualReader.Web.Pages.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Pages.Annotation;

/// <summary>The errors that persons have marked in an article, and the way to mark them.</summary>
internal sealed class IndexModel(ArticleLibrary library, MarkDesk desk, IOptions<AnnotationOptions> options, WorkWords words) : PageModel
{
    /// <summary>Most paragraphs on a page.</summary>
    internal const int PageSize = 50;

    /// <summary>Id of the article, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; init; } = "";

    /// <summary>Number of the first paragraph shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; init; }

    internal ArticleState Article { get; private set; } = null!;

    /// <summary>Paragraphs with a translation, all of them.</summary>
    internal ImmutableArray<BlockState> Judgeable { get; private set; } = [];

    /// <summary>Those on this page.</summary>
    internal ImmutableArray<BlockState> Shown { get; private set; } = [];

    internal ImmutableArray<ScoreLine> Scores { get; private set; } = [];

    /// <summary>What the form holds.</summary>
    internal MarkInput Input { get; private set; } = new();

    /// <summary>Something that went wrong with what was asked.</summary>
    internal Notice? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>The marks of a paragraph as a fragment.</summary>
    public async Task<IActionResult> OnGetMarksAsync(int number, CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) && Article.FindBlock(number) is { Target: not null } block ? Partial("_Marks", MarksView.Of(Article.Id, block)) : NotFound();

    public async Task<IActionResult> OnPostMarkAsync([FromForm] MarkInput input, bool fragment, CancellationToken cancellationToken)
    {
        Input = input;
        return ArticleId.TryParse(Id, out var id)
            ? await AnswerAsync(await desk.MarkAsync(id, input, PersonName.Of(Request), cancellationToken), input.Number, fragment, cancellationToken)
            : NotFound();
    }

    public async Task<IActionResult> OnPostUnmarkAsync(int? number, string? mark, bool fragment, CancellationToken cancellationToken) => ArticleId.TryParse(Id, out var id)
        ? await AnswerAsync(await desk.UnmarkAsync(id, number, mark, PersonName.Of(Request), cancellationToken), number, fragment, cancellationToken)
        : NotFound();

    public async Task<IActionResult> OnPostJudgeAsync(int? number, long version, bool judged, bool fragment, CancellationToken cancellationToken) => ArticleId.TryParse(Id, out var id)
        ? await AnswerAsync(await desk.JudgeAsync(id, number, version, judged, PersonName.Of(Request), cancellationToken), number, fragment, cancellationToken)
        : NotFound();

    private async Task<IActionResult> AnswerAsync(MarkOutcome outcome, int? number, bool isFragment, CancellationToken cancellationToken)
    {
        if (outcome is MarkNotFound || !await LoadAsync(cancellationToken)) return NotFound();
        if (outcome is MarkRefused refused) return Refuse(refused.Reason, isFragment);
        if (isFragment) return Article.FindBlock(number ?? -1) is { } block ? Partial("_Marks", MarksView.Of(Article.Id, block)) : NotFound();
        return RedirectToPage(null, null, new { id = Id, from = From > 0 ? From : (int?)null }, $"p{number}");
    }

    private IActionResult Refuse(string reason, bool isFragment)
    {
        if (isFragment) return new ContentResult { Content = reason, ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status422UnprocessableEntity };
        Notice = new Notice(reason, null);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } article) return false;
        Article = article;
        Judgeable = [.. article.Translatable.Where(block => block.Target is not null)];
        Shown = [.. Judgeable.Where(block => block.Number >= From).Take(PageSize)];
        var samples = new WorkSum([.. Judgeable.Select(block => new WorkLine(Id, block.Number, article.ChangedAt, block.Status, 0, 0) { Judged = WorkLines.JudgedIn(block) })]);
        Scores = words.ScoresOf(samples, options.Value.ToScale());
        return true;
    }
}
