using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology;

/// <summary>Whether a term may be used (TBX <c>administrativeStatus</c>).</summary>
public enum TermStatus
{
    Preferred,
    Admitted,
    Deprecated,

    /// <summary>Stays as it is written in the source (XLIFF <c>translate="no"</c>).</summary>
    DoNotTranslate,
}

/// <summary>The grammatical kind of an entry: decides what stands in for it inside an engine.</summary>
public enum TermKind
{
    Noun,
    Name,
    Phrase,
    Verb,
}

/// <summary>One entry of a glossary: a concept seen through one language pair (XLIFF <c>gls:glossEntry</c>).</summary>
/// <param name="Source">The French term as a dictionary would list it.</param>
/// <param name="Target">The English that is wanted. Equals <paramref name="Source"/> for do-not-translate entries without a target.</param>
/// <param name="Variants">Other French spellings of the same term.</param>
/// <param name="Accept">Other English renderings that are in order too.</param>
/// <param name="Forbid">English renderings never to be used.</param>
/// <param name="Status">Whether it may be used.</param>
/// <param name="Kind">Its grammatical kind.</param>
/// <param name="IsCaseSensitive">Whether the French must stand in just this case.</param>
/// <param name="Note">For readers: what the expression means and whose word it is; null when there is nothing to say.</param>
/// <param name="Origin">Where the entry was read.</param>
public sealed record TermPair(
    string Source,
    string Target,
    ImmutableArray<string> Variants,
    ImmutableArray<string> Accept,
    ImmutableArray<string> Forbid,
    TermStatus Status,
    TermKind Kind,
    bool IsCaseSensitive,
    string? Note,
    TermOrigin Origin)
{
    /// <summary>Generated forms that a person has switched off: they are not found in texts.</summary>
    public ImmutableArray<string> ExcludedForms { get; init; } = [];

    /// <summary>Whether another entry says the same, wherever it was read.</summary>
    public bool SaysTheSame(TermPair other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Source == other.Source && Target == other.Target && Note == other.Note
            && Status == other.Status && Kind == other.Kind && IsCaseSensitive == other.IsCaseSensitive
            && Variants.SequenceEqual(other.Variants) && Accept.SequenceEqual(other.Accept)
            && Forbid.SequenceEqual(other.Forbid) && ExcludedForms.SequenceEqual(other.ExcludedForms);
    }
}

/// <summary>The glossary file and the line, from 1, that an entry was read from.</summary>
public sealed record TermOrigin(string File, int Line);
