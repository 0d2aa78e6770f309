using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.Jobs;

/// <summary>Tells what a run would cost before it is started. Asks nobody about engines that cost nothing.</summary>
/// <param name="spending">The ledger, for doubts and caps.</param>
/// <param name="cache">What need not be paid for again.</param>
/// <param name="time">The clock.</param>
public sealed class RunEstimates(ISpendingLedger spending, IMachineCache cache, TimeProvider time, ArticleReach reach)
{
    // A page does not wait for a service that does not answer, nor ask it at every look.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeepFor = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<EngineId, KnownAllowance> allowances = new();

    /// <summary>The estimate for some blocks of an article; null when the engine costs nothing or may not have the text.</summary>
    public async Task<RunPrice?> EstimateAsync(ArticleState article, ImmutableArray<Block> blocks, Termbase termbase, EngineChosen chosen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var engine = chosen.Engine;
        if (engine.Capabilities.Rate is null || engine.Capabilities.Reach > reach.Of(article)) return null;
        var order = new TranslationOrder(blocks, termbase, engine, chosen.Version, cache) { Spending = spending };
        if (await RunEstimator.EstimateAsync(order, cancellationToken) is not { } estimate) return null;
        var report = await spending.ReadAsync(null, cancellationToken);
        return new RunPrice(engine.Name, estimate, await FindAllowanceAsync(engine, cancellationToken), spending.Caps, report);
    }

    private async Task<EngineAllowance?> FindAllowanceAsync(ITranslationEngine engine, CancellationToken cancellationToken)
    {
        if (allowances.TryGetValue(engine.Id, out var known) && time.GetElapsedTime(known.At) < KeepFor) return known.Allowance;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var allowance = await engine.ReadAllowanceAsync(patience.Token).WaitAsync(patience.Token);
            allowances[engine.Id] = new KnownAllowance(allowance, time.GetTimestamp());
            return allowance;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            allowances[engine.Id] = new KnownAllowance(null, time.GetTimestamp());
            return null;
        }
    }

    private sealed record KnownAllowance(EngineAllowance? Allowance, long At);
}
