using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>One line of news for a page that is open.</summary>
/// <param name="Block">The block that is done; null when the line is about the run.</param>
/// <param name="Done">Blocks of the run done so far.</param>
/// <param name="Total">Blocks of the run.</param>
/// <param name="Message">How the run ended, in one sentence; null while it goes on.</param>
internal sealed record NewsLine(int? Block, int Done, int Total, string? Message);

/// <summary>
/// Server-sent events while an article is translated: <c>watching</c> once nothing can be missed any more, <c>block</c> for
/// each block, <c>stopped</c> at the end.
/// </summary>
internal static class ArticleNews
{
    public static void MapArticleNews(this IEndpointRouteBuilder routes) => routes.MapGet("/articles/{id}/news", SendAsync);

    private static async Task<Results<ServerSentEventsResult<NewsLine>, NotFound>> SendAsync(
        string id, ArticleLibrary library, TranslationJobs jobs, IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(id, out var article) || await library.FindAsync(article, cancellationToken) is null) return TypedResults.NotFound();
        return TypedResults.ServerSentEvents(LinesAsync(jobs, article, lifetime.ApplicationStopping, cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<NewsLine>> LinesAsync(
        TranslationJobs jobs, ArticleId article, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A page left open must not hold up the end of the app.
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        await using var news = jobs.WatchAsync(article, until.Token).GetAsyncEnumerator(until.Token);

        // Asking for the first line subscribes; only then may the page read what it has missed.
        var next = news.MoveNextAsync();
        yield return new SseItem<NewsLine>(new NewsLine(null, 0, 0, null), "watching");
        while (await next)
        {
            yield return ItemOf(news.Current);
            if (news.Current is RunStopped) yield break;
            next = news.MoveNextAsync();
        }

        // No run at all. When the app is stopping the run goes on later: the page just connects again.
        if (!stopping.IsCancellationRequested) yield return new SseItem<NewsLine>(new NewsLine(null, 0, 0, null), "stopped");
    }

    private static SseItem<NewsLine> ItemOf(JobNews news) => news switch
    {
        BlockDone done => new SseItem<NewsLine>(new NewsLine(done.Block, done.Done, done.Total, null), "block"),
        RunStopped stopped => new SseItem<NewsLine>(new NewsLine(null, 0, 0, Words(stopped)), "stopped"),
        _ => throw new InvalidOperationException($"Unknown news: {news.GetType().Name}"),
    };

    private static string Words(RunStopped stopped) => stopped.Reason switch
    {
        StopReason.Completed => "The translation is complete.",
        StopReason.Cancelled => "The translation was stopped.",
        _ => $"The translation stopped: {stopped.Cause}",
    };
}
