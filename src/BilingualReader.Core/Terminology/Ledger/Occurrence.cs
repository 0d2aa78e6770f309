using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>One occurrence on its way to a verdict.</summary>
/// <param name="Index">Its place among the matches.</param>
/// <param name="Position">Where it stands in the source, from 0 to 1.</param>
/// <param name="Weight">Number of words of the English that is wanted: longer ones choose first.</param>
/// <param name="Hits">Where its renderings stand in the target. Occurrences of one entry share the list.</param>
internal sealed record Occurrence(int Index, double Position, int Weight, ImmutableArray<RenderingHit> Hits);
