using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Reporting;
using BilingualReader.Web.Checks;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Pages.Articles;
using TermUse = BilingualReader.Core.Terminology.Reporting.TermUse;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>Reports on every term of an article, or of the whole library; what was worked out for an article is kept while its state is in memory.</summary>
internal sealed class TermReports(ArticleLibrary library, GlossaryCatalog catalog)
{
    private readonly ConditionalWeakTable<ArticleState, Kept> known = [];

    /// <summary>The report on one article.</summary>
    public TermReport Of(ArticleState article) => TermReport.Of(UsesIn(article));

    /// <summary>The terms of an article that stand inside others or across them, and are not in force there.</summary>
    public ImmutableArray<PassedOverTerm> PassedOver(ArticleState article)
    {
        var termbase = catalog.Current.For(article);
        return [.. article.Translatable.SelectMany(block => termbase.FindOverlaps(block.Block.Source).Select(overlap => new PassedOverTerm(
            overlap.Match.Entry, overlap.Match.Span.In(block.Block.Source), overlap.Applied.Entry, overlap.Applied.Span.In(block.Block.Source), block.Number)))];
    }

    /// <summary>The report on every article that is not deleted, and their titles by id.</summary>
    public async Task<(TermReport Report, IReadOnlyDictionary<string, string> Titles)> OfLibraryAsync(CancellationToken cancellationToken)
    {
        var uses = new List<TermUse>();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var summary in await library.ListAsync(null, cancellationToken))
        {
            if (summary.IsDeleted || await library.FindAsync(summary.Id, cancellationToken) is not { } article) continue;
            titles[article.Id.Value] = article.Metadata.Title;
            uses.AddRange(UsesIn(article));
        }

        return (TermReport.Of(uses), titles);
    }

    private ImmutableArray<TermUse> UsesIn(ArticleState article)
    {
        var termbase = catalog.Current.For(article);
        if (known.TryGetValue(article, out var kept) && ReferenceEquals(kept.Termbase, termbase)) return kept.Uses;
        ImmutableArray<TermUse> uses = [.. article.Translatable.SelectMany(block => UsesIn(article, block, termbase))];
        known.AddOrUpdate(article, new Kept(termbase, uses));
        return uses;
    }

    private static IEnumerable<TermUse> UsesIn(ArticleState article, BlockState block, Termbase termbase)
    {
        var matches = termbase.Match(block.Block.Source);
        if (matches.IsEmpty) return [];
        if (block.Target is not { } target) return matches.Select(match => new TermUse(match.Entry, article.Id.Value, block.Number, null, null, false, false));
        return BlockLedger.Of(block, matches, BlockLedger.SentencesOf(block))
            .Select(line => new TermUse(line.Match.Entry, article.Id.Value, block.Number, line.Verdict, line.Target?.In(target), block.ApprovedAt is not null, line.IsAccepted));
    }

    private sealed record Kept(Termbase Termbase, ImmutableArray<TermUse> Uses);
}
