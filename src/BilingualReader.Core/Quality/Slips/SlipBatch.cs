using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace BilingualReader.Core.Quality.Slips;

/// <summary>
/// The texts of a call with their answers, and how much speaks for any one answer being that of any one text: the logarithm
/// of how much likelier their clues are in a translation than in two texts that only stand near each other.
/// </summary>
internal sealed class SlipBatch
{
    // As many texts of any article weigh as much as those of the batch in saying how usual a key is.
    private const double OtherTexts = 12;
    private const double UsualLength = 110;
    private const double MostUsual = 0.9;

    // The clues of a text are not independent of each other, and each is counted from both sides.
    private const double Share = 0.5;

    private readonly Dictionary<ulong, int> sourceCounts;
    private readonly Dictionary<ulong, int> targetCounts;

    public SlipBatch(ImmutableArray<string> sources, ImmutableArray<string> targets)
    {
        Sources = [.. sources.Select(text => SlipText.Read(text, isFrench: true))];
        Targets = [.. targets.Select(text => SlipText.Read(text, isFrench: false))];
        sourceCounts = Count(Sources);
        targetCounts = Count(Targets);
    }

    /// <summary>The texts sent.</summary>
    public ImmutableArray<SlipText> Sources { get; }

    /// <summary>The answers.</summary>
    public ImmutableArray<SlipText> Targets { get; }

    /// <summary>How many there are.</summary>
    public int Length => Sources.Length;

    /// <summary>What speaks for an answer being that of a text: above 0 for it, below 0 against it.</summary>
    public double Score(int source, int target) => Score(Sources[source], Targets[target]);

    /// <summary>The same for any two texts.</summary>
    public double Score(SlipText source, SlipText target) =>
        Share * (Weigh(source, target, targetCounts) + Weigh(target, source, sourceCounts)) + LengthModel.Weigh(source.Length, target.Length);

    private double Weigh(SlipText from, SlipText to, Dictionary<ulong, int> counts)
    {
        var sum = 0.0;
        foreach (var clue in from.Clues) sum += WeighClue(clue, to, counts);
        return sum;
    }

    private double WeighClue(Clue clue, SlipText to, Dictionary<ulong, int> counts)
    {
        foreach (var key in clue.Keys)
        {
            if (to.Has(key)) return Math.Log(ClueWeights.FoundShare(clue.Kind) / HowUsual(clue.Kind, key, to, counts));
        }

        return ClueWeights.MissWeight(clue.Kind);
    }

    // The text that has the key is not counted: it is the one whose right to it is in question.
    private double HowUsual(ClueKind kind, ClueKey key, SlipText to, Dictionary<ulong, int> counts)
    {
        var others = Math.Max(0, counts.GetValueOrDefault(key.Hash) - 1);
        var share = (others + OtherTexts * ClueWeights.UsualShare(kind, key.Grade)) / (Length - 1 + OtherTexts);
        return Math.Min(MostUsual, share * Math.Max(1, to.Length / UsualLength));
    }

    private static Dictionary<ulong, int> Count(ImmutableArray<SlipText> texts)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var text in texts)
        {
            foreach (var hash in text.Hashes) CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
        }

        return counts;
    }
}
