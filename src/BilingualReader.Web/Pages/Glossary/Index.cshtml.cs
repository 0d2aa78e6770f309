using System.Collections.Immutable;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>The glossary entries in force, and what is wrong in their files.</summary>
internal sealed class IndexModel(GlossaryCatalog catalog) : PageModel
{
    /// <summary>Most entries on one page; a search narrows the rest down.</summary>
    private const int Most = 1_000;

    /// <summary>Words to look for on either side.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; init; }

    internal LoadedGlossaries Loaded { get; private set; } = null!;

    internal ImmutableArray<TermPair> Entries { get; private set; } = [];

    /// <summary>Entries that fit the search but found no room.</summary>
    internal int Left { get; private set; }

    public void OnGet()
    {
        Loaded = catalog.Current;
        var found = Loaded.Termbase.Entries.Where(Fits).ToList();
        Entries = [.. found.OrderBy(entry => entry.Source, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr"), ignoreCase: true)).Take(Most)];
        Left = found.Count - Entries.Length;
    }

    private bool Fits(TermPair entry) =>
        string.IsNullOrWhiteSpace(Search)
        || entry.Variants.Concat(entry.Accept).Append(entry.Source).Append(entry.Target).Append(entry.Note ?? "").Any(Holds);

    private bool Holds(string text) => System.Globalization.CultureInfo.GetCultureInfo("fr").CompareInfo.IndexOf(
        text, Search!.Trim(), System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0;
}
