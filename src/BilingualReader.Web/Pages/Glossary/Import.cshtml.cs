using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Glossaries.Editing;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>Takes entries from a file of another program; what would be added, changed and refused is shown before anything happens.</summary>
[RequestSizeLimit(MostBytes + 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + 1024 * 1024, ValueLengthLimit = MostBytes)]
internal sealed class ImportModel(GlossaryCatalog catalog, GlossaryDesk desk, PendingImports pending) : PageModel
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The glossary that new entries go into.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public string? FileName { get; init; }

    internal LoadedGlossaries Loaded { get; private set; } = null!;

    internal GlossaryFileReading? Reading { get; private set; }

    internal GlossaryChanges? Changes { get; private set; }

    internal string? Ticket { get; private set; }

    internal string? Name { get; private set; }

    internal Notice? Notice { get; private set; }

    /// <summary>What was done.</summary>
    internal string? Done { get; private set; }

    public void OnGet() => Loaded = catalog.Current;

    /// <summary>Shows what importing would do.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? upload, string? text, CancellationToken cancellationToken)
    {
        Loaded = catalog.Current;
        if (upload is not { Length: > 0 } && string.IsNullOrWhiteSpace(text)) return Refuse(new Notice("Choose a file, or paste a list.", null), StatusCodes.Status400BadRequest);
        var (name, content) = upload is { Length: > 0 } ? (Path.GetFileName(upload.FileName), await BytesOfAsync(upload, cancellationToken)) : ("the pasted list", Encoding.UTF8.GetBytes(text!));
        Look(name, content);
        if (Changes!.Added.IsEmpty && Changes.Changed.IsEmpty) return Page();
        Ticket = pending.Keep(name, content);
        return Page();
    }

    /// <summary>Imports what was shown.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string? ticket, bool change, CancellationToken cancellationToken)
    {
        Loaded = catalog.Current;
        if (pending.Find(ticket) is not { } kept) return Refuse(new Notice("The file is not at hand any more.", "Choose it again."), StatusCodes.Status409Conflict);
        Look(kept.Name, kept.Content);
        var changed = change ? Changes!.Changed : [];
        var edits = Changes!.Added.Select(entry => (File: FileName!, Edit: new EntryEdit(null, entry)))
            .Concat(changed.Select(one => (one.Existing.Origin.File, Edit: new EntryEdit(one.Existing, one.Result))));
        foreach (var glossary in edits.GroupBy(edit => edit.File, edit => edit.Edit))
        {
            if (await desk.ApplyAsync(glossary.Key, [.. glossary], Actor.Reader, cancellationToken) is not GlossaryRefused refused) continue;
            Ticket = kept.Ticket;
            return Refuse(new Notice(refused.Reason, refused.Remedy), StatusCodes.Status409Conflict);
        }

        pending.Drop(kept.Ticket);
        Done = $"{Changes.Added.Length} added, {changed.Length} changed. The history takes it back with one press.";
        (Changes, Reading, Loaded) = (null, null, catalog.Current);
        return Page();
    }

    private static async Task<byte[]> BytesOfAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream((int)Math.Min(upload.Length, MostBytes));
        await upload.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    private void Look(string name, byte[] content)
    {
        Name = name;
        Reading = GlossaryFileReader.Read(content, name);
        var target = Loaded.Glossaries.FirstOrDefault(glossary => glossary.File == FileName);

        // For fewer articles, a glossary may say otherwise than the others.
        var existing = target is null or { Scope.Kind: GlossaryScopeKind.Everywhere } ? Loaded.Termbase.Entries : target.Entries;
        Changes = GlossaryChanges.Between(existing, Reading);
    }

    private PageResult Refuse(Notice notice, int status)
    {
        Notice = notice;
        Response.StatusCode = status;
        return Page();
    }
}
