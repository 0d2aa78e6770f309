namespace BilingualReader.Core.Quality;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>Something that a check holds against a translated block.</summary>
/// <param name="Check">Stable id of the check, such as "numbers".</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence in English for a person.</param>
public sealed record Finding(string Check, FindingSeverity Severity, string Message);
