using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>
/// Asks the engines how they are, and remembers the answer for a while: looking at a page must not wait for a service
/// that does not answer.
/// </summary>
internal sealed class EngineBoards(EngineRegistry registry, IOptions<TranslationOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim asking = new(1, 1);
    private volatile Asked? last;

    /// <summary>The engines as they are now, or were a few seconds ago.</summary>
    public async Task<EngineBoard> CurrentAsync(CancellationToken cancellationToken)
    {
        if (last is { } fresh && IsFresh(fresh)) return fresh.Board;
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (last is { } asked && IsFresh(asked)) return asked.Board;
            var board = await AskAsync(cancellationToken);
            last = new Asked(board, time.GetTimestamp());
            return board;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => asking.Dispose();

    private bool IsFresh(Asked asked) => time.GetElapsedTime(asked.At) < KeepFor;

    private async Task<EngineBoard> AskAsync(CancellationToken cancellationToken)
    {
        var lines = await Task.WhenAll(registry.Engines.Select(engine => AskAsync(engine, cancellationToken)));
        return new EngineBoard([.. lines], Choose(lines));
    }

    private static async Task<EngineLine> AskAsync(ITranslationEngine engine, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        EngineStatus status;
        try
        {
            status = await engine.CheckAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            status = new EngineNotReady("It does not answer.", "Try again in a moment.");
        }

        return new EngineLine(engine, status);
    }

    private EngineLine? Choose(EngineLine[] lines) =>
        EngineId.TryParse(options.Value.Engine, out var id) && lines.FirstOrDefault(line => line.Engine.Id == id) is { } named
            ? named
            : lines.FirstOrDefault(line => line.Status is EngineReady) ?? lines.LastOrDefault();

    private sealed record Asked(EngineBoard Board, long At);
}
