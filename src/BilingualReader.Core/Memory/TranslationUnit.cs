using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Memory;

/// <summary>How much of a text a unit of the memory is.</summary>
public enum UnitKind
{
    /// <summary>A whole block: a paragraph, a heading, a list item.</summary>
    Block,

    /// <summary>A sentence of a block, or a few that could not be told apart.</summary>
    Sentence,
}

/// <summary>A source text together with its translation from earlier work (TMX <c>tu</c>).</summary>
/// <param name="Source">The French, without markup characters.</param>
/// <param name="Target">The English.</param>
/// <param name="Kind">How much of a text it is.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record TranslationUnit(string Source, string Target, UnitKind Kind, UnitOrigin Origin)
{
    /// <summary>Inline markup of the source, by start.</summary>
    public ImmutableArray<InlineCode> SourceCodes { get; init; } = [];

    /// <summary>Inline markup of the target.</summary>
    public ImmutableArray<InlineCode> TargetCodes { get; init; } = [];

    /// <summary>The source of what stood before it; null when nothing did, or when that is not known.</summary>
    public string? Before { get; init; }

    /// <summary>The source of what stood behind it; null when nothing did, or when that is not known.</summary>
    public string? After { get; init; }
}

/// <summary>Where a unit comes from: a block of an article, or a file of another program.</summary>
public sealed record UnitOrigin
{
    /// <summary>The article that it was approved in; null for a unit from a file.</summary>
    public ArticleId? Article { get; init; }

    /// <summary>Number of the block in the article; 0 for a title that is no block, and for a unit from a file.</summary>
    public int Block { get; init; }

    /// <summary>The file that it came in; null for a unit of an article.</summary>
    public string? File { get; init; }

    /// <summary>Its id in the file, the <c>tuid</c> of TMX; null without one.</summary>
    public string? Id { get; init; }

    /// <summary>Newspaper, agency or site of the text; null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who made the translation, as a journal names actors: "engine:apertium", "person:Ada"; in a unit from a file as the file says. Null when unknown.</summary>
    public string? MadeBy { get; init; }

    /// <summary>When it was made or approved, UTC; null when unknown.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who approved it, as a journal names actors; null when nobody of this library has.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Whether a machine made it, and no person has approved it.</summary>
    public bool IsRawMachine { get; init; }
}
