using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation.Repairing;

namespace BilingualReader.Core.Translation;

/// <summary>A glossary term inside a text for an engine, and the English that must come back for it.</summary>
/// <param name="Span">Where the term stands in the text.</param>
/// <param name="Target">The English to put in its place, exactly.</param>
/// <param name="Kind">What the term is, so that an engine can choose a fitting stand-in.</param>
public sealed record EngineTerm(TextSpan Span, string Target, TermKind Kind)
{
    /// <summary>The number in which <see cref="Target"/> stands.</summary>
    public TermNumber Number { get; init; } = TermNumber.Singular;
}

/// <summary>A paragraph and its translation as a person approved it.</summary>
public sealed record ApprovedPair(string Source, string Target);

/// <summary>One text for an engine: the source of one block, with what the engine needs to know of it.</summary>
/// <param name="Text">The French, as stored.</param>
/// <param name="Sentences">Its sentences, in order, not overlapping; white space between them belongs to none.</param>
/// <param name="Terms">Glossary terms to carry through, by start, not overlapping.</param>
/// <param name="Verbatim">Spans to leave as they are (program text, addresses), by start, not overlapping.</param>
public sealed record EngineText(
    string Text,
    ImmutableArray<TextSpan> Sentences,
    ImmutableArray<EngineTerm> Terms,
    ImmutableArray<TextSpan> Verbatim)
{
    /// <summary>Inline codes of the block, for engines that carry markup; they nest or stand side by side, and never cross.</summary>
    public ImmutableArray<InlineCode> Codes { get; init; } = [];

    /// <summary>The paragraphs before this one, nearest last: for engines that read context. Never translated, never billed as text.</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>The paragraphs after this one, nearest first.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>Pairs that a person has approved, for engines that learn from examples.</summary>
    public ImmutableArray<ApprovedPair> Examples { get; init; } = [];

    /// <summary>What an earlier answer of the engine lost, when it is asked once more; null the first time.</summary>
    public LostTerms? Lost { get; init; }
}

/// <summary>What an engine made of one <see cref="EngineText"/>.</summary>
/// <param name="Text">The English: plain text, never markup.</param>
/// <param name="Sentences">Which target sentences answer which source sentences, in order; empty when the engine cannot tell.</param>
/// <param name="Links">Which target words answer which source words, by target start; empty when the engine cannot tell.</param>
public sealed record EngineTranslation(
    string Text,
    ImmutableArray<SentencePair> Sentences,
    ImmutableArray<WordLink> Links)
{
    /// <summary>The inline codes as the engine placed them, each of the source exactly once; null when it cannot tell.</summary>
    public ImmutableArray<InlineCode>? Codes { get; init; }

    /// <summary>Units that the service charged for this text, as it said; null when it said nothing.</summary>
    public long? Billed { get; init; }

    /// <summary>How each term of the text was carried, in their order; null when that is not known, as of results that an older version stored.</summary>
    public ImmutableArray<TermCarriage>? Carried { get; init; }

    /// <summary>Whether the engine was asked a second time because its first answer lost terms, and what came of it.</summary>
    public TermRepair Repair { get; init; }
}
