using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Glossaries.Editing;
using BilingualReader.Web.Pages.Glossary;
using BilingualReader.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Terms;

/// <summary>The names of an article, found without any glossary; one press makes one an entry.</summary>
internal sealed class NamesModel(ArticleLibrary library, GlossaryCatalog catalog, GlossaryDesk desk, NameViews views) : PageModel
{
    // Approved paragraphs of the newest articles say how names are written here.
    private const int MostOthers = 50;

    /// <summary>Id of the article, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; init; } = "";

    /// <summary>The glossary that entries go into.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public string? FileName { get; init; }

    /// <summary>A change that was just made, which can be taken back.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Done { get; init; }

    internal ArticleState Article { get; private set; } = null!;

    internal NamesView Shown { get; private set; } = null!;

    internal ImmutableArray<LoadedGlossary> Glossaries { get; private set; } = [];

    internal string? Chosen { get; private set; }

    internal GlossaryChange? LastChange { get; private set; }

    internal Notice? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Makes an entry of one form of a name.</summary>
    /// <param name="source">The spelling that is proposed.</param>
    /// <param name="target">Its English.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task<IActionResult> OnPostAddAsync(string? source, string? target, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        var suggestion = Shown.Names.SelectMany(name => name.Forms).Select(form => form.Suggestion).FirstOrDefault(one => one?.Source == source);
        if (suggestion is null) return Refuse(new Notice("That name is in the glossary already, or not in the article any more.", null));
        if (Chosen is null) return Refuse(new Notice("There is no glossary yet.", "Make one on the page Glossaries."));
        if (string.IsNullOrWhiteSpace(target)) return Refuse(new Notice($"Write the English of “{suggestion.Source}”.", null));
        var input = EntryInput.Of(suggestion.ToEntry(target.Trim(), new TermOrigin(Chosen, 0)));
        return await desk.ApplyAsync(Chosen, [new EntryEdit(null, input.ToEntry(Chosen, 0))], Actor.Reader, cancellationToken) switch
        {
            GlossaryRefused refused => Refuse(new Notice(refused.Reason, refused.Remedy)),
            GlossarySaved saved => RedirectToPage(null, null, new { id = Id, file = FileName, done = saved.Change?.Number }, "names"),
            _ => throw new InvalidOperationException("Unknown outcome."),
        };
    }

    /// <summary>Takes a change back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        return await desk.UndoAsync(number, Actor.Reader, cancellationToken) is GlossaryRefused refused
            ? Refuse(new Notice(refused.Reason, refused.Remedy))
            : RedirectToPage(new { id = Id, file = FileName });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(Id, out var id) || await library.FindAsync(id, cancellationToken) is not { } article) return false;
        var loaded = catalog.Current;
        Article = article;
        Glossaries = loaded.Glossaries;
        Chosen = (Glossaries.FirstOrDefault(glossary => glossary.File == FileName) ?? Glossaries.FirstOrDefault())?.File;
        Shown = views.Build(article, loaded.For(article), await OthersAsync(id, cancellationToken));
        if (Done is { } number) LastChange = (await desk.HistoryAsync(cancellationToken)).FirstOrDefault(change => change.Number == number);
        return true;
    }

    private async Task<List<ArticleState>> OthersAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var others = new List<ArticleState>();
        foreach (var summary in (await library.ListAsync(null, cancellationToken)).Where(summary => summary.Id != id && !summary.IsDeleted && summary.Translated > 0).Take(MostOthers))
        {
            if (await library.FindAsync(summary.Id, cancellationToken) is { } other && other.Blocks.Any(block => block.ApprovedAt is not null)) others.Add(other);
        }

        return others;
    }

    private PageResult Refuse(Notice notice)
    {
        Notice = notice;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
