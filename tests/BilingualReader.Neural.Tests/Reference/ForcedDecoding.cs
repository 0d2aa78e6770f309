using BilingualReader.Neural.Layers;
using BilingualReader.Neural.Search;

namespace BilingualReader.Neural.Tests.Reference;

/// <summary>Walks a sentence along given target ids, and says at each step which word scored best and what the given one scored.</summary>
internal sealed unsafe class ForcedDecoding(TranslationModel model)
{
    private readonly Scratch _scratch = new();

    public (int[] Best, float[] Scores) Walk(int[] source, int[] target)
    {
        var batch = new Batch(model.Network, _scratch);
        var candidates = batch.Begin([new Part(source, 1, [])], model.Shortlist, CancellationToken.None);
        var decoder = new Decoder(model.Network, _scratch, batch.Memory);
        decoder.Begin(1);
        var (best, scores) = (new int[target.Length], new float[target.Length]);
        var (sentence, previous) = (0, Decoder.Start);
        for (var at = 0; at < target.Length; at++)
        {
            var x = decoder.Step(1, &sentence, &previous, at, null);
            int id;
            float score;
            model.Network.Output.FindBest(_scratch, x, 1, &sentence, candidates, &id, &score);
            var all = _scratch.Scores(candidates.Columns);
            model.Network.Output.Score(_scratch, x, 1, &sentence, candidates, all);
            (best[at], scores[at], previous) = (id, all[candidates.ColumnOf(target[at])], target[at]);
        }

        return (best, scores);
    }
}
