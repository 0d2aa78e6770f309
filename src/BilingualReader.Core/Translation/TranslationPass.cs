using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Translation.Repairing;

namespace BilingualReader.Core.Translation;

/// <summary>
/// One pass over the blocks of an order: as many calls under way as the engine takes, in the order of the blocks. Where calls
/// are long or paid for there are twice as many workers, so that one half prepares and stores while the other waits.
/// </summary>
internal sealed class TranslationPass : IDisposable
{
    // Failures of the engine as a whole, one after the other, that end a pass.
    private const int HopelessFailures = 3;

    private readonly Channel<TranslationStep> steps = Channel.CreateUnbounded<TranslationStep>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TranslationOrder order;
    private readonly FlightTable flights;
    private readonly CancellationToken stopping;
    private readonly CallPlaces places;
    private readonly SemaphoreSlim collecting = new(1);
    private readonly IEnumerator<TextGroup> coming;
    private readonly Queue<TextGroup> waiting = new();
    private readonly ConcurrentQueue<GroupFlight> elsewhere = new();
    private readonly Lock failing = new();
    private int collected;
    private int failuresInRow;
    private EngineFailed? hopeless;

    /// <summary>A pass that has not begun.</summary>
    public TranslationPass(TranslationOrder order, FlightTable flights, CancellationToken stopping)
    {
        (this.order, this.flights, this.stopping) = (order, flights, stopping);
        places = new CallPlaces(order.Engine.Capabilities.Concurrency, () => IsOver, stopping);
        coming = TextGroup.Of(order).GetEnumerator();
    }

    /// <summary>The news, ending when the pass does.</summary>
    public ChannelReader<TranslationStep> Steps => steps.Reader;

    private bool IsOver => stopping.IsCancellationRequested || Volatile.Read(ref hopeless) is not null;

    private int Workers => order.Engine.Capabilities is { TextsPerCall: 1, Rate: null } one ? one.Concurrency : 2 * order.Engine.Capabilities.Concurrency;

