using System.Collections.Immutable;

namespace BilingualReader.Neural;

/// <summary>A sentence to translate, and the terms that must be rendered in a given way.</summary>
public sealed record Sentence(string Text, ImmutableArray<RequiredTerm> Terms);

/// <summary>A stretch of the source text (UTF-16) and how it must be rendered, exactly once.</summary>
public sealed record RequiredTerm(int Start, int Length, string Rendering);

/// <summary>A required term, and where its rendering stands in the translation (UTF-16), exactly as it was asked for.</summary>
public readonly record struct PlacedTerm(RequiredTerm Term, int Start, int Length);

/// <summary>A token: its id, its place in the text (UTF-16), and its score; source tokens have score 0.</summary>
public readonly record struct TextToken(int Id, int Start, int Length, float Score);

/// <summary>A word of the source and a word of the target that answer each other, by their places (UTF-16).</summary>
public readonly record struct WordLink(int SourceStart, int SourceLength, int TargetStart, int TargetLength);

/// <summary>What came of one sentence.</summary>
/// <param name="Text">The translation.</param>
/// <param name="Source">Tokens of the sentence, without its end.</param>
/// <param name="Target">Tokens of the translation, without its end.</param>
/// <param name="Alignment">Where the decoder looked for each token.</param>
/// <param name="Score">
/// Sum of the scores of all tokens, divided by their number when several translations were followed. With one translation a token's score is what the
/// network gives, otherwise the logarithm of its probability.
/// </param>
/// <param name="IsComplete">False when the limit of length cut the translation off.</param>
/// <param name="PlacedTerms">Required terms and where they stand, from the first to the last.</param>
/// <param name="MissingTerms">Those that stand nowhere: the limit of length came before, or the vocabulary cannot write them.</param>
public sealed record Translation(string Text, ImmutableArray<TextToken> Source, ImmutableArray<TextToken> Target, SoftAlignment Alignment, float Score, bool IsComplete, ImmutableArray<PlacedTerm> PlacedTerms, ImmutableArray<RequiredTerm> MissingTerms)
{
    /// <summary>Pairs of words that answer each other: for each word of the translation the source word that it looked at most.</summary>
    public ImmutableArray<WordLink> LinkWords(string source) => WordAlignment.Link(this, source);
}
