using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory;

/// <summary>How a unit fits what is looked for, the best last.</summary>
public enum MatchKind
{
    /// <summary>The source is like it.</summary>
    Fuzzy,

    /// <summary>The source is the same, but for the kind of its spaces, apostrophes and hyphens.</summary>
    Exact,

    /// <summary>The source is the same, and so is what stands before or behind it; nothing that is known of either side differs.</summary>
    Context,
}

/// <summary>Why a match is worth less than its likeness.</summary>
public enum MemoryPenalty
{
    /// <summary>The words are alike, but capitals or punctuation differ.</summary>
    Writing,

    /// <summary>Other inline markup.</summary>
    Markup,

    /// <summary>A machine made it, and nobody has approved it.</summary>
    Machine,

    /// <summary>It is more than two years old.</summary>
    Old,

    /// <summary>It is from another newspaper, agency or site.</summary>
    Outlet,
}

/// <summary>A stretch where what is looked for and the unit differ. One side may be empty.</summary>
/// <param name="Query">In the text that is looked for.</param>
/// <param name="Source">In the source of the unit.</param>
public sealed record MatchDifference(TextSpan Query, TextSpan Source);

/// <summary>A candidate from the memory.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">How it fits.</param>
/// <param name="Similarity">0 to 100, what its penalties take off taken off.</param>
/// <param name="Likeness">0 to 100, how like the sources are by their words alone.</param>
/// <param name="Target">The translation to offer: that of the unit, or with the figures exchanged.</param>
/// <param name="IsAdapted">Whether figures of the translation were exchanged for those of the text.</param>
public sealed record MemoryMatch(TranslationUnit Unit, MatchKind Kind, double Similarity, double Likeness, string Target, bool IsAdapted)
{
    /// <summary>What is taken off, each once.</summary>
    public ImmutableArray<MemoryPenalty> Penalties { get; init; } = [];

    /// <summary>Where the sources differ, in order; empty when their words do not.</summary>
    public ImmutableArray<MatchDifference> Differences { get; init; } = [];

    /// <summary>Where figures were exchanged, in <see cref="Target"/>; empty unless it was adapted.</summary>
    public ImmutableArray<TextSpan> Exchanged { get; init; } = [];
}
