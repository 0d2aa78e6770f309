using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Jobs;

/// <summary>One engine being asked about paragraphs of one article; what it says goes into the cache.</summary>
/// <param name="order">What it is asked.</param>
/// <param name="translator">Carries the paragraphs there and back.</param>
/// <param name="logger">The log.</param>
internal sealed partial class EngineAsking(TranslationOrder order, ArticleTranslator translator, ILogger logger) : IDisposable
{
    // How long the calls under way may take when it is stopped; those that cost money come to their end by themselves.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(800);

    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource aborting = new();
    private AskingProgress progress = new(order.Engine.Id, order.Blocks.Length, 0, ImmutableDictionary<int, BlockFailed>.Empty, null, IsOver: false);

    /// <summary>How far it has come.</summary>
    public AskingProgress Progress => Volatile.Read(ref progress);

    /// <summary>Runs to the end, whichever it is. Never throws.</summary>
    public async Task RunAsync()
    {
        string? cause = null;
        try
        {
            await foreach (var step in translator.TranslateAsync(order, stopping.Token, aborting.Token)) Take(step);
            if (stopping.IsCancellationRequested) cause = "It was stopped.";
        }
        catch (OperationCanceledException) when (aborting.IsCancellationRequested)
        {
            cause = "It was stopped.";
        }
        catch (Exception exception)
        {
            LogFailure(logger, order.Engine.Id, exception);
            cause = "It stopped because of a mistake in the app. Its log has the details.";
        }

        Set(Progress with { Cause = Progress.Cause ?? cause, IsOver = true });
    }

    /// <summary>Ends it after the calls under way, which get a moment to come in.</summary>
    public void Stop()
    {
        if (Progress.IsOver) return;
        aborting.CancelAfter(Grace);
        stopping.Cancel();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stopping.Dispose();
        aborting.Dispose();
    }

    private void Take(TranslationStep step) => Set(step switch
    {
        BlockTranslated => Progress with { Done = Progress.Done + 1 },
        BlockFailed failed => Progress with { Done = Progress.Done + 1, Failures = Progress.Failures.SetItem(failed.Block.Number, failed) },
        EngineGaveUp gaveUp => Progress with { Cause = gaveUp.Cause },
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    });

    // Only the one loop writes.
    private void Set(AskingProgress next) => Volatile.Write(ref progress, next);

    [LoggerMessage(Level = LogLevel.Error, Message = "Asking {Engine} for a comparison stopped unexpectedly.")]
    private static partial void LogFailure(ILogger logger, EngineId engine, Exception exception);
}
