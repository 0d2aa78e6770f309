namespace BilingualReader.Neural.Search;

/// <summary>The memory and the searches of one thread. Parts of a batch all have constraints, or none has.</summary>
internal sealed class Worker(TranslationModel model)
{
    private readonly GreedySearch _greedy = new(model.Network, model.Target.End);
    private readonly BeamSearch _beam = new(model.Network, model.Target);

    public void Translate(Part[] parts, TranslationOptions options, CancellationToken cancellationToken)
    {
        var shortlist = options.UsesShortlist ? model.Shortlist : null;
        if (options.BeamSize == 1 && parts[0].Constraints.Count == 0) _greedy.Translate(parts, shortlist, cancellationToken);
        else _beam.Translate(parts, options.BeamSize, options.Normalisation, shortlist, cancellationToken);
    }
}
