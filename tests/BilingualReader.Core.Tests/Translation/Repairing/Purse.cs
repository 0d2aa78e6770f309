using System.Collections.Concurrent;
using BilingualReader.Core.Tests.Spending;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Translation.Repairing;

/// <summary>A guard and a cache that write down what they are told, with money for so many calls.</summary>
/// <param name="calls">Calls that it allows.</param>
internal sealed class Purse(int calls = int.MaxValue) : ISpendingGuard, IMachineCache
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly MemoryCache cache = new();
    private int left = calls;

    /// <summary>Told of each call before money is set aside for it.</summary>
    public Action Reserving { get; init; } = () => { };

    public IEnumerable<string> Lines => lines;

    public void Write(string line) => lines.Enqueue(line);

    public Task<string?> FindDoubtAsync(MachineCacheKey key, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<SpendingDecision> ReserveAsync(SpendingRequest request, CancellationToken cancellationToken)
    {
        Reserving();
        if (left-- <= 0) return Task.FromResult<SpendingDecision>(new SpendingRefused("The cap is reached."));
        Write($"reserve {request.Items.Sum(item => item.Units)}");
        return Task.FromResult<SpendingDecision>(new SpendingReserved(new NotedReservation(Write)));
    }

    public Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken) => cache.FindAsync(key, cancellationToken);

    public Task StoreAsync(MachineCacheKey key, EngineTranslation translation, CancellationToken cancellationToken)
    {
        Write("store");
        return cache.StoreAsync(key, translation, cancellationToken);
    }
}
