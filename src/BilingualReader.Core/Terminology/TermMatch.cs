using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Core.Terminology.Ledger;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology;

/// <summary>A glossary term found in a source text (XLIFF <c>mrk type="term"</c>).</summary>
/// <param name="Entry">The entry that was found.</param>
/// <param name="Span">Where it stands in the text as stored, elided article not included.</param>
public sealed record TermMatch(TermPair Entry, TextSpan Span)
{
    /// <summary>Which of its forms stands there.</summary>
    public TermFormKind Form { get; init; } = TermFormKind.Written;

    /// <summary>The number in which its English is wanted: plural where the French is the plural of a noun.</summary>
    public TermNumber Number { get; init; } = TermNumber.Singular;

    /// <summary>
    /// The English that is wanted here: that of the entry, in the plural where <see cref="Number"/> says so and it has one, and
    /// in the tense of a reflexive verb, whose pronoun and auxiliary no engine will translate. Engines inflect other verbs.
    /// </summary>
    public string English => Entry switch
    {
        { Status: TermStatus.DoNotTranslate } => Entry.Target,
        { Kind: TermKind.Noun or TermKind.Phrase } when Number == TermNumber.Plural => EnglishPlural.Of(Entry.Target),
        { Kind: TermKind.Verb } when Form > TermFormKind.Variant && IsReflexive => EnglishTense.Of(Entry.Target, Form, Number),
        _ => Entry.Target,
    };

    private bool IsReflexive =>
        Entry.Source.StartsWith("se ", StringComparison.OrdinalIgnoreCase) || (Entry.Source is ['s' or 'S', '\'' or '’', ..]);
}

/// <summary>A term that stands in a text and was passed over for another that covers some of the same words.</summary>
/// <param name="Match">The term passed over.</param>
/// <param name="Applied">The term that is in force there.</param>
public sealed record TermOverlap(TermMatch Match, TermMatch Applied);

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
