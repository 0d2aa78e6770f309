using System.Runtime.CompilerServices;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Translation;

/// <summary>What an engine has said of a block before.</summary>
/// <param name="Block">The block.</param>
/// <param name="Target">What it said; its receipt is that of a result from the cache.</param>
/// <param name="Cost">What it cost when it was made, as far as the engine and the price of the settings tell.</param>
public sealed record KnownTarget(Block Block, MachineTarget Target, Receipt Cost);

/// <summary>Finds what an engine has said before. Sends nothing.</summary>
public static class KnownTargets
{
    /// <summary>The results that the cache holds for the blocks of an order, in no certain order; those that it does not hold are left out.</summary>
    public static async IAsyncEnumerable<KnownTarget> FindAsync(TranslationOrder order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        foreach (var group in TextGroup.Of(order))
        {
            if (await FindAsync(group, order.Cache, cancellationToken) is not { } translation) continue;
            var cost = group.HasWords ? MachineReceipt.For(order.Engine, group.Text, translation, requests: 0) : new Receipt(0, 0, IsCached: false);
            foreach (var prepared in group.Blocks) yield return new KnownTarget(prepared.Block, prepared.ToTarget(translation, prepared.SentencesOf(translation), order, new Receipt(0, 0, IsCached: true)), cost);
        }
    }

    private static async Task<EngineTranslation?> FindAsync(TextGroup group, IMachineCache cache, CancellationToken cancellationToken)
    {
        if (!group.HasWords) return group.Unchanged;
        var known = await cache.FindAsync(group.Key, cancellationToken);
        return known is not null && EngineAnswerCheck.FindFault(group.Text, known) is null ? known : null;
    }
}
