using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.Jobs;

/// <summary>
/// The run of one article in this process: does what the journal says is open, each block written to the journal the moment
/// it is done, until nothing is open or somebody ends it.
/// </summary>
/// <param name="id">The article.</param>
/// <param name="choice">The engine to begin with.</param>
/// <param name="findNext">Another engine for a run whose own has given up; null when there is none, or none is wanted.</param>
/// <param name="desk">What every run works with.</param>
/// <param name="slots">Shared by all runs: how many work at once.</param>
/// <param name="logger">The log.</param>
internal sealed partial class TranslationJob(
    ArticleId id, EngineChosen choice, Func<EngineId, EngineReach, CancellationToken, Task<EngineChosen?>> findNext, TranslationDesk desk, SemaphoreSlim slots, ILogger logger) : IDisposable
{
    // How long the blocks under way may take when a run is cancelled. A call that costs money ends by itself, and its results
    // go into the cache.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(800);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource aborting = new(Timeout.InfiniteTimeSpan, desk.Time);
    private readonly HashSet<int> confirmed = [];
    private ImmutableList<JobWatcher> watchers = [];
    private EngineChosen engine = choice;
    private bool isLeft;
    private bool isOver;

    /// <summary>Runs to the end, whichever it is. Never throws.</summary>
    public async Task RunAsync()
    {
        var end = await WorkAsync();
        if (!end.IsRecorded) await RecordAsync(end.Stop!);
        lock (gate) isOver = true;
        foreach (var watcher in watchers) watcher.End(end.Stop is { } stop ? new RunStopped(stop.Reason, stop.Cause) : null);
    }

    /// <summary>Ends the run for good after the blocks under way, which get some seconds to come in.</summary>
    public void Cancel() => Stop(leave: false, Grace);

    /// <summary>Takes a person's word that a block may be paid for, though it may have been before. Holds for one try, and not over a restart.</summary>
    public void Confirm(int block)
    {
        lock (gate) confirmed.Add(block);
    }

    /// <summary>Leaves the run as it is, to be gone on with when the app is started again.</summary>
    public void Leave() => Stop(leave: true, Timeout.InfiniteTimeSpan);

    /// <summary>Does not wait for the blocks under way any longer.</summary>
    public void Abort()
    {
        lock (gate)
        {
            if (!isOver) _ = aborting.CancelAsync();
        }
    }

    /// <summary>News from now on; none when the run is over.</summary>
    public IAsyncEnumerable<JobNews> Watch(CancellationToken cancellationToken)
    {
        var watcher = new JobWatcher();
        lock (gate)
        {
            if (isOver) return AsyncEnumerable.Empty<JobNews>();
            watchers = watchers.Add(watcher);
        }

        return watcher.ReadAsync(() => Forget(watcher), cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stopping.Dispose();
        aborting.Dispose();
    }

    private void Forget(JobWatcher watcher)
    {
        lock (gate) watchers = watchers.Remove(watcher);
    }

    private void Stop(bool leave, TimeSpan grace)
    {
        lock (gate)
        {
            if (isOver) return;
            isLeft |= leave;
            aborting.CancelAfter(grace);
            _ = stopping.CancelAsync();
        }
    }

    private async Task<RunEnd> WorkAsync()
    {
        var holdsSlot = false;
        try
        {
            await slots.WaitAsync(stopping.Token);
            holdsSlot = true;
            while (!stopping.IsCancellationRequested)
            {
                if (await PassAsync() is { } end) return end;
            }

            return Stopped();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || aborting.IsCancellationRequested)
        {
            return Stopped();
        }
        catch (Exception exception)
        {
            LogFailure(logger, id, exception);
            return RunEnd.Failed("The translation stopped because of a mistake in the app. Its log has the details.");
        }
        finally
        {
            if (holdsSlot) slots.Release();
        }
    }

    private RunEnd Stopped() => isLeft ? RunEnd.Left : RunEnd.Cancelled;

    // One pass over what is open now. There is another when more was asked for meanwhile.
    private async Task<RunEnd?> PassAsync()
    {
        ArticleState? seen = null;
        var outcome = await desk.Library.AppendAsync(id, Complete, Actor.System, CancellationToken.None);
        if (FindEnd(outcome, seen) is { } over) return over;
        var blocks = OpenBlocks(seen!);
        if (blocks.IsEmpty) return RunEnd.Completed;
        var remembered = await RememberedAsync(seen!, blocks);
        if (!remembered.IsEmpty) return await AppendAsync(remembered, EngineId.Memory);

        await foreach (var steps in desk.Translator.TranslateTogetherAsync(OrderFor(seen!, blocks), stopping.Token, aborting.Token))
        {
            if (await TakeAsync(steps) is { } end) return end;
        }

        return null;

        // Decided in the journal itself: a block asked for at the last moment is not overlooked.
        ImmutableArray<JournalEvent> Complete(ArticleState state)
        {
            seen = state;
            return state is { Run: not null, IsDeleted: false } && OpenBlocks(state).IsEmpty ? [RunEnd.Completed.Stop!] : [];
        }
    }

    // What a person has approved elsewhere for the same source: no engine is asked.
    private async Task<ImmutableArray<BlockEvent>> RememberedAsync(ArticleState state, ImmutableArray<Block> blocks)
    {
        var found = await desk.Memory.FindAsync(state, [.. blocks.Select(block => block.Number)], desk.Glossaries.Current.For(state), stopping.Token);
        return [.. found.Select(one => new BlockEvent(blocks.First(block => block.Number == one.Block), new MachineTranslated(one.Block, one.Target)))];
    }

    // Blocks that a person has confirmed go by themselves: the word is for them alone, and used up by this try.
    private TranslationOrder OrderFor(ArticleState state, ImmutableArray<Block> blocks)
    {
        ImmutableArray<Block> granted;
        lock (gate) granted = [.. blocks.Where(block => confirmed.Remove(block.Number))];
        return desk.Order(state, granted.IsEmpty ? blocks : granted, engine, RunName.Of(id, state.LastRun)) with { IsConfirmed = !granted.IsEmpty, Now = NowAsync };
    }

    private async Task<OrderNow> NowAsync(CancellationToken cancellationToken) =>
        await desk.Library.FindAsync(id, cancellationToken) is { } state
            ? new OrderNow(desk.Reach.Of(state), block => IsWanted(state, block))
            : new OrderNow(desk.Reach.Default, _ => false);

    private static ImmutableArray<Block> OpenBlocks(ArticleState state) =>
    [
        .. from number in state.Run?.Open ?? []
           let block = state.FindBlock(number)
           where block is not null && TranslationSelection.IsAllowed(block)
           select block.Block,
    ];

    // What has come together is written together: the journal waits for the disk once.
    private async Task<RunEnd?> TakeAsync(ImmutableArray<TranslationStep> steps)
    {
        ImmutableArray<BlockEvent> made = [.. steps.Select(ToEvent).OfType<BlockEvent>()];
        if (!made.IsEmpty && await AppendAsync(made, engine.Engine.Id) is { } end) return end;
        return steps[^1] is EngineGaveUp gaveUp ? await FailOverAsync(gaveUp) : null;
    }

    private BlockEvent? ToEvent(TranslationStep step) => step switch
    {
        BlockTranslated done => new BlockEvent(done.Block, new MachineTranslated(done.Block.Number, done.Target)),
        BlockFailed failed => new BlockEvent(failed.Block, new TranslationFailed(failed.Block.Number, engine.Engine.Id, failed.Fault, failed.Cause, failed.MayBeBilled)),
        EngineGaveUp => null,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    // The next engine takes over what is open, and what this one has failed on without being paid.
    private async Task<RunEnd?> FailOverAsync(EngineGaveUp gaveUp)
    {
        var failed = engine.Engine.Id;
        if (gaveUp.Fault is EngineFault.OverBudget or EngineFault.NotAllowed || stopping.IsCancellationRequested) return RunEnd.Failed(gaveUp.Cause);
        if (await desk.Library.FindAsync(id, CancellationToken.None) is not { } state || await findNext(failed, desk.Reach.Of(state), stopping.Token) is not { } next) return RunEnd.Failed(gaveUp.Cause);
        var outcome = await desk.Library.AppendAsync(id, now => now.Run?.Engine == failed ? [new TranslationRequested(next.Engine.Id, LeftOver(now, failed))] : [], Actor.System, CancellationToken.None);
        if (outcome is not Appended { Entries.IsEmpty: false }) return RunEnd.Failed(gaveUp.Cause);
        LogFailover(logger, id, failed, next.Engine.Id, gaveUp.Cause);
        engine = next;
        return null;
    }

    private static ImmutableArray<int> LeftOver(ArticleState state, EngineId failed) =>
    [
        .. from number in state.Run!.Blocks
           let block = state.FindBlock(number)
           where block is not null && TranslationSelection.IsAllowed(block)
           where !state.Run.Done.Contains(number) || block.Failure is { MayBeBilled: false } failure && failure.Engine == failed
           select number,
    ];

    private async Task<RunEnd?> AppendAsync(ImmutableArray<BlockEvent> made, EngineId by)
    {
        ArticleState? seen = null;
        ImmutableArray<BlockEvent> wanted = [];
        var outcome = await desk.Library.AppendAsync(id, Decide, Actor.Engine(by), CancellationToken.None);
        if (FindEnd(outcome, seen) is { } end) return end;
        var run = seen!.Run!;
        var done = run.Done.Count;
        foreach (var one in made) Publish(new BlockDone(one.Block.Number, wanted.Contains(one) ? ++done : done, run.Blocks.Length));
        return null;

        ImmutableArray<JournalEvent> Decide(ArticleState state)
        {
            seen = state;
            wanted = [.. made.Where(one => IsWanted(state, one.Block))];
            return [.. wanted.Select(one => one.Event)];
        }
    }

    // Not when a person was faster, when the block was hidden or its text corrected, or when another process has done it.
    private bool IsWanted(ArticleState state, Block block) =>
        state is { IsDeleted: false, Run: { } run }
        && run.Engine == engine.Engine.Id
        && run.Open.Contains(block.Number)
        && state.FindBlock(block.Number) is { } now
        && TranslationSelection.IsAllowed(now)
        && now.Block.Source == block.Source;

    private RunEnd? FindEnd(AppendOutcome outcome, ArticleState? seen) => outcome switch
    {
        AppendFailed failed => RunEnd.Failed(failed.Cause),
        AppendConflict => RunEnd.Failed("The article is being changed so fast that nothing can be stored. Try again."),
        Appended { Entries.IsEmpty: false } => null,
        Appended when seen is { IsDeleted: true } => RunEnd.Cancelled,
        Appended when seen?.Run?.Engine == engine.Engine.Id => null,

        // Over, or another process has asked for another engine and sees to it.
        _ => RunEnd.EndedElsewhere(seen?.LastStop),
    };

    private void Publish(BlockDone news)
    {
        foreach (var watcher in watchers) watcher.Publish(news);
    }

    private async Task RecordAsync(TranslationStopped stop)
    {
        try
        {
            var actor = stop.Reason == StopReason.Cancelled ? Actor.Reader : Actor.System;
            await desk.Library.AppendAsync(id, state => state.Run is null ? [] : [stop], actor, CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogFailure(logger, id, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The translation of article {Article} stopped unexpectedly.")]
    private static partial void LogFailure(ILogger logger, ArticleId article, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The translation of article {Article} goes on with {Next}, as {Engine} gave up. {Cause}")]
    private static partial void LogFailover(ILogger logger, ArticleId article, EngineId engine, EngineId next, string cause);

    /// <summary>What the journal is to hold of a block.</summary>
    private sealed record BlockEvent(Block Block, JournalEvent Event);

    /// <summary>How a run ended.</summary>
    /// <param name="Stop">What watchers hear; null when the app stops and the run goes on later.</param>
    /// <param name="IsRecorded">Whether the journal has it already, or shall not have it.</param>
    private sealed record RunEnd(TranslationStopped? Stop, bool IsRecorded)
    {
        public static readonly RunEnd Completed = new(new TranslationStopped(StopReason.Completed, null), true);
        public static readonly RunEnd Cancelled = new(new TranslationStopped(StopReason.Cancelled, null), false);
        public static readonly RunEnd Left = new(null, true);

        public static RunEnd Failed(string cause) => new(new TranslationStopped(StopReason.EngineFailed, cause), false);

        public static RunEnd EndedElsewhere(TranslationStopped? stop) => new(stop ?? new TranslationStopped(StopReason.Cancelled, null), true);
    }
}
