using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.Jobs;

/// <summary>
/// Asks engines about paragraphs so that their answers can be compared, in the background and each engine by itself. The
/// answers go into the cache; the article is not changed before a person takes one. How far it has come is forgotten at the
/// end of the app, the answers are not.
/// </summary>
public sealed class Comparisons(TranslationDesk desk, EngineRegistry engines, ILogger<Comparisons> logger) : IHostedService
{
    // Of articles whose askings are over.
    private const int MostRemembered = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<AskingKey, RunningAsking> askings = [];
    private bool isStopping;

    /// <summary>Asks an engine; does nothing more while it is being asked about the article already.</summary>
    /// <param name="id">The article.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="block">Only this paragraph; null for every one that no person has written or approved.</param>
    /// <param name="isConfirmed">Whether a person has said that paragraphs may be paid for, though they may have been before: only those are asked about.</param>
    /// <param name="cancellationToken">Cancels the question whether the engine is ready, not the asking.</param>
    public async Task<StartOutcome> AskAsync(ArticleId id, EngineId engine, int? block, bool isConfirmed, CancellationToken cancellationToken)
    {
        if (await desk.Library.FindAsync(id, cancellationToken) is not { IsDeleted: false } article) return new StartRefused("There is no such article any more.", "Go back to the library.");
        return await engines.ChooseAsync(engine, cancellationToken, desk.Reach.Of(article)) switch
        {
            EngineChosen chosen => Begin(article, chosen, BlocksOf(article, engine, block, isConfirmed), isConfirmed),
            NoEngine none => new StartRefused(none.Reason, none.Remedy),
            _ => throw new InvalidOperationException("Unknown choice."),
        };
    }

    /// <summary>How far an engine has come with an article; null when it has not been asked since the app was started.</summary>
    public AskingProgress? Find(ArticleId id, EngineId engine)
    {
        lock (gate) return askings.GetValueOrDefault(new AskingKey(id, engine))?.Asking.Progress;
    }

    /// <summary>Ends what is being asked about an article, and waits until it has ended.</summary>
    public async Task CancelAsync(ArticleId id)
    {
        RunningAsking[] found;
        lock (gate) found = [.. askings.Where(pair => pair.Key.Article == id).Select(pair => pair.Value)];
        foreach (var running in found) running.Asking.Stop();
        await Task.WhenAll(found.Select(running => running.Completion));
    }

    /// <inheritdoc />
    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    async Task IHostedService.StopAsync(CancellationToken cancellationToken)
    {
        RunningAsking[] all;
        lock (gate)
        {
            isStopping = true;
            all = [.. askings.Values];
        }

        foreach (var running in all) running.Asking.Stop();
        await Task.WhenAll(all.Select(running => running.Completion)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var running in all.Where(running => running.Completion.IsCompleted)) running.Asking.Dispose();
    }

    private StartOutcome Begin(ArticleState article, EngineChosen chosen, ImmutableArray<Block> blocks, bool isConfirmed)
    {
        if (blocks.IsEmpty) return new NothingToDo();
        var key = new AskingKey(article.Id, chosen.Engine.Id);
        lock (gate)
        {
            if (isStopping) return new StartRefused("The app is stopping.", "Start it again, then compare.");
            if (askings.TryGetValue(key, out var running) && !running.Completion.IsCompleted) return new Started(chosen.Engine.Id, running.Asking.Progress.Total);
            running?.Asking.Dispose();
            Forget();
            var order = desk.Order(article, blocks, chosen, RunName.OfComparison(article.Id, desk.Time.GetUtcNow())) with { IsConfirmed = isConfirmed };
            var asking = new EngineAsking(order, desk.Translator, logger);
            askings[key] = new RunningAsking(asking, Task.Run(asking.RunAsync));
            return new Started(chosen.Engine.Id, blocks.Length);
        }
    }

    private void Forget()
    {
        if (askings.Count < MostRemembered) return;
        foreach (var (key, running) in askings.Where(pair => pair.Value.Completion.IsCompleted).ToList())
        {
            askings.Remove(key);
            running.Asking.Dispose();
        }
    }

    // The title first, as in a run.
    private ImmutableArray<Block> BlocksOf(ArticleState article, EngineId engine, int? block, bool isConfirmed)
    {
        var doubtful = Find(article.Id, engine)?.Failures ?? ImmutableDictionary<int, BlockFailed>.Empty;
        return
        [
            .. from state in article.Translatable
               where block is { } number ? state.Number == number : !state.IsHuman
               where !isConfirmed || doubtful.GetValueOrDefault(state.Number) is { MayBeBilled: true }
               orderby state.Number == article.Title.Number ? -1 : state.Number
               select state.Block,
        ];
    }

    private readonly record struct AskingKey(ArticleId Article, EngineId Engine);

    private sealed record RunningAsking(EngineAsking Asking, Task Completion);
}
