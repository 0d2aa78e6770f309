using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Jobs;

/// <summary>Translation runs in the background: at most one an article, going on after a restart of the app.</summary>
public sealed class TranslationJobs(TranslationDesk desk, EngineRegistry engines, IOptions<TranslationOptions> options, ILogger<TranslationJobs> logger) : IDisposable
{
    private static readonly StartRefused Gone = new("There is no such article any more.", "Go back to the library.");

    private readonly ConcurrentDictionary<ArticleId, RunningJob> jobs = new();
    private readonly SemaphoreSlim starting = new(1);
    private readonly SemaphoreSlim slots = new(options.Value.ConcurrentArticles);
    private volatile bool isStopping;

    /// <summary>Starts a run; joins the one under way when there is one.</summary>
    /// <param name="id">The article.</param>
    /// <param name="engine">The engine, or null for the one that the settings choose.</param>
    /// <param name="scope">Which blocks.</param>
    /// <param name="block">Only this block (a retry), when given.</param>
    /// <param name="cancellationToken">Cancels the asking, not the run.</param>
    /// <param name="isConfirmed">Whether a person has said that <paramref name="block"/> may be paid for, though it may have been before.</param>
    public async Task<StartOutcome> StartAsync(ArticleId id, EngineId? engine, TranslationScope scope, int? block, CancellationToken cancellationToken, bool isConfirmed = false)
    {
        var wanted = new BlockWanted(block, isConfirmed);
        if (await InTurnAsync(() => JoinAsync(id, wanted, cancellationToken), cancellationToken) is { } joined) return joined;

        // Asked outside the turn: an engine may take its time to say whether it is ready.
        return await engines.ChooseAsync(engine, cancellationToken, await ReachOfAsync(id, cancellationToken)) switch
        {
            EngineChosen choice => (await InTurnAsync(() => JoinOrBeginAsync(id, choice, scope, wanted, cancellationToken), cancellationToken))!,
            NoEngine none => new StartRefused(none.Reason, none.Remedy),
            _ => throw new InvalidOperationException("Unknown choice."),
        };
    }

    /// <summary>Ends the run of an article after the blocks under way; does nothing when there is none.</summary>
    public async Task CancelAsync(ArticleId id, CancellationToken cancellationToken)
    {
        if (jobs.TryGetValue(id, out var running))
        {
            running.Job.Cancel();
            await running.Completion.WaitAsync(cancellationToken);
            return;
        }

        await desk.Library.AppendAsync(id, state => state.Run is null ? [] : [new TranslationStopped(StopReason.Cancelled, null)], Actor.Reader, cancellationToken);
    }

    /// <summary>
    /// News of the article from now on, ending with <see cref="RunStopped"/>; ends at once when no run is under way, and
    /// without that word when the app stops. Subscribe first, read the state after, and nothing is missed.
    /// </summary>
    public IAsyncEnumerable<JobNews> WatchAsync(ArticleId id, CancellationToken cancellationToken) =>
        jobs.TryGetValue(id, out var running) ? running.Job.Watch(cancellationToken) : AsyncEnumerable.Empty<JobNews>();

    /// <summary>Goes on with the run that the journal of an article says is under way; ends it when its engine is not there any more.</summary>
    internal async Task ResumeAsync(ArticleId id, CancellationToken cancellationToken)
    {
        if (jobs.ContainsKey(id) || await desk.Library.FindAsync(id, cancellationToken) is not { IsDeleted: false, Run: { } run }) return;
        var choice = await engines.ChooseAsync(run.Engine, cancellationToken, await ReachOfAsync(id, cancellationToken));
        await InTurnAsync<StartOutcome>(() => ResumeAsync(id, choice, cancellationToken), cancellationToken);
    }

    /// <summary>Lets every run come to rest without ending it in its journal; no new one starts. Does not wait.</summary>
    internal void BeginStop()
    {
        isStopping = true;
        foreach (var running in jobs.Values) running.Job.Leave();
    }

