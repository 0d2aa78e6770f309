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

/// <summary>The glossary entries: searched, filtered, sorted, a page at a time.</summary>
internal sealed class IndexModel(GlossaryCatalog catalog, GlossaryListing listing, GlossaryDesk desk, IEnumerable<IEngineGlossary> engines) : PageModel
{
    /// <summary>Entries on one page.</summary>
    internal const int PageSize = 100;

    // Looking at every entry beside every other takes its time from here on, and waits for a person to ask.
    private const int ManyEntries = 20_000;

    /// <summary>Words to look for on either side.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; init; }

    /// <summary>One glossary.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public string? FileName { get; init; }

    [BindProperty(SupportsGet = true)]
    public TermKind? Kind { get; init; }

    [BindProperty(SupportsGet = true)]
    public TermStatus? Status { get; init; }

    [BindProperty(SupportsGet = true)]
    public EntryOrder Sort { get; init; }

    /// <summary>Number of the page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; init; } = 1;

    /// <summary>Whether a person asks for what is wrong between entries.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Lint { get; init; }

    /// <summary>Whether nobody has looked for that yet.</summary>
    internal bool IsLintLeft => All > ManyEntries && !Lint;

    /// <summary>A change that was just made, which can be taken back.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Done { get; init; }

    internal LoadedGlossaries Loaded { get; private set; } = null!;

    internal ImmutableArray<GlossaryProblem> Problems { get; private set; } = [];

    internal ImmutableArray<TermPair> Entries { get; private set; } = [];

    /// <summary>All entries that fit.</summary>
    internal int Found { get; private set; }

    internal int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    internal int Current => Math.Clamp(Number, 1, Pages);

    internal int All { get; private set; }

    internal GlossaryChange? LastChange { get; private set; }

    internal Notice? Notice { get; private set; }

    internal bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(FileName) || Kind is not null || Status is not null;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Takes a change back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long number, CancellationToken cancellationToken)
    {
        var outcome = await desk.UndoAsync(number, Actor.Reader, cancellationToken);
        if (outcome is not GlossaryRefused refused) return RedirectToPage(Values());
        Notice = new Notice(refused.Reason, refused.Remedy);
        Response.StatusCode = StatusCodes.Status409Conflict;
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <summary>A glossary, or all, as a file.</summary>
    public IActionResult OnGetExport(string? file, GlossaryFileFormat format)
    {
        if (format is GlossaryFileFormat.Unknown || !Enum.IsDefined(format)) return NotFound();
        var loaded = catalog.Current;
        var glossary = loaded.Glossaries.FirstOrDefault(known => known.File == file);
        if (glossary is null && !string.IsNullOrEmpty(file)) return NotFound();
        ImmutableArray<TermPair> entries = glossary?.Entries ?? [.. loaded.Termbase.Entries];
        var written = GlossaryFileWriter.Write(entries, format);
        var (extension, type) = GlossaryFormats.FileOf(format);
        var content = Encoding.UTF8.GetBytes(written.Text);

        // Without the mark, the spreadsheet most used takes UTF-8 for Windows-1252.
        return File(format == GlossaryFileFormat.Csv ? [.. Encoding.UTF8.Preamble, .. content] : content, type, $"{(glossary is null ? "glossary" : Path.GetFileNameWithoutExtension(glossary.File))}{extension}");
    }

    /// <summary>The values of a link to this list, with something changed.</summary>
    internal Dictionary<string, string> Values(int? page = null, EntryOrder? sort = null) => new Dictionary<string, string?>
    {
        ["q"] = Search,
        ["file"] = FileName,
        ["kind"] = Kind?.ToString(),
        ["status"] = Status?.ToString(),
        ["sort"] = (sort ?? Sort) is var order and not EntryOrder.French ? order.ToString() : null,
        ["p"] = page is > 1 ? page.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!);

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Loaded = catalog.Current;
        All = Loaded.Entries.Count();
        Problems = IsLintLeft ? Loaded.Problems : [.. Loaded.Problems, .. Loaded.Lint, .. engines.SelectMany(engine => engine.FindRefused(Loaded.Termbase))];
        var found = listing.Find(Loaded, new EntryQuery(Search, string.IsNullOrEmpty(FileName) ? null : FileName, Kind, Status, Sort));
        Found = found.Count;
        Entries = [.. found.Skip((Current - 1) * PageSize).Take(PageSize)];
        if (Done is { } number) LastChange = (await desk.HistoryAsync(cancellationToken)).FirstOrDefault(change => change.Number == number);
    }
}
