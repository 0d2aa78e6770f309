namespace BilingualReader.Web.Engines.Local;

/// <summary>Loads the model when the app starts, so that the first paragraph need not wait for it.</summary>
internal sealed class LocalWarmUp(LocalModel model) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(model.Load, stoppingToken);
}
