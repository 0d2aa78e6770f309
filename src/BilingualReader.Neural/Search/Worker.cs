namespace BilingualReader.Neural.Search;

/// <summary>The memory and the searches of one thread.</summary>
internal sealed class Worker(TranslationModel model)
{
    private readonly GreedySearch _greedy = new(model.Network, model.Target.End);

    public void Translate(Part[] parts, TranslationOptions options, CancellationToken cancellationToken)
    {
        _greedy.Translate(parts, options.UsesShortlist ? model.Shortlist : null, cancellationToken);
    }
}
