using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology;

/// <summary>Judges each occurrence of a term: what in the target answers it.</summary>
public static class TermLedger
{
    /// <summary>One line for each match, in the order of the matches. No words of the target answer two occurrences.</summary>
    public static ImmutableArray<TermOccurrence> Judge(string source, string target, ImmutableArray<TermMatch> matches) =>
        [.. matches.Select(match => new TermOccurrence(match, TermVerdict.Missing, null))];
}
