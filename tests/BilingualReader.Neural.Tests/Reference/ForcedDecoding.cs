using BilingualReader.Neural.Layers;
using BilingualReader.Neural.Search;

namespace BilingualReader.Neural.Tests.Reference;

/// <summary>Walks a sentence along given target ids, and says at each step which word scored best and what the given one scored.</summary>
internal sealed unsafe class ForcedDecoding(TranslationModel model)
{
    public (int[] Best, float[] Scores) Walk(int[] source, int[] target)
    {
        var batch = new Batch(model.Network);
        var candidates = batch.Begin([new Part(source, 1, [])], model.Shortlist, CancellationToken.None);
        batch.Decoder.Begin(1);
        var (best, scores) = (new int[target.Length], new float[target.Length]);
        var (sentence, previous) = (0, Decoder.Start);
        for (var at = 0; at < target.Length; at++)
        {
            var x = batch.Decoder.Step(1, &sentence, &previous, at, null);
            int id;
            float score;
            batch.Output.FindBest(batch.Scratch, x, 1, &sentence, candidates, &id, &score);
            var all = batch.Scratch.Scores(candidates.Columns);
            batch.Output.Score(batch.Scratch, x, 1, &sentence, candidates, all);
            (best[at], scores[at], previous) = (id, all[candidates.ColumnOf(target[at])], target[at]);
        }

        return (best, scores);
    }
}
