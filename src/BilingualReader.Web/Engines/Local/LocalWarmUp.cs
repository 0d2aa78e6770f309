using BilingualReader.Neural;

namespace BilingualReader.Web.Engines.Local;

/// <summary>
/// Loads the model when the app starts and translates a few sentences with it, free and with a term, until the runtime has compiled
/// what they need: so the first paragraph need not wait for that.
/// </summary>
internal sealed class LocalWarmUp(LocalModel model) : BackgroundService
{
    private const int Rounds = 6;
    private const string Text = "Le chat dort dans la maison de la ville, et il pleut sur la mer.";

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory.StartNew(() => Translate(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Translate(CancellationToken stoppingToken)
    {
        if (model.Load() is not LocalModelLoaded { Translator: var translator }) return;
        Sentence[] sentences = [new(Text, []), new(Text[..12], []), new(Text, [new RequiredTerm(3, 4, "cat")])];
        for (var round = 0; round < Rounds && !stoppingToken.IsCancellationRequested; round++) translator.Translate(sentences, new() { Threads = 1 }, stoppingToken);
    }
}
