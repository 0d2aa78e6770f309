using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Memory;

/// <summary>What is looked for in the memory.</summary>
/// <param name="Source">The French text, a block or a sentence.</param>
public sealed record MemoryQuery(string Source)
{
    /// <summary>The least similarity of a fuzzy match, 0 to 100, before anything is taken off.</summary>
    public double Least { get; init; } = 60;

    /// <summary>Inline markup of the text.</summary>
    public ImmutableArray<InlineCode> Codes { get; init; } = [];

    /// <summary>The source of the block or sentence before it; null when there is none.</summary>
    public string? Before { get; init; }

    /// <summary>The source of the block or sentence behind it; null when there is none.</summary>
    public string? After { get; init; }

    /// <summary>Newspaper, agency or site of the text; null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>An article whose block <see cref="Block"/> is left out: a paragraph is not told what it says itself.</summary>
    public ArticleId? Article { get; init; }

    /// <summary>The block of <see cref="Article"/> that is left out.</summary>
    public int Block { get; init; }

    /// <summary>Whether only what persons of this library have approved counts.</summary>
    public bool OnlyApproved { get; init; }

    /// <summary>The present, by which old units are told; null when age does not matter.</summary>
    public DateTimeOffset? Now { get; init; }
}
