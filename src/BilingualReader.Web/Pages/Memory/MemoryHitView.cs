using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Memory;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages.Memory;

/// <summary>A unit that was found, ready for the page.</summary>
/// <param name="Source">The French.</param>
/// <param name="Target">The English.</param>
/// <param name="Article">The article that it was approved in; null for a unit from a file.</param>
/// <param name="Block">Number of its paragraph.</param>
/// <param name="Title">Title of the article, or name of the file.</param>
/// <param name="Origin">Who made and approved it, and when.</param>
internal sealed record MemoryHitView(ImmutableArray<MarkedRun> Source, ImmutableArray<MarkedRun> Target, ArticleId? Article, int Block, string Title, string Origin)
{
    /// <summary>The view of a hit.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="titleOf">Titles of articles.</param>
    public static MemoryHitView From(ConcordanceHit hit, Func<ArticleId, string?> titleOf)
    {
        var origin = hit.Unit.Origin;
        return new MemoryHitView(
            MarkedRuns.Of(hit.Unit.Source, hit.Source),
            MarkedRuns.Of(hit.Unit.Target, hit.Target),
            origin.Article,
            origin.Block,
            (origin.Article is { } article ? titleOf(article) ?? article.Value : origin.File) ?? "",
            string.Join(", ", Words(origin)));
    }

    private static IEnumerable<string> Words(UnitOrigin origin)
    {
        if (origin.ApprovedBy is { } approver) yield return $"approved by {new Actor(approver).Name ?? "a person"}";
        else if (origin.IsRawMachine) yield return "made by a machine";
        else if (origin.MadeBy is { Length: > 0 } maker) yield return $"by {maker}";
        if (origin.At is { } at) yield return MemoryWords.Day(at);
        if (origin.Outlet is { } outlet) yield return outlet;
        if (origin.Id is { } id) yield return $"unit {id}";
    }
}
