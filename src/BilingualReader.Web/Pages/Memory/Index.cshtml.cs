using System.Collections.Immutable;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Memory.Tmx;
using BilingualReader.Web.Memory;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Memory;

/// <summary>The translation memory: how much there is, a search in both languages, TMX in and out.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class IndexModel(MemoryShelf shelf, PendingTmx pending, TimeProvider time) : PageModel
{
    /// <summary>The most hits that are shown.</summary>
    internal const int Most = 100;

    private const long MostBytes = 2L * 1024 * 1024 * 1024;
    private const int LongestName = 120;

    /// <summary>The words looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; init; }

    /// <summary>The language searched: "en", or else French.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? Language { get; init; }

    internal bool InTarget => Language == "en";

    internal MemorySize Size => shelf.Memory.Size;

    internal ImmutableArray<ImportedFile> Files { get; private set; } = [];

    /// <summary>What was found; null when nothing was looked for.</summary>
    internal ImmutableArray<MemoryHitView>? Hits { get; private set; }

    internal Notice? Notice { get; private set; }

    internal string? Done { get; private set; }

    /// <summary>What a file that waits holds.</summary>
    internal TmxReport? Report { get; private set; }

    internal PendingTmx.Pending? Waiting { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The whole memory as TMX.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await shelf.LoadAsync(cancellationToken);
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await Task.Run(() => TmxWriter.WriteAll(file, TmxHeader.Of(Size.Sentences > Size.Blocks, time.GetUtcNow()), shelf.Memory.ReadAll()), cancellationToken);
        file.Position = 0;
        return File(file, "application/xml", "memory.tmx");
    }

    /// <summary>Shows what importing a file would do.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (upload is not { Length: > 0 }) return Refuse("Choose a TMX file.", StatusCodes.Status400BadRequest);
        await using var content = upload.OpenReadStream();
        var kept = await pending.KeepAsync(NameOf(upload.FileName), content, cancellationToken);
        if (kept.File is not { } file) return Refuse(kept.Refusal!, StatusCodes.Status500InternalServerError);
        Report = await Task.Run(() => Look(file.Path), cancellationToken);
        if (Report.Taken > 0) Waiting = file;
        else pending.Drop(file);
        return Report.IsForeign ? Refuse("The file is no TMX.", StatusCodes.Status400BadRequest) : Page();
    }

    /// <summary>Imports what was shown.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string? ticket, CancellationToken cancellationToken)
    {
        if (pending.Find(ticket) is not { } kept)
        {
            await LoadAsync(cancellationToken);
            return Refuse("The file is not at hand any more: choose it again.", StatusCodes.Status409Conflict);
        }

        ImportOutcome outcome;
        await using (var content = System.IO.File.OpenRead(kept.Path)) outcome = await shelf.ImportAsync(kept.Name, content, cancellationToken);
        pending.Drop(kept);
        await LoadAsync(cancellationToken);
        if (outcome is not ImportDone done) return Refuse(((ImportRefused)outcome).Reason, StatusCodes.Status409Conflict);
        Done = $"{MemoryWords.Count(done.File.Units, "unit was", "units were")} imported from {done.File.Name}.";
        return Page();
    }

    /// <summary>Takes out what came from a file.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? file, CancellationToken cancellationToken)
    {
        var isRemoved = file is not null && await shelf.RemoveFileAsync(file, cancellationToken);
        await LoadAsync(cancellationToken);
        if (!isRemoved) return Refuse("There is no such file in the memory.", StatusCodes.Status404NotFound);
        Done = $"What came from {file} was taken out.";
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await shelf.LoadAsync(cancellationToken);
        await shelf.FollowAllAsync(cancellationToken);
        Files = shelf.Files;
        if (string.IsNullOrWhiteSpace(Words)) return;
        Hits = [.. shelf.Memory.Search(Words, InTarget, Most).Select(hit => MemoryHitView.From(hit, shelf.TitleOf))];
    }

    private static TmxReport Look(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        using var reader = new TmxReader(file);
        while (reader.Read() is not null)
        {
            // Only the report matters here.
        }

        return reader.Report;
    }

    private static string NameOf(string fileName)
    {
        var name = string.Concat(Path.GetFileName(fileName).Where(letter => !char.IsControl(letter))).Trim();
        return name.Length switch
        {
            0 => "imported.tmx",
            > LongestName => name[..LongestName],
            _ => name,
        };
    }

    private PageResult Refuse(string reason, int status)
    {
        Notice = new Notice(reason, null);
        Response.StatusCode = status;
        return Page();
    }
}
