using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;
using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Glossaries.Editing;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>One entry: written, changed or deleted, with what that means for the library before it is saved.</summary>
internal sealed class EntryModel(GlossaryCatalog catalog, GlossaryDesk desk, GlossaryImpacts impacts, ArticleLibrary library) : PageModel
{
    /// <summary>The glossary.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public string? FileName { get; init; }

    /// <summary>The line of the entry as the page knew it; 0 for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int Line { get; set; }

    /// <summary>Seal over the entry as the page knew it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Seal { get; set; }

    /// <summary>The article that a person came from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Article { get; init; }

    /// <summary>The paragraph that a person came from.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Block { get; init; }

    [BindProperty]
    public EntryInput Input { get; set; } = new();

    internal LoadedGlossaries Loaded { get; private set; } = null!;

    /// <summary>The entry as it is; null for a new one.</summary>
    internal TermPair? Existing { get; private set; }

    internal ImmutableArray<GlossaryProblem> Problems { get; private set; } = [];

    internal TermFormSet? Forms { get; private set; }

    /// <summary>What saving means for the library; null before it was asked for.</summary>
    internal GlossaryImpact? Impact { get; private set; }

    /// <summary>Whether the impact is that of deleting.</summary>
    internal bool IsDeleting { get; private set; }

    internal Notice? Notice { get; private set; }

    /// <summary>The paragraph that a person came from, beside its translation.</summary>
    internal BlockState? Paragraph { get; private set; }

    internal bool IsNew => Line == 0;

    public async Task<IActionResult> OnGetAsync(string? source, string? target, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return RedirectToPage("/Glossary/Index");
        Input = Existing is { } entry ? EntryInput.Of(entry) : Proposed(source, target);
        if (!string.IsNullOrWhiteSpace(Input.Source)) Forms = TermForms.Of(Candidate() with { ExcludedForms = [] });
        return Page();
    }

    /// <summary>Shows what saving would mean.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return Gone();
        if (!IsSound(out var entry)) return Page();
        Impact = await impacts.FindAsync(FileName!, new EntryEdit(Existing, entry), cancellationToken);
        return Page();
    }

    /// <summary>Shows what deleting would mean.</summary>
    public async Task<IActionResult> OnPostAskDeleteAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Existing is null) return Gone();
        Input = EntryInput.Of(Existing);
        Forms = TermForms.Of(Existing with { ExcludedForms = [] });
        IsDeleting = true;
        Impact = await impacts.FindAsync(FileName!, new EntryEdit(Existing, null), cancellationToken);
        return Page();
    }

    /// <summary>Saves, and changes the paragraphs that were picked.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string[] picked, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return Gone();
        if (!IsSound(out var entry)) return Page();
        return await ApplyAsync(new EntryEdit(Existing, entry), picked, cancellationToken);
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Existing is null) return Gone();
        return await ApplyAsync(new EntryEdit(Existing, null), [], cancellationToken);
    }

    /// <summary>The value by which a paragraph is picked: a replacement is made only where the text is still the one that was shown.</summary>
    internal static string PickOf(ArticleId article, BlockImpact paragraph) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{article.Value}:{paragraph.Number}:{Compare.AnswerSeal.Of(paragraph.Target + "\n" + paragraph.Result)}");

    private async Task<IActionResult> ApplyAsync(EntryEdit edit, string[] picked, CancellationToken cancellationToken)
    {
        // What a person picked was found under the entries as they are now.
        var impact = picked.Length > 0 ? await impacts.FindAsync(FileName!, edit, cancellationToken) : null;
        switch (await desk.ApplyAsync(FileName!, [edit], Actor.Reader, cancellationToken))
        {
            case GlossaryRefused refused:
                Notice = new Notice(refused.Reason, refused.Remedy);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            case GlossarySaved saved:
                var chosen = picked.ToHashSet(StringComparer.Ordinal);
                if (impact is not null) await impacts.ApplyAsync(impact, (article, paragraph) => chosen.Contains(PickOf(article, paragraph)), cancellationToken);
                return ArticleId.TryParse(Article, out var id) && await library.FindAsync(id, cancellationToken) is not null
                    ? RedirectToPage("/Articles/Reader", null, new { id = Article }, Block is { } number ? $"p{number}" : null)
                    : RedirectToPage("/Glossary/Index", new { done = saved.Change?.Number });
            default:
                throw new InvalidOperationException("Unknown outcome.");
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Loaded = catalog.Current;
        if (ArticleId.TryParse(Article, out var id) && await library.FindAsync(id, cancellationToken) is { } article) Paragraph = Block is { } number ? article.FindBlock(number) : null;
        if (IsNew) return true;
        Existing = EntryAddress.Find(Loaded, FileName, Line, Seal);
        return Existing is not null;
    }

    private PageResult Gone()
    {
        Notice = new Notice("The entry was changed or deleted elsewhere.", "What you wrote is below; save it as a new entry, or go back to the list.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Clear();
        (Line, Seal) = (0, null);
        return Page();
    }

    private TermPair Candidate() => Input.ToEntry(FileName ?? "", Existing?.Origin.Line ?? 0);

    // The rules of the files are the rules of the form.
    private bool IsSound(out TermPair entry)
    {
        entry = Candidate();
        if (Loaded.Glossaries.All(glossary => glossary.File != FileName))
        {
            Notice = new Notice("Choose the glossary that the entry goes into.", null);
            return Refuse();
        }

        var read = GlossaryReader.Read(GlossaryFileWriter.Write([entry], GlossaryFileFormat.Tsv).Text, FileName!);
        Problems = [.. read.Problems.Select(problem => problem with { Line = 0 })];
        if (read.Entries is not [var sound]) return Refuse();
        entry = sound with { Origin = entry.Origin };
        Forms = TermForms.Of(entry with { ExcludedForms = [] });
        return true;
    }

    private bool Refuse()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return false;
    }

    private static EntryInput Proposed(string? source, string? target)
    {
        var isName = source is { Length: > 0 } && target is { Length: > 0 } ? char.IsUpper(source.Trim().FirstOrDefault()) && char.IsUpper(target.Trim().FirstOrDefault()) : char.IsUpper(source?.Trim().FirstOrDefault() ?? ' ');
        return new EntryInput { Source = source, Target = target, Kind = isName ? TermKind.Name : TermKind.Noun };
    }
}
