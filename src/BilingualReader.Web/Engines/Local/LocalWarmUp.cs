namespace BilingualReader.Web.Engines.Local;

/// <summary>Loads the model when the app starts and translates a sentence with it, so that the first paragraph need not wait.</summary>
internal sealed class LocalWarmUp(LocalModel model) : BackgroundService
{
    private static readonly string[] Sentences = ["Le chat dort dans la maison de la ville, et il pleut sur la mer.", "Il pleut."];

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => (model.Load() as LocalModelLoaded)?.Translator.Translate(Sentences, cancellationToken: stoppingToken), stoppingToken);
}
