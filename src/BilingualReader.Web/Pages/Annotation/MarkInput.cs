using BilingualReader.Core.Annotation;

namespace BilingualReader.Web.Pages.Annotation;

/// <summary>An error as a form tells it.</summary>
internal sealed class MarkInput
{
    /// <summary>Number of the paragraph; 0 for a title that is none.</summary>
    public int? Number { get; init; }

    /// <summary>Version of the text that was looked at; null for whatever it is now.</summary>
    public long? Version { get; init; }

    /// <summary>"source" or "target".</summary>
    public string? Side { get; init; }

    /// <summary>The words.</summary>
    public string? Words { get; init; }

    /// <summary>Which of several places with these words, from 1.</summary>
    public int Occurrence { get; init; } = 1;

    public ErrorCategory? Category { get; init; }

    /// <summary>Id of the kind below the category; empty for none.</summary>
    public string? Kind { get; init; }

    public ErrorSeverity? Severity { get; init; }

    public string? Note { get; init; }
}
