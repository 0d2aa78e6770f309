using BilingualReader.Neural.Kernels;
using BilingualReader.Neural.Search;
using BilingualReader.Neural.Tests.Infrastructure;

namespace BilingualReader.Neural.Tests.Reference;

/// <summary>The small model, loaded with a given kernel, and its outputs as parts.</summary>
internal static class ReferenceModel
{
    public static TranslationModel Load(string model, bool hasShortlist = false, Int8Kernel? kernel = null)
    {
        using var weights = SharedNeural.Open(model);
        using var vocabulary = SharedNeural.Open(SharedNeural.Vocabulary);
        using var shortlist = hasShortlist ? SharedNeural.Open(SharedNeural.Shortlist) : null;
        return TranslationModel.Load(weights, vocabulary, null, shortlist, kernel ?? Int8Kernel.Best);
    }

    /// <summary>The 200 sentences translated greedily.</summary>
    public static Part[] Translate(TranslationModel model, int batchSize = 16)
    {
        Part[] parts = [.. SharedNeural.Lines("ref", "input.fr").Select(line => PartOf(model, line))];
        var search = new GreedySearch(model.Network, model.Target.End);
        foreach (var batch in parts.Chunk(batchSize)) search.Translate(batch, model.Shortlist, TestContext.Current.CancellationToken);
        return parts;
    }

    public static Part PartOf(TranslationModel model, string text)
    {
        int[] ids = [.. model.SourceTokeniser.Encode(text).Select(token => token.Id), model.Source.End];
        return new Part(ids, 2 * ids.Length, []);
    }
}
