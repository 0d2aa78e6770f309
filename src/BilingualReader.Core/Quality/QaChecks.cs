using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality;

/// <summary>Runs every check over a translated block.</summary>
public static class QaChecks
{
    /// <summary>The checks, in the order in which findings of one severity are shown.</summary>
    public static ImmutableArray<IQaCheck> All { get; } =
        [new TermsCheck(), new NumbersCheck(), new UnchangedCheck(), new UntranslatedCheck(), new QuotesCheck(), new LengthCheck()];

    /// <summary>All findings, worst first.</summary>
    public static ImmutableArray<Finding> Run(string source, string target, ImmutableArray<TermOccurrence> terms)
    {
        var input = new QaInput(source, target, terms.IsDefault ? [] : terms);
        return [.. All.SelectMany(check => check.Check(input)).OrderByDescending(finding => finding.Severity)];
    }
}
