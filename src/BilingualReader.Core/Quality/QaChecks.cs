using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality;

/// <summary>Runs every check over a translated block.</summary>
public static class QaChecks
{
    /// <summary>All findings, worst first.</summary>
    public static ImmutableArray<Finding> Run(string source, string target, ImmutableArray<TermOccurrence> terms) => [];
}
