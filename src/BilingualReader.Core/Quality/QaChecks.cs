using System.Collections.Immutable;
using BilingualReader.Core.Quality.Checks;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality;

/// <summary>Runs the checks over a translated block.</summary>
public static class QaChecks
{
    /// <summary>The checks, in the order in which findings of one severity are shown.</summary>
    public static ImmutableArray<IQaCheck> All { get; } =
        [new TermsCheck(), new NumbersCheck(), new UnchangedCheck(), new UntranslatedCheck(), new QuotesCheck(), new LengthCheck()];

    private static readonly ImmutableArray<IQaCheck> Telling = [new NumbersCheck(), new UnchangedCheck(), new UntranslatedCheck(), new QuotesCheck(), new LengthCheck()];

    /// <summary>The check of an id; null when there is none.</summary>
    public static IQaCheck? Find(string id) => All.FirstOrDefault(check => check.Id == id);

    /// <summary>All findings under the settings that checks have by themselves, worst first.</summary>
    public static ImmutableArray<Finding> Run(string source, string target, ImmutableArray<TermOccurrence> terms) =>
        Run(new QaInput(source, target, terms.IsDefault ? [] : terms), CheckSettings.Default);

    /// <summary>All findings under settings, worst first.</summary>
    public static ImmutableArray<Finding> Run(QaInput input, CheckSettings settings)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settings);
        return Run(input, settings, All);
    }

    /// <summary>Findings of the few checks by which one answer of an engine is weighed against another.</summary>
    internal static ImmutableArray<Finding> RunTelling(string source, string target) => Run(new QaInput(source, target, []), CheckSettings.Default, Telling);

    internal static ImmutableArray<Finding> Run(QaInput input, CheckSettings settings, ImmutableArray<IQaCheck> checks) =>
    [
        .. checks.Where(check => settings.Find(check.Id) != CheckLevel.Off)
            .SelectMany(check => check.Check(input))
            .Select(settings.Apply)
            .OfType<Finding>()
            .OrderByDescending(finding => finding.Severity),
    ];
}
