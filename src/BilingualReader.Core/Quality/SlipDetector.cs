using System.Collections.Immutable;
using BilingualReader.Core.Quality.Slips;

namespace BilingualReader.Core.Quality;

/// <summary>
/// Tells whether the answers of a batch are those of their texts, by what French and English share: numbers, names,
/// cognates, everyday words, marks, addresses and lengths. Each answer is weighed against its own text and those beside it.
/// Works in time linear in the batch and in the length of its texts.
/// </summary>
public static class SlipDetector
{
    /// <summary>Places of the texts whose answer looks like another one's, or like none; in order, empty when all is well.</summary>
    /// <param name="sources">The French texts, in the order in which they were sent.</param>
    /// <param name="targets">The answers, as many, in the same order.</param>
    public static ImmutableArray<int> FindSuspects(ImmutableArray<string> sources, ImmutableArray<string> targets)
    {
        if (sources.Length != targets.Length) throw new ArgumentException("There must be one answer for each text.", nameof(targets));
        var batch = new SlipBatch(sources, targets);
        var neighbours = new NeighbourSearch(batch);
        var suspects = new SortedSet<int>();
        for (var at = 0; at < batch.Length; at++)
        {
            if (neighbours.IsUnlikely(at) || AnswerSigns.IsNoTranslation(batch.Sources[at], batch.Targets[at])) suspects.Add(at);
        }

        neighbours.Find(suspects);
        RepeatSearch.Find(batch, suspects);
        return [.. suspects];
    }
}
