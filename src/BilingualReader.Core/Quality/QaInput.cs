using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Quality.Spelling;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality;

/// <summary>A translated block as the checks see it. What is not given is not checked.</summary>
/// <param name="Source">The French.</param>
/// <param name="Target">The English.</param>
/// <param name="Terms">The ledger of the block.</param>
public sealed record QaInput(string Source, string Target, ImmutableArray<TermOccurrence> Terms)
{
    private PairReading? _reading;

    /// <summary>Number of the block, 0 for a title that is none.</summary>
    public int Number { get; init; }

    /// <summary>What the block is.</summary>
    public BlockKind Kind { get; init; } = BlockKind.Paragraph;

    /// <summary>Inline markup of the French; <c>default</c> when it is not known.</summary>
    public ImmutableArray<InlineCode> SourceCodes { get; init; }

    /// <summary>Inline markup of the English; <c>default</c> when it is not known, as that of what a person typed.</summary>
    public ImmutableArray<InlineCode> TargetCodes { get; init; }

    /// <summary>Which sentences answer each other; <c>default</c> when that is not known.</summary>
    public ImmutableArray<SentencePair> Sentences { get; init; }

    /// <summary>The other pairs of the article, this one included; null when they are not known.</summary>
    public QaArticle? Article { get; init; }

    /// <summary>The glossary in force; null when it is not known.</summary>
    public QaGlossary? Glossary { get; init; }

    /// <summary>Whether a machine translated with other glossary entries than those in force.</summary>
    public bool IsStale { get; init; }

    /// <summary>Other English that persons have approved for the same French; empty when there is none, or it is not known.</summary>
    public ImmutableArray<string> ApprovedElsewhere { get; init; } = [];

    /// <summary>Whether a person approved just what a machine wrote.</summary>
    public bool IsApprovedAsMade { get; init; }

    /// <summary>How long a person looked at the block before approving it; null when that is not known.</summary>
    public TimeSpan? Looked { get; init; }

    /// <summary>Whether the English is to be spelled in the British way; false for the American, null for either.</summary>
    public bool? IsBritish { get; init; }

    /// <summary>The dictionaries of English; null when there are none.</summary>
    public EnglishSpelling? Spelling { get; init; }

    // A copy with other texts must not take over what was read in the old ones.
    internal PairReading Reading => _reading is { } reading && ReferenceEquals(reading.Source, Source) && ReferenceEquals(reading.Target, Target)
        ? reading
        : _reading = new PairReading(Source, Target);

    /// <summary>Whether it is this very input: what was read in it does not count.</summary>
    public bool Equals(QaInput? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Source, Target);
}
