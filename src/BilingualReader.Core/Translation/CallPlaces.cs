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

    /// <summary>Puts a worker at the end of those who wait for a place.</summary>
    public CallPlace Queue(CancellationToken cancellationToken) => new(this, TryTakeAsync(hasBegun: false, cancellationToken));

    /// <inheritdoc />
    public void Dispose() => free.Dispose();

    // A worker that has begun brings its texts to an end, in smaller pieces if need be.
    private async Task<bool> TryTakeAsync(bool hasBegun, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, hasBegun ? CancellationToken.None : stopping);
        try
        {
            await free.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        if (hasBegun || !isClosed()) return true;
        free.Release();
        return false;
    }

    /// <summary>One worker's place. Not safe for several threads.</summary>
    internal sealed class CallPlace(CallPlaces places, Task<bool> turn) : IDisposable
    {
        private Task<bool>? turn = turn;
        private bool isTaken;

        /// <summary>Waits for the place; at once when the worker has it. False when no more calls are wanted and the worker has made none.</summary>
        public async Task<bool> TryTakeAsync(CancellationToken cancellationToken)
        {
            if (isTaken) return true;
            var next = turn ?? places.TryTakeAsync(hasBegun: true, cancellationToken);
            turn = null;
            return isTaken = await next;
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
