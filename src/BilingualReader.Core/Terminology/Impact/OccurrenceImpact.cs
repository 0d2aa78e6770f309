using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Impact;

/// <summary>What a change of the glossary means for one occurrence of a term.</summary>
public enum ImpactKind
{
    /// <summary>The translation says already what is wanted.</summary>
    Right,

    /// <summary>The words that answer it are known, and others can take their place with nothing else changed.</summary>
    Replaceable,

    /// <summary>What answers it is not known for certain: the paragraph wants another translation, or a person.</summary>
    Open,
}

/// <summary>One occurrence of the changed entry in a translated paragraph.</summary>
/// <param name="Match">The occurrence.</param>
/// <param name="Kind">What the change means for it.</param>
/// <param name="Edit">The words to change, where they can be.</param>
public sealed record OccurrenceImpact(TermMatch Match, ImpactKind Kind, TargetEdit? Edit);

/// <summary>What a change of the glossary means for one translated paragraph.</summary>
/// <param name="Occurrences">The occurrences of the entry, by start; empty where it does not stand there.</param>
/// <param name="Lost">Occurrences of the entry as it was that are found no more.</param>
public sealed record ParagraphImpact(ImmutableArray<OccurrenceImpact> Occurrences, int Lost)
{
    /// <summary>The changes that can be made safely, by start.</summary>
    public ImmutableArray<TargetEdit> Edits => [.. Occurrences.Select(one => one.Edit).OfType<TargetEdit>().OrderBy(edit => edit.Span.Start)];
}
