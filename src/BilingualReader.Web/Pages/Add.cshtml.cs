using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Import;
using BilingualReader.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages;

/// <summary>Adds an article in two steps: paste or upload, then look over what importing made of it.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, ValueLengthLimit = LargestRequest, ValueCountLimit = 2 * ArticleImporter.MaximumBlocks)]
internal sealed class AddModel(ArticleImporter importer, ArticleLibrary library, TranslationJobs jobs, SampleShelf samples) : PageModel
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
        return await samples.FindAsync(sample, cancellationToken) is { } request ? Look(request) : NotFound();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken) =>
        await Source.ReadAsync(cancellationToken) is { } request ? Look(request) : Refuse("Paste a text or choose a file first.");

    public async Task<IActionResult> OnPostCreateAsync(bool translate, CancellationToken cancellationToken)
    {
        if (await Source.ReadAsync(cancellationToken) is not { } request) return Refuse("The text got lost on the way; paste it again.");
        if (importer.Import(request) is not ImportedArticle imported) return Look(request);
        foreach (var (field, message) in ArticleCorrections.Check(Fields)) ModelState.AddModelError($"{nameof(Fields)}.{field}", message);
        if (!ModelState.IsValid) return Show(AddPreview.From(request, imported, Fields), StatusCodes.Status422UnprocessableEntity);
        return await StoreAsync(request, imported, translate, cancellationToken);
    }

    private async Task<IActionResult> StoreAsync(ImportRequest request, ImportedArticle imported, bool translate, CancellationToken cancellationToken)
    {
        var id = ArticleId.New();
        var first = new Imported(ArticleCorrections.Apply(imported.Article, Fields), request.FileName, imported.Encoding);
        if (await library.CreateAsync(id, request.Bytes, first, cancellationToken) is not Appended)
        {
            Refusal = "The article could not be stored. Is the disk full, or the data folder read-only?";
            return Show(AddPreview.From(request, imported, Fields), StatusCodes.Status503ServiceUnavailable);
        }

        // An engine that is not ready is told about on the reader page, where the run can be started later.
        if (translate) await jobs.StartAsync(id, null, TranslationScope.Open, null, cancellationToken);
        return RedirectToPage("/Articles/Reader", new { id });
    }

    private IActionResult Look(ImportRequest request) => importer.Import(request) switch
    {
        ImportedArticle imported => Show(AddPreview.From(request, imported), StatusCodes.Status200OK),
        ImportRefused refused => Refuse(refused.Reason),
        _ => throw new InvalidOperationException("Importing came to nothing known."),
    };

    private PageResult Show(AddPreview preview, int status)
    {
        Preview = preview;
        Response.StatusCode = status;
        return Page();
    }

    private PageResult Refuse(string reason)
    {
        Refusal = reason;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
