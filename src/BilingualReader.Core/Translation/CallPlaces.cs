namespace BilingualReader.Core.Translation;

/// <summary>
/// The places for calls of a pass: as many as the engine takes at once. A worker has one while the engine works for it, and
/// leaves it as soon as there is an answer, so that the next call is on its way while the answer is looked at and stored.
/// </summary>
/// <param name="count">How many there are.</param>
/// <param name="isClosed">Whether no more calls are wanted.</param>
/// <param name="stopping">Has those who wait go away.</param>
internal sealed class CallPlaces(int count, Func<bool> isClosed, CancellationToken stopping) : IDisposable
{
    private readonly SemaphoreSlim free = new(count);

    /// <summary>A worker's claim to a place; it begins without one.</summary>
    public CallPlace Reserve() => new(this);

    /// <inheritdoc />
    public void Dispose() => free.Dispose();

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        await free.WaitAsync(either.Token);
        if (!isClosed()) return;
        free.Release();
        throw new OperationCanceledException("No more calls are wanted.");
    }

    /// <summary>One worker's place. Not safe for several threads.</summary>
    internal sealed class CallPlace(CallPlaces places) : IDisposable
    {
        private bool isTaken;

        /// <summary>Waits for a place; at once when the worker has one. Throws <see cref="OperationCanceledException"/> when no more calls are wanted.</summary>
        public async Task TakeAsync(CancellationToken cancellationToken)
        {
            if (isTaken) return;
            await places.TakeAsync(cancellationToken);
            isTaken = true;
        }

        /// <summary>Lets another worker have it.</summary>
        public void Leave()
        {
            if (isTaken) places.free.Release();
            isTaken = false;
        }

        /// <inheritdoc />
        public void Dispose() => Leave();
    }
}
