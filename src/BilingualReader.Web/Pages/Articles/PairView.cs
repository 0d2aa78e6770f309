using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>One block beside its translation, ready to be written to a page. Depends on the block and the glossaries only.</summary>
internal sealed record PairView
{
    /// <summary>Number of the block; 0 for a title that is no block.</summary>
    public required int Number { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>Depth of a heading or a list item, from 1; 0 for the others.</summary>
    public required int Level { get; init; }

    /// <summary>Class names: kind, state, whether there is a problem.</summary>
    public required string Classes { get; init; }

    public required RenderedRun Source { get; init; }

    /// <summary>Which spaces of the source are stored otherwise than shown, as <see cref="Articles.StoredSpaces"/> writes it; null for none.</summary>
    public string? StoredSpaces { get; init; }

    /// <summary>The source without marks: holds the place of a translation that has not come yet.</summary>
    public required string SourceText { get; init; }

    /// <summary>BCP 47 tag of the source.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>What stands on the right; null when there is nothing yet.</summary>
    public required RenderedRun? Target { get; init; }

    /// <summary>BCP 47 tag of the right side: that of the source where it is shown as it is.</summary>
    public required string TargetLanguage { get; init; }

    /// <summary>Who made what is shown and how far it has come, in words.</summary>
    public required string StateWords { get; init; }

    /// <summary>The same as a label under the paragraph.</summary>
    public string Label => StateWords.Length == 0 ? "" : char.ToUpperInvariant(StateWords[0]) + StateWords[1..];

    /// <summary>How the glossary terms went through the engine; null where there is nothing to say.</summary>
    public string? Carried { get; init; }

    /// <summary>A remark beside the text for blocks in another language; null for French.</summary>
    public string? ForeignNote { get; init; }

    /// <summary>Why the last attempt gave nothing; null when it did not fail.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the last attempt may have been paid for all the same: it is made again only on a person's word.</summary>
    public bool MayBeBilled { get; init; }

    /// <summary>What the translation cost, and how its terms went; null where nothing costs anything and nothing was asked twice.</summary>
    public string? Receipt { get; init; }

    /// <summary>What is wrong with the translation as far as the checks can tell.</summary>
    public ImmutableArray<Finding> Errors { get; init; } = [];

    /// <summary>What the checks would have a person look at, worst first.</summary>
    public ImmutableArray<Finding> Remarks { get; init; } = [];

    /// <summary>Every occurrence of a glossary term; verdicts only where there is a translation.</summary>
    public ImmutableArray<TermUse> Terms { get; init; } = [];

    /// <summary>Word partners as numbers: source start, length, target start, length; parted by spaces. Null when unknown.</summary>
    public string? Links { get; init; }

    public required bool IsTranslatable { get; init; }

    /// <summary>Whether glossary terms in it have changed since a machine translated it, and no person has touched it.</summary>
    public bool IsStale { get; init; }

    /// <summary>What was proposed for its approved text; null when nothing waits.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>The occurrences of terms that the ledger misses.</summary>
    public ImmutableArray<MissedTerm> Missed { get; init; } = [];

    /// <summary>What is shown, as text; null when there is nothing.</summary>
    public string? TargetText { get; init; }

    /// <summary>Whether it still wants a translation.</summary>
    public bool IsOpen => IsTranslatable && Target is null;
}

/// <summary>One occurrence of a glossary entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="EntryNumber">Its number, as in addresses: <c>#term-3</c>.</param>
/// <param name="Verdict">What became of it; null while there is no translation.</param>
/// <param name="IsAccepted">Whether a person says that it is answered all the same.</param>
internal sealed record TermUse(TermPair Entry, int EntryNumber, TermVerdict? Verdict, bool IsAccepted);

/// <summary>An occurrence of a term that the ledger misses.</summary>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="French">Its words.</param>
/// <param name="English">The English that is wanted.</param>
/// <param name="IsAccepted">Whether a person says that it is answered all the same.</param>
internal sealed record MissedTerm(TextSpan Span, string French, string English, bool IsAccepted);