    /// <summary>Waits until every run has come to rest; those that have not when the token is cancelled are cut off.</summary>
    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        BeginStop();
        await using var impatience = cancellationToken.Register(() =>
        {
            foreach (var running in jobs.Values) running.Job.Abort();
        });
        await Task.WhenAll(jobs.Values.Select(running => running.Completion));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        starting.Dispose();
        slots.Dispose();
    }

    private async Task<T?> InTurnAsync<T>(Func<Task<T?>> act, CancellationToken cancellationToken)
        where T : class
    {
        await starting.WaitAsync(cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            starting.Release();
        }
    }

    // Null when there is no run to join.
    private async Task<StartOutcome?> JoinAsync(ArticleId id, BlockWanted wanted, CancellationToken cancellationToken)
    {
        if (!jobs.TryGetValue(id, out var running)) return null;
        if (wanted.Confirmed is { } confirmed) running.Job.Confirm(confirmed);
        ArticleState? seen = null;
        var outcome = await desk.Library.AppendAsync(id, Extend, Actor.Reader, cancellationToken);
        if (outcome is Appended && seen is { IsDeleted: false, Run: { } run }) return new Started(run.Engine, run.Open.Count());

        // It is ending at this very moment; what is asked for now needs a run of its own.
        await running.Completion.WaitAsync(cancellationToken);
        return null;

        ImmutableArray<JournalEvent> Extend(ArticleState state)
        {
            seen = state;
            return wanted.Block is { } number && state is { IsDeleted: false, Run: { } run } && IsAllowed(state, number) && !run.Open.Contains(number)
                ? [new TranslationRequested(run.Engine, [number, .. run.Open])]
                : [];
        }
    }

    private async Task<StartOutcome?> JoinOrBeginAsync(ArticleId id, EngineChosen choice, TranslationScope scope, BlockWanted wanted, CancellationToken cancellationToken)
    {
        if (await JoinAsync(id, wanted, cancellationToken) is { } joined) return joined;
        if (isStopping) return new StartRefused("The app is stopping.", "Start it again, then translate.");
        ArticleState? seen = null;
        ImmutableArray<int> blocks = [];
        var outcome = await desk.Library.AppendAsync(id, Request, Actor.Reader, cancellationToken);
        if (outcome is AppendFailed failed) return new StartRefused(failed.Cause, "Make room on the disk or see to its permissions, then try again.");
        if (outcome is AppendConflict) return new StartRefused("The article is being changed by somebody else.", "Try again.");
        if (seen is not { IsDeleted: false } || outcome is AppendNotFound) return Gone;
        if (blocks.IsEmpty && seen.Run is null) return new NothingToDo();
        Launch(id, choice, wanted.Confirmed);
        return new Started(choice.Engine.Id, blocks.Length);

        // A run that another process left open is taken over with what it had still to do.
        ImmutableArray<JournalEvent> Request(ArticleState state)
        {
            seen = state;
            if (state.IsDeleted) return [];
            var leftOver = state.Run?.Open.Where(number => IsAllowed(state, number)) ?? [];
            blocks = [.. Wanted(state, scope, wanted.Block).Union(leftOver)];
            return blocks.IsEmpty ? [] : [new TranslationRequested(choice.Engine.Id, blocks)];
        }
    }

    private async Task<EngineReach> ReachOfAsync(ArticleId id, CancellationToken cancellationToken) =>
        await desk.Library.FindAsync(id, cancellationToken) is { } state ? desk.Reach.Of(state) : desk.Reach.Default;

    private ImmutableArray<int> Wanted(ArticleState state, TranslationScope scope, int? block)
    {
        if (block is not { } number) return TranslationSelection.Select(state, scope, desk.Glossaries.Current.For(state));
        return IsAllowed(state, number) ? [number] : [];
    }

    private static bool IsAllowed(ArticleState state, int number) =>
        state.FindBlock(number) is { } block && TranslationSelection.IsAllowed(block);

    private async Task<StartOutcome?> ResumeAsync(ArticleId id, EngineChoice choice, CancellationToken cancellationToken)
    {
        if (isStopping || jobs.ContainsKey(id)) return null;
        if (choice is EngineChosen chosen)
        {
            Launch(id, chosen);
            return null;
        }

        var none = (NoEngine)choice;
        await desk.Library.AppendAsync(id, state => state.Run is null ? [] : [new TranslationStopped(StopReason.EngineFailed, $"{none.Reason} What to do: {none.Remedy}")], Actor.System, cancellationToken);
        return null;
    }

    private void Launch(ArticleId id, EngineChosen choice, int? confirmed = null)
    {
        var job = new TranslationJob(id, choice, FindNextAsync, desk, slots, logger);
        if (confirmed is { } block) job.Confirm(block);
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        jobs[id] = new RunningJob(job, RunAsync());
        begin.SetResult();
        if (isStopping) job.Leave();

        async Task RunAsync()
        {
            // Not before it can be found, or it could be over before it was there.
            await begin.Task;
            await job.RunAsync();
            jobs.TryRemove(id, out _);
            job.Dispose();
        }
    }

    private Task<EngineChosen?> FindNextAsync(EngineId engine, EngineReach reach, CancellationToken cancellationToken) =>
        options.Value.Failover ? engines.FindNextAsync(engine, reach, cancellationToken) : Task.FromResult<EngineChosen?>(null);

    /// <summary>The one block asked for, if any, and whether a person has confirmed that it may be paid for again.</summary>
    private sealed record BlockWanted(int? Block, bool IsConfirmed)
    {
        public int? Confirmed => IsConfirmed ? Block : null;
    }

    private sealed record RunningJob(TranslationJob Job, Task Completion);
}
