using System.Collections.Frozen;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Interchange.Merging;
using BilingualReader.Web.Interchange.Reading;
using BilingualReader.Web.Pages.Glossary;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Files;

/// <summary>An article as files of other programs, out and in; what a returned file changes is shown before anything happens.</summary>
[RequestSizeLimit(ReturnedFiles.MostBytes + 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = ReturnedFiles.MostBytes + 1024 * 1024)]
internal sealed class IndexModel(ArticleLibrary library, ArticleFiles files, PendingImports pending) : PageModel
{
    /// <summary>Begins the names of the fields in which a person decides on a paragraph; its number follows.</summary>
    internal const string ChoicePrefix = "choice-";

    /// <summary>Id of the article, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; init; } = "";

    /// <summary>Whose work the returned file is.</summary>
    [BindProperty]
    public string? Sender { get; init; }

    /// <summary>Whether what the file says is reviewed or final counts.</summary>
    [BindProperty]
    public bool Approvals { get; init; }

    internal ArticleState Article { get; private set; } = null!;

    internal ImportPlan? Plan { get; private set; }

    internal string? Ticket { get; private set; }

    /// <summary>Name of the returned file.</summary>
    internal string? Name { get; private set; }

    internal Notice? Notice { get; private set; }

    /// <summary>What was done, in a sentence.</summary>
    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Sends the article as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(string? format, string? part, CancellationToken cancellationToken)
    {
        if (FileFormats.Find(format) is not { } line || FileFormats.FindPart(part) is not { } wanted || !FileFormats.CanWrite(line, wanted)) return NotFound();
        if (!ArticleId.TryParse(Id, out var id) || await files.ExportAsync(id, line.Format, wanted, cancellationToken) is not { } file) return NotFound();
        return File(file.Content, file.MediaType, file.Name);
    }

    /// <summary>Shows what a returned file would change.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        if (upload is not { Length: > 0 }) return Refuse(new Notice("Choose a file.", null), StatusCodes.Status400BadRequest);
        using var content = new MemoryStream();
        await upload.CopyToAsync(content, cancellationToken);
        return await ShowAsync(pending.Keep(Path.GetFileName(upload.FileName), content.ToArray()), cancellationToken);
    }

    /// <summary>Imports what was shown, as it was decided.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string? ticket, long sequence, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        if (pending.Find(ticket) is not { } kept) return Refuse(new Notice("The file is not at hand any more.", "Choose it again."), StatusCodes.Status409Conflict);
        var shown = await ShowAsync(kept.Ticket, cancellationToken);
        if (Plan is null) return shown;
        if (Plan.State.Sequence != sequence) return Refuse(Changed, StatusCodes.Status409Conflict);
        switch (await files.ApplyAsync(Plan, new ImportDecisions(Sender, Approvals, Choices()), cancellationToken))
        {
            case Appended appended:
                pending.Drop(kept.Ticket);
                Done = FileWords.Done(appended);
                return RedirectToPage(new { id = Id });
            case AppendFailed failed:
                return Refuse(new Notice(failed.Cause, "Nothing was imported."), StatusCodes.Status409Conflict);
            default:
                await ShowAsync(kept.Ticket, cancellationToken);
                return Refuse(Changed, StatusCodes.Status409Conflict);
        }
    }

    private static Notice Changed => new("The article was changed meanwhile: nothing was imported.", "Look over what the file changes now, and import again.");

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } article) return false;
        Article = article;
        return true;
    }

    private async Task<IActionResult> ShowAsync(string ticket, CancellationToken cancellationToken)
    {
        var kept = pending.Find(ticket);
        Name = kept?.Name;
        switch (kept is null ? null : await files.PlanAsync(Article.Id, kept.Content, cancellationToken))
        {
            case ImportPlan plan:
                (Plan, Ticket) = (plan, ticket);
                return Page();
            case FileRefused refused:
                pending.Drop(ticket);
                return Refuse(new Notice($"{Name} cannot be taken. {refused.Reason}", "Nothing was imported."), StatusCodes.Status400BadRequest);
            default:
                return Refuse(new Notice("The file is not at hand any more.", "Choose it again."), StatusCodes.Status409Conflict);
        }
    }

    private FrozenDictionary<int, ConflictChoice> Choices()
    {
        var choices = new Dictionary<int, ConflictChoice>();
        foreach (var (name, value) in Request.Form)
        {
            if (!name.StartsWith(ChoicePrefix, StringComparison.Ordinal) || !int.TryParse(name.AsSpan(ChoicePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            if (Enum.TryParse<ConflictChoice>(value, ignoreCase: true, out var choice)) choices[number] = choice;
        }

        return choices.ToFrozenDictionary();
    }

    private PageResult Refuse(Notice notice, int status)
    {
        Notice = notice;
        Response.StatusCode = status;
        return Page();
    }
}
