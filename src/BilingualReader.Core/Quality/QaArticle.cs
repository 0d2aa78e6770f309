using System.Collections.Immutable;
using BilingualReader.Core.Quality.Names;

namespace BilingualReader.Core.Quality;

/// <summary>One translated block of an article.</summary>
/// <param name="Number">Number of the block.</param>
/// <param name="Source">The French.</param>
/// <param name="Target">The English.</param>
public sealed record QaPair(int Number, string Source, string Target);

/// <summary>
/// The translated blocks of an article, for the checks that compare them. What they have in common is found out when it is
/// first asked for, once for all blocks. Safe for many threads.
/// </summary>
/// <param name="pairs">The blocks, in order.</param>
public sealed class QaArticle(ImmutableArray<QaPair> pairs)
{
    private readonly Lazy<ImmutableHashSet<int>> _slips = new(() => FindSlips(pairs));
    private readonly Lazy<ILookup<int, NameFinding>> _names = new(() => FindNames(pairs));
    private readonly Lazy<ILookup<string, QaPair>> _byTarget = new(() => pairs.ToLookup(pair => pair.Target.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The blocks, in order.</summary>
    public ImmutableArray<QaPair> Pairs => pairs;

    internal bool IsSlipped(int number) => _slips.Value.Contains(number);

    internal IEnumerable<NameFinding> NamesOf(int number) => _names.Value[number];

    internal IEnumerable<QaPair> WithTarget(string target) => _byTarget.Value[target.Trim()];

    private static ImmutableHashSet<int> FindSlips(ImmutableArray<QaPair> pairs) =>
        [.. SlipDetector.FindSuspects([.. pairs.Select(pair => pair.Source)], [.. pairs.Select(pair => pair.Target)]).Select(place => pairs[place].Number)];

    private static ILookup<int, NameFinding> FindNames(ImmutableArray<QaPair> pairs)
    {
        var blocks = pairs.DistinctBy(pair => pair.Number).Select(pair => new TranslatedBlock(pair.Number, pair.Source, pair.Target)).ToList();
        return NameConsistency.Find(blocks, []).SelectMany(finding => finding.Renderings.SelectMany(use => use.Blocks), (finding, block) => (block, finding)).Distinct().ToLookup(pair => pair.block, pair => pair.finding);
    }
}
