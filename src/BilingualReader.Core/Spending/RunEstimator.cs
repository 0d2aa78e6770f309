using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Spending;

/// <summary>What a run would send and cost.</summary>
/// <param name="Paragraphs">Paragraphs of the run.</param>
/// <param name="Free">Those of them that cost nothing: known to the cache, without words, or equal to another one.</param>
/// <param name="Doubtful">Those of them that may have been paid for already, and wait for a person.</param>
/// <param name="Units">Units that the service would count.</param>
/// <param name="Rate">The price.</param>
public sealed record RunEstimate(int Paragraphs, int Free, int Doubtful, long Units, EngineRate Rate)
{
    /// <summary>The price; null when the settings name none.</summary>
    public decimal? Price => Rate.PerMillion == 0 ? null : Rate.PriceOf(Units);
}

/// <summary>Tells what a run would cost, before anything is sent.</summary>
public static class RunEstimator
{
    /// <summary>The estimate; null when the engine costs nothing.</summary>
    public static async Task<RunEstimate?> EstimateAsync(TranslationOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Engine.Capabilities.Rate is not { } rate) return null;
        var estimate = new RunEstimate(0, 0, 0, 0, rate);
        foreach (var group in TextGroup.Of(order))
        {
            var (paragraphs, costs) = (group.Blocks.Length, group.HasWords && await order.Cache.FindAsync(group.Key, cancellationToken) is null);
            var isDoubtful = costs && order.Spending is { } spending && await spending.FindDoubtAsync(group.Key, cancellationToken) is not null;
            estimate = estimate with
            {
                Paragraphs = estimate.Paragraphs + paragraphs,
                Free = estimate.Free + (costs ? paragraphs - 1 : paragraphs),
                Doubtful = estimate.Doubtful + (isDoubtful ? 1 : 0),
                Units = estimate.Units + (costs && !isDoubtful ? order.Engine.CountUnits(group.Text) : 0),
            };
        }

        return estimate;
    }
}