    /// <summary>Runs the pass to its end. Never throws: what goes wrong reaches whoever reads the steps.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            ObeyReach(order.Reach);
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(together)));
            if (hopeless is not null) await steps.Writer.WriteAsync(new EngineGaveUp(hopeless.Fault, hopeless.Cause), cancellationToken);
            steps.Writer.TryComplete();
        }
        catch (Exception exception)
        {
            steps.Writer.TryComplete(exception);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        coming.Dispose();
        collecting.Dispose();
        places.Dispose();
    }

    private async Task WorkAsync(CancellationTokenSource together)
    {
        try
        {
            while (!IsOver && await StepAsync(together.Token))
            {
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !together.IsCancellationRequested)
        {
            // Told to stop while it waited for the service to take more: what it had claimed is given up, and stays open.
        }
        catch
        {
            await together.CancelAsync();
            throw;
        }
    }

    // False when there is nothing left to do for this worker.
    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var (batch, place) = await CollectAsync(cancellationToken);
        if (place is null) return await AwaitElsewhereAsync(cancellationToken);
        using (place) await CallAsync(batch, place, cancellationToken);
        return true;
    }

    // The place is null when there is nothing to send. Calls go out in the order in which they are collected.
    private async Task<(ImmutableArray<GroupFlight> Batch, CallPlaces.CallPlace? Place)> CollectAsync(CancellationToken cancellationToken)
    {
        await collecting.WaitAsync(cancellationToken);
        var batch = ImmutableArray.CreateBuilder<GroupFlight>();
        try
        {
            var texts = Math.Min(order.Engine.Capabilities.TextsPerCall, collected == 0 ? FirstCall.TextsFor(order.Blocks, order.Engine.Capabilities) : int.MaxValue);
            long size = 0;
            while (batch.Count < texts && !IsOver && PeekNext() is { } group)
            {
                if (batch.Count > 0 && size + group.Size > order.Engine.Capabilities.SizePerCall) break;
                waiting.Dequeue();
                if (await TakeAsync(group, cancellationToken) is not { } flight) continue;
                batch.Add(flight);
                size += group.Size;
            }

            collected += batch.Count;
            return (batch.ToImmutable(), batch.Count == 0 ? null : places.Queue(cancellationToken));
        }
        catch
        {
            GiveUp(batch);
            throw;
        }
        finally
        {
            collecting.Release();
        }
    }

    // What comes next and stays there; null when nothing is left.
    private TextGroup? PeekNext()
    {
        if (waiting.Count == 0 && coming.MoveNext()) waiting.Enqueue(coming.Current with { Size = order.Engine.SizeOf(coming.Current.Text) });
        return waiting.TryPeek(out var next) ? next : null;
    }

    // The flight when the text is this pass's to send. The claim comes before the look into the cache: whoever held the
    // key before has stored its result by then, so nothing can slip between the two.
    private async Task<GroupFlight?> TakeAsync(TextGroup group, CancellationToken cancellationToken)
    {
        if (!group.HasWords)
        {
            Succeed(group, group.Unchanged, new Receipt(0, 0, IsCached: false));
            return null;
        }

        if (group.Text.Text.Length > order.Engine.Capabilities.CharactersPerText || group.Size > order.Engine.Capabilities.SizePerCall)
        {
            Fail(group, GuardedEngine.TooLong(order.Engine));
            return null;
        }

        var isMine = flights.TryClaim(group.Key, out var flight);
        var mine = new GroupFlight(group, flight);
        if (!isMine)
        {
            elsewhere.Enqueue(mine);
            return null;
        }

        return await TryCacheAsync(mine, cancellationToken) || await IsDoubtfulAsync(mine, cancellationToken) ? null : mine;
    }

    // A call that had no certain end may have been charged for: a person decides whether to pay again.
    private async Task<bool> IsDoubtfulAsync(GroupFlight mine, CancellationToken cancellationToken)
    {
        if (order.IsConfirmed || order.Spending is not { } spending || order.Engine.Capabilities.Rate is null) return false;
        try
        {
            if (await spending.FindDoubtAsync(mine.Group.Key, cancellationToken) is not { } cause) return false;
            var doubt = new EngineFailed(EngineFault.Unavailable, cause) { MayBeBilled = true };
            Fail(mine.Group, doubt);
            flights.Land(mine.Flight, new FlightResult(null, doubt));
            return true;
        }
        catch
        {
            flights.Land(mine.Flight, null);
            throw;
        }
    }

    private async Task<bool> TryCacheAsync(GroupFlight mine, CancellationToken cancellationToken)
    {
        try
        {
            var known = await order.Cache.FindAsync(mine.Group.Key, cancellationToken);
            if (known is null || EngineAnswerCheck.FindFault(mine.Group.Text, known) is not null) return false;
            Succeed(mine.Group, known, new Receipt(0, 0, IsCached: true));
            flights.Land(mine.Flight, new FlightResult(known, null));
            return true;
        }
        catch
        {
            flights.Land(mine.Flight, null);
            throw;
        }
    }

    private async Task CallAsync(ImmutableArray<GroupFlight> batch, CallPlaces.CallPlace place, CancellationToken cancellationToken)
    {
        try
        {
            if (!await place.TryTakeAsync(cancellationToken)) return;
            var wanted = await StillWantedAsync(batch, cancellationToken);
            if (wanted.IsEmpty) return;
            var caller = new EngineCaller(order, place);
            var answers = await caller.CallAsync([.. wanted.Select(mine => mine.Group)], cancellationToken);
            Watch(answers);
            await LandAsync(wanted, answers, caller, place, cancellationToken);
        }
        finally
        {
            GiveUp(batch);
        }
    }

    // What lost terms waits for its second answer; all else is handed on at once.
    private async Task LandAsync(ImmutableArray<GroupFlight> batch, ImmutableArray<EngineAnswer> answers, EngineCaller caller, CallPlaces.CallPlace place, CancellationToken cancellationToken)
    {
        var open = new Queue<(GroupFlight Mine, EngineAnswer Answer, LostTerms Lost)>();
        foreach (var one in await LongWork.RunAsync(batch.Length, () => batch.Zip(answers, Look).ToArray()))
        {
            if (one.Lost is { } lost) open.Enqueue((one.Mine, one.Answer, lost));
            else Land(one.Mine, one.Answer, one.Sentences);
        }

        try
        {
            while (open.TryPeek(out var next))
            {
                var answer = await RepairAsync(next.Mine, next.Lost, next.Answer, place, cancellationToken);
                open.Dequeue();
                Land(next.Mine, answer, SentencesOf(next.Mine.Group, answer));
            }
        }
        finally
        {
            // Broken off: the first answers are there, and stored.
            foreach (var (mine, answer, _) in open) Land(mine, answer, SentencesOf(mine.Group, answer));
        }

        (GroupFlight Mine, EngineAnswer Answer, ImmutableArray<SentencePair> Sentences, LostTerms? Lost) Look(GroupFlight mine, EngineAnswer answer)
        {
            var sentences = SentencesOf(mine.Group, answer);
            return (mine, answer, sentences, FindLost(mine.Group, answer, sentences, caller));
        }
    }

    // Where a call may have been paid for in vain already, there is no other without a person's word.
    private LostTerms? FindLost(TextGroup group, EngineAnswer answer, ImmutableArray<SentencePair> sentences, EngineCaller caller) =>
        answer.Translation is { } translation && !caller.WasPaidInVain(group) ? TermLosses.Find(group.Blocks[0], translation, sentences, order.Engine.Capabilities.Repairable) : null;

    private static ImmutableArray<SentencePair> SentencesOf(TextGroup group, EngineAnswer answer) =>
        answer.Translation is { } translation ? group.Blocks[0].SentencesOf(translation) : [];

    private async Task<EngineAnswer> RepairAsync(GroupFlight mine, LostTerms lost, EngineAnswer answer, CallPlaces.CallPlace place, CancellationToken cancellationToken)
    {
        if (IsOver || !await place.TryTakeAsync(cancellationToken)) return answer;
        var isWanted = !(await StillWantedAsync([mine], cancellationToken)).IsEmpty && !IsOver;
        return isWanted ? await new RepairCall(order, place).AskAsync(mine.Group, lost, answer, cancellationToken) : answer;
    }

    // A person may have hidden or written a paragraph while it waited, or have said that the text may not go so far.
    private async Task<ImmutableArray<GroupFlight>> StillWantedAsync(ImmutableArray<GroupFlight> batch, CancellationToken cancellationToken)
    {
        if (order.Now is not { } ask) return batch;
        var now = await ask(cancellationToken);
        ObeyReach(now.Reach);
        return hopeless is null ? [.. batch.Where(mine => mine.Group.Blocks.Any(prepared => now.IsWanted(prepared.Block)))] : [];
    }

    private void ObeyReach(EngineReach allowed)
    {
        if (order.Engine.Capabilities.Reach <= allowed) return;
        lock (failing) hopeless ??= new EngineFailed(EngineFault.NotAllowed, $"This article may not be sent to {order.Engine.Name}. Change where its text may go, or choose another engine.");
    }

    private void Land(GroupFlight mine, EngineAnswer answer, ImmutableArray<SentencePair> sentences)
    {
        if (answer.Translation is { } translation)
        {
            Succeed(mine.Group, translation, sentences, MachineReceipt.For(order.Engine, mine.Group.Text, translation, answer.Requests));
        }
        else if (answer.Failure is { } failure)
        {
            Fail(mine.Group, failure);
        }
        else
        {
            // Not asked for any more: it stays open.
            return;
        }

        flights.Land(mine.Flight, new FlightResult(answer.Translation, answer.Failure));
    }

    // Only a worker that holds no claim waits for others, so two passes can never wait for each other.
    private async Task<bool> AwaitElsewhereAsync(CancellationToken cancellationToken)
    {
        if (!elsewhere.TryDequeue(out var other)) return false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        switch (await other.Flight.Result.WaitAsync(patience.Token))
        {
            case { Translation: { } translation }:
                Succeed(other.Group, translation, new Receipt(0, 0, IsCached: true));
                break;
            case { Failure: { } failure }:
                Fail(other.Group, failure);
                break;
            default:
                await PutBackAsync(other.Group, cancellationToken);
                break;
        }

        return true;
    }

    private async Task PutBackAsync(TextGroup group, CancellationToken cancellationToken)
    {
        await collecting.WaitAsync(cancellationToken);
        waiting.Enqueue(group);
        collecting.Release();
    }

    private void Watch(ImmutableArray<EngineAnswer> answers)
    {
        lock (failing)
        {
            var failure = answers.Select(answer => answer.Failure).FirstOrDefault(found => found is not null && IsOfWholeEngine(found.Fault));
            failuresInRow = failure is null ? 0 : failuresInRow + 1;
            if (failuresInRow >= HopelessFailures || (failure is not null && IsFinal(failure.Fault))) hopeless ??= failure;
        }
    }

    private static bool IsOfWholeEngine(EngineFault fault) =>
        IsFinal(fault) || fault is EngineFault.Unavailable or EngineFault.Unreadable or EngineFault.Timeout or EngineFault.RateLimited or EngineFault.UnsupportedPair;

    // No later call can fare better.
    private static bool IsFinal(EngineFault fault) =>
        fault is EngineFault.Unauthorized or EngineFault.QuotaExceeded or EngineFault.OverBudget or EngineFault.NotAllowed;

    // Does nothing to those that have landed.
    private void GiveUp(IEnumerable<GroupFlight> batch)
    {
        foreach (var mine in batch) flights.Land(mine.Flight, null);
    }

    private void Succeed(TextGroup group, EngineTranslation translation, Receipt receipt) =>
        Succeed(group, translation, group.Blocks[0].SentencesOf(translation), receipt);

    // The blocks of a group are the same text.
    private void Succeed(TextGroup group, EngineTranslation translation, ImmutableArray<SentencePair> sentences, Receipt receipt)
    {
        foreach (var prepared in group.Blocks)
        {
            steps.Writer.TryWrite(new BlockTranslated(prepared.Block, prepared.ToTarget(translation, sentences, order, receipt)));
            receipt = new Receipt(0, 0, IsCached: true);
        }
    }

    private void Fail(TextGroup group, EngineFailed failure)
    {
        foreach (var prepared in group.Blocks) steps.Writer.TryWrite(new BlockFailed(prepared.Block, failure.Fault, failure.Cause, failure.MayBeBilled));
    }
}
