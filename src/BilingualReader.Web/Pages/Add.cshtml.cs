using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Import;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Pages.Engines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages;

/// <summary>Adds an article in two steps: paste or upload, then look over what importing made of it.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, ValueLengthLimit = LargestRequest, ValueCountLimit = 2 * ArticleImporter.MaximumBlocks)]
internal sealed class AddModel(ArticleImporter importer, ArticleLibrary library, TranslationJobs jobs, SampleShelf samples, RunPrices prices, EngineBoards engines, ArticleReach reaches) : PageModel
{
    private const int LargestRequest = 8 * 1024 * 1024;

    [BindProperty]
    public SourceInput Source { get; init; } = new();

    [BindProperty]
    public CorrectionInput Fields { get; init; } = new();

    /// <summary>What importing made of the text; null in the first step.</summary>
    internal AddPreview? Preview { get; private set; }

    /// <summary>Why the text was not taken.</summary>
    internal string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? sample, CancellationToken cancellationToken)
    {
        if (sample is null) return Page();
        return await samples.FindAsync(sample, cancellationToken) is { } request ? await LookAsync(request, cancellationToken) : NotFound();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken) =>
        await Source.ReadAsync(cancellationToken) is { } request ? await LookAsync(request, cancellationToken) : Refuse("Paste a text or choose a file first.");

    public async Task<IActionResult> OnPostCreateAsync(bool translate, EngineReach? reach, CancellationToken cancellationToken)
    {
        if (await Source.ReadAsync(cancellationToken) is not { } request) return Refuse("The text got lost on the way; paste it again.");
        if (importer.Import(request) is not ImportedArticle imported) return await LookAsync(request, cancellationToken);
        foreach (var (field, message) in ArticleCorrections.Check(Fields)) ModelState.AddModelError($"{nameof(Fields)}.{field}", message);
        if (!ModelState.IsValid) return await ShowAsync(request, imported, Fields, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        return await StoreAsync(request, imported, translate, reach, cancellationToken);
    }

    private async Task<IActionResult> StoreAsync(ImportRequest request, ImportedArticle imported, bool translate, EngineReach? reach, CancellationToken cancellationToken)
    {
        var id = ArticleId.New();
        var first = new Imported(ArticleCorrections.Apply(imported.Article, Fields), request.FileName, imported.Encoding);
        if (await library.CreateAsync(id, request.Bytes, first, cancellationToken) is not Appended)
        {
            Refusal = "The article could not be stored. Is the disk full, or the data folder read-only?";
            return await ShowAsync(request, imported, Fields, StatusCodes.Status503ServiceUnavailable, cancellationToken);
        }

        // Before anything leaves.
        if (reach is { } allowed && Enum.IsDefined(allowed) && allowed != reaches.Default) await library.AppendAsync(id, _ => [new ReachAllowed(allowed)], Actor.Reader, cancellationToken);

        // An engine that is not ready is told about on the reader page, where the run can be started later.
        if (translate) await jobs.StartAsync(id, null, TranslationScope.Open, null, cancellationToken);
        return RedirectToPage("/Articles/Reader", new { id });
    }

    private async Task<IActionResult> LookAsync(ImportRequest request, CancellationToken cancellationToken) => importer.Import(request) switch
    {
        ImportedArticle imported => await ShowAsync(request, imported, null, StatusCodes.Status200OK, cancellationToken),
        ImportRefused refused => Refuse(refused.Reason),
        _ => throw new InvalidOperationException("Importing came to nothing known."),
    };

    private async Task<PageResult> ShowAsync(ImportRequest request, ImportedArticle imported, CorrectionInput? corrected, int status, CancellationToken cancellationToken)
    {
        Preview = AddPreview.From(request, imported, corrected) with { Price = await FindPriceAsync(imported, cancellationToken), Reach = reaches.Default };
        Response.StatusCode = status;
        return Page();
    }

    private async Task<RunPrice?> FindPriceAsync(ImportedArticle imported, CancellationToken cancellationToken)
    {
        var entry = new JournalEntry(1, DateTimeOffset.UnixEpoch, Actor.Reader, new Imported(imported.Article, null, imported.Encoding));
        return ArticleState.Fold(ArticleId.New(), [entry]) is { } state
            ? (await prices.FindAsync(state, await engines.CurrentAsync(cancellationToken), null, TranslationScope.Open, cancellationToken))?.Price
            : null;
    }

    private PageResult Refuse(string reason)
    {
        Refusal = reason;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
