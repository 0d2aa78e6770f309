using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BilingualReader.Web.Engines.Apertium;

/// <summary>Warms the offline engine up in the background once the application has started; never stops it from starting.</summary>
internal sealed partial class ApertiumWarmUp(ApertiumEngine engine, ILogger<ApertiumWarmUp> logger) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await engine.WarmUpAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops before the engine is warm.
        }
#pragma warning disable CA1031 // An exception that leaves a background service would stop the application.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Apertium could not be warmed up; it will be started at the first translation")]
    private partial void LogFailed(Exception exception);
}
