using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Benchmarks;

/// <summary>An engine as it is, but for one text in each call.</summary>
internal sealed class CallsOneText(ITranslationEngine inner) : ITranslationEngine
{
    public EngineId Id => inner.Id;

    public string Name => inner.Name;

    public EngineCapabilities Capabilities { get; } = inner.Capabilities with { TextsPerCall = 1 };

    public int SizeOf(EngineText text) => inner.SizeOf(text);

    public long CountUnits(EngineText text) => inner.CountUnits(text);

    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken) => inner.TranslateAsync(texts, cancellationToken);
}
