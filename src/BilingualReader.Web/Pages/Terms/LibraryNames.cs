using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Web.Glossaries;

namespace BilingualReader.Web.Pages.Terms;

/// <summary>Where one English form of a name stands.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">Its paragraphs.</param>
internal sealed record NamePlace(ArticleId Article, string Title, ImmutableArray<int> Blocks);

/// <summary>One English form of a name, and where it stands.</summary>
internal sealed record LibraryRendering(string Text, ImmutableArray<NamePlace> Places);

/// <summary>A name that the library renders in several ways.</summary>
/// <param name="Name">The French, in the spelling of the newest article.</param>
/// <param name="Renderings">The English found for it, the most widespread first.</param>
internal sealed record LibraryName(string Name, ImmutableArray<LibraryRendering> Renderings);

/// <summary>The names of the newest articles that are not rendered in one way throughout.</summary>
/// <param name="Names">Those names.</param>
/// <param name="Articles">How many articles were looked at.</param>
/// <param name="Left">How many older ones were not.</param>
internal sealed record LibraryNamesView(ImmutableArray<LibraryName> Names, int Articles, int Left);

/// <summary>Compares the names of articles; what was found in one is kept while its state is in memory.</summary>
internal sealed class LibraryNames(ArticleLibrary library, GlossaryCatalog catalog, NameViews views)
{
    private const int Most = 100;

    private readonly ConditionalWeakTable<ArticleState, Kept> known = [];

    /// <summary>Looks at the newest articles.</summary>
    public async Task<LibraryNamesView> FindAsync(CancellationToken cancellationToken)
    {
        var articles = (await library.ListAsync(null, cancellationToken)).Where(summary => !summary.IsDeleted && summary.Translated > 0).ToList();
        var found = new List<Rendered>();
        foreach (var summary in articles.Take(Most))
        {
            if (await library.FindAsync(summary.Id, cancellationToken) is { } article) found.AddRange(RenderedIn(article));
        }

        var names = found.GroupBy(one => one.Key, StringComparer.Ordinal).Select(NameOf).Where(name => name.Renderings.Length > 1).OrderBy(name => name.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr"), ignoreCase: true));
        return new LibraryNamesView([.. names], Math.Min(articles.Count, Most), Math.Max(0, articles.Count - Most));
    }

    private ImmutableArray<Rendered> RenderedIn(ArticleState article)
    {
        var termbase = catalog.Current.For(article);
        if (known.TryGetValue(article, out var kept) && ReferenceEquals(kept.Termbase, termbase)) return kept.Names;
        ImmutableArray<Rendered> names =
        [
            .. from form in views.Build(article, termbase, []).Names.SelectMany(name => name.Forms)
               from use in form.Renderings
               where !use.Blocks.IsEmpty
               select new Rendered(Key(form.Spellings[0]), form.Spellings[0], use.Text, new NamePlace(article.Id, article.Metadata.Title, [.. use.Blocks.Distinct()])),
        ];
        known.AddOrUpdate(article, new Kept(termbase, names));
        return names;
    }

    private static LibraryName NameOf(IEnumerable<Rendered> uses)
    {
        var all = uses.ToList();
        return new LibraryName(all[0].Spelling, [.. all
            .GroupBy(use => use.Text, StringComparer.OrdinalIgnoreCase)
            .Select(group => new LibraryRendering(group.First().Text, [.. group.Select(use => use.Place)]))
            .OrderByDescending(rendering => rendering.Places.Length)]);
    }

    private static string Key(string name) => TextFolding.Fold(name, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text;

    private sealed record Rendered(string Key, string Spelling, string Text, NamePlace Place);

    private sealed record Kept(Termbase Termbase, ImmutableArray<Rendered> Names);
}
