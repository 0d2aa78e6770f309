using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium;
using BilingualReader.Web.Engines.Apertium.Pipeline;
using BilingualReader.Web.Engines.Apertium.Processes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Benchmarks;

/// <summary>The offline engine's pipeline with its real processes, for several workers at once.</summary>
internal sealed class OfflineEngine(int workers) : IAsyncDisposable
{
    private readonly ApertiumStages _stages = new(Options.Create(new ApertiumOptions { Workers = workers }), NullLogger<ApertiumStage>.Instance);

    /// <summary>Translates texts, each worker taking the next one; gives the translations in order.</summary>
    public async Task<EngineTranslation[]> TranslateAsync(IReadOnlyList<string> texts)
    {
        var pipeline = new ApertiumPipeline(_stages);
        var results = new EngineTranslation[texts.Count];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < texts.Count; i = Interlocked.Increment(ref next))
            {
                results[i] = await pipeline.TranslateAsync(ToEngineText(texts[i]), worker, CancellationToken.None);
            }
        })));
        return results;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _stages.DisposeAsync();

    private static EngineText ToEngineText(string text) => new(text, SentenceSplitter.Split(text, "fr"), [], ImmutableArray<Core.Text.TextSpan>.Empty);
}
