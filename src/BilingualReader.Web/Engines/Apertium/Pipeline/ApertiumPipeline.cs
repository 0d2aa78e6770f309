using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>From a French text to an English one, through the stages.</summary>
internal sealed class ApertiumPipeline(IApertiumStages stages)
{
    /// <summary>Translates one text with the stages of a worker.</summary>
    public async Task<EngineTranslation> TranslateAsync(EngineText text, int worker, CancellationToken cancellationToken)
    {
        var texts = await stages.Get(StageKind.FrenchSpanishAnalysis, worker).RunAsync([text.Text], cancellationToken);
        texts = await stages.Get(StageKind.FrenchSpanishTransfer, worker).RunAsync(texts, cancellationToken);
        texts = await stages.Get(StageKind.SpanishEnglishAnalysis, worker).RunAsync(texts, cancellationToken);
        texts = await stages.Get(StageKind.SpanishEnglishTransfer, worker).RunAsync(texts, cancellationToken);
        return new EngineTranslation(texts[0], [], []);
    }
}
