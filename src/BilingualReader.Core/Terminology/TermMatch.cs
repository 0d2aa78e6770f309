using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology;

/// <summary>A glossary term found in a source text (XLIFF <c>mrk type="term"</c>).</summary>
/// <param name="Entry">The entry that was found.</param>
/// <param name="Span">Where it stands in the text as stored, elided article not included.</param>
public sealed record TermMatch(TermPair Entry, TextSpan Span);

/// <summary>What became of one occurrence of a term.</summary>
public enum TermVerdict
{
    /// <summary>The wanted English stands in the target as the glossary writes it, but for a capital that the sentence demands.</summary>
    Exact,

    /// <summary>It stands there in another grammatical form.</summary>
    Inflected,

    /// <summary>Another rendering that the entry accepts stands there.</summary>
    Variant,

    /// <summary>Nothing in the target answers this occurrence.</summary>
    Missing,

    /// <summary>A rendering that the entry forbids stands there.</summary>
    Forbidden,
}

/// <summary>One line of the term ledger: an occurrence in the source, and its verdict.</summary>
/// <param name="Match">The occurrence.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Target">The words of the target that answer it; null when missing.</param>
public sealed record TermOccurrence(TermMatch Match, TermVerdict Verdict, TextSpan? Target);
