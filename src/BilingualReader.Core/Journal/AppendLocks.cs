using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Journal;

/// <summary>
/// Lets one append at a time into an article, so that the state in memory follows each of them. A fixed number of locks shared
/// out by id: two articles now and then wait for each other, which costs a disk flush and needs no bookkeeping.
/// </summary>
internal sealed class AppendLocks
{
    private const int Count = 64;

    private readonly ImmutableArray<SemaphoreSlim> gates = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the turn of an article; dispose to end it.</summary>
    public async Task<IDisposable> EnterAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var gate = gates[(int)((uint)id.GetHashCode() % Count)];
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? held = gate;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
