using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.WorkReports;
using BilingualReader.Web.Glossaries;

namespace BilingualReader.Web.Pages.Work;

/// <summary>The work on the articles that are not deleted.</summary>
/// <param name="Lines">Their paragraphs.</param>
/// <param name="Titles">Titles by id of every article, counted or not, the newest first.</param>
/// <param name="Left">Articles that are not counted yet.</param>
internal sealed record WorkReading(ImmutableArray<WorkLine> Lines, ImmutableArray<KeyValuePair<string, string>> Titles, int Left);

/// <summary>
/// Keeps what was counted for each article until it changes, or the glossaries do. One request counts about
/// <see cref="MostParagraphs"/> new paragraphs and no more: the rest of a large library is counted by the next ones, and said to be left.
/// </summary>
internal sealed class WorkBook(ArticleLibrary library, GlossaryCatalog catalog, WorkLines lines)
{
    /// <summary>After so many paragraphs counted anew, a request takes up no further article.</summary>
    public const int MostParagraphs = 1000;

    private readonly ConcurrentDictionary<ArticleId, Kept> known = [];

    /// <summary>The work on all articles, or on one.</summary>
    public async Task<WorkReading> ReadAsync(ArticleId? only, CancellationToken cancellationToken)
    {
        ImmutableArray<ArticleSummary> all = [.. (await library.ListAsync(null, cancellationToken)).Where(summary => !summary.IsDeleted)];
        var found = new List<ImmutableArray<WorkLine>>();
        var (left, budget) = (0, MostParagraphs);
        foreach (var summary in only is null ? all : [.. all.Where(summary => summary.Id == only)])
        {
            var termbase = catalog.Current.For(summary.Id, summary.Metadata);
            if (!(known.TryGetValue(summary.Id, out var kept) && kept.Fits(summary, termbase)))
            {
                if (budget <= 0)
                {
                    left++;
                    continue;
                }

                if (await library.FindAsync(summary.Id, cancellationToken) is not { } article) continue;
                kept = known[summary.Id] = new Kept(article.ChangedAt, termbase, lines.Of(article, termbase));
                budget -= Math.Max(1, kept.Lines.Length);
            }

            found.Add(kept.Lines);
        }

        Forget(all);
        return new WorkReading([.. found.SelectMany(each => each)], [.. all.Select(summary => KeyValuePair.Create(summary.Id.Value, summary.Metadata.Title))], left);
    }

    private void Forget(ImmutableArray<ArticleSummary> present)
    {
        if (known.Count <= present.Length) return;
        foreach (var gone in known.Keys.Except(present.Select(summary => summary.Id))) known.TryRemove(gone, out _);
    }

    // Every entry of a journal moves the time of its last change.
    private sealed record Kept(DateTimeOffset ChangedAt, Termbase Termbase, ImmutableArray<WorkLine> Lines)
    {
        public bool Fits(ArticleSummary summary, Termbase termbase) => ChangedAt == summary.ChangedAt && ReferenceEquals(Termbase, termbase);
    }
}
