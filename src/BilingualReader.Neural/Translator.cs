using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Neural.Search;

namespace BilingualReader.Neural;

/// <summary>
/// Translates sentences with a model. The same sentence with the same options always gives the same translation, whatever else is
/// translated with it and on how many cores. Safe to use from several threads.
/// </summary>
public sealed class Translator(TranslationModel model)
{
    private readonly ConcurrentBag<Worker> _idle = [];

    /// <summary>Translates sentences; as many results as sentences, in their order.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop; nothing is kept.</exception>
    public ImmutableArray<Translation> Translate(IReadOnlyList<string> sentences, TranslationOptions? options = null, CancellationToken cancellationToken = default) =>
        Translate([.. sentences.Select(text => new Sentence(text, []))], options, cancellationToken);

    /// <summary>Translates sentences with terms that must be rendered in a given way.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop; nothing is kept.</exception>
    public ImmutableArray<Translation> Translate(IReadOnlyList<Sentence> sentences, TranslationOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new TranslationOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BeamSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1);
        if (options.LengthFactor is not (> 0 and <= 8)) throw new ArgumentOutOfRangeException(nameof(options), options.LengthFactor, "The length factor must be from 0 to 8.");
        var plans = sentences.Select(sentence => SentencePlan.Make(model, sentence, options)).ToImmutableArray();
        var batches = Batching.Make([.. plans.SelectMany(plan => plan.Parts)], options, options.UsesShortlist && model.HasShortlist);
        Parallel.ForEach(batches, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken }, batch =>
        {
            if (!_idle.TryTake(out var worker)) worker = new Worker(model);
            worker.Translate(batch, options, cancellationToken);
            _idle.Add(worker);
        });
        return [.. plans.Zip(sentences, (plan, sentence) => plan.Assemble(model, sentence))];
    }
}
