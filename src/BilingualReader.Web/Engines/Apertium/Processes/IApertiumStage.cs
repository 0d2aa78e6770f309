using System.Collections.Immutable;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>
/// One stage of a translation: a pipe of Apertium programs kept open, stream text in, stream text out.
/// Texts are in Apertium's stream format already: reserved characters escaped, word-bound spans written out.
/// </summary>
internal interface IApertiumStage
{
    /// <summary>
    /// Sends n streams and gives back exactly n answers in their order, without the end marks that the stage adds.
    /// Throws <see cref="StageFailedException"/> when the stage died, stalled or answered out of step, after it has been
    /// restarted and asked a second time, and <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    Task<ImmutableArray<string>> RunAsync(ImmutableArray<string> streams, CancellationToken cancellationToken);
}

/// <summary>A stage could not answer.</summary>
internal sealed class StageFailedException(string message, bool isTimeout, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether it missed its deadline rather than died.</summary>
    public bool IsTimeout { get; } = isTimeout;
}

/// <summary>The stages that the pipeline is made of.</summary>
internal enum StageKind
{
    /// <summary>French analyser of the pair fr-es: plain stream in, lexical units out.</summary>
    FrenchSpanishAnalysis,

    /// <summary>The rest of fr-es, from the attaching of word-bound spans to Spanish text.</summary>
    FrenchSpanishTransfer,

    /// <summary>Spanish analyser of the pair spa-eng.</summary>
    SpanishEnglishAnalysis,

    /// <summary>The rest of spa-eng, down to English text.</summary>
    SpanishEnglishTransfer,

    /// <summary>French analyser of the pair fra-cat: word classes of what fr-es does not know.</summary>
    FrenchCatalanAnalysis,

    /// <summary>The whole of fra-cat, for single words that fr-es does not know.</summary>
    FrenchCatalan,

    /// <summary>The whole of cat-eng, for the same.</summary>
    CatalanEnglish,
}

/// <summary>Gives out stages: each worker of the engine has its own, so that workers do not wait for each other.</summary>
internal interface IApertiumStages
{
    /// <summary>The stage of a kind for worker <paramref name="worker"/>, from 0; started at its first use.</summary>
    IApertiumStage Get(StageKind kind, int worker);
}
