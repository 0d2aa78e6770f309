using System.Collections.Immutable;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Effort;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.WorkReports;

/// <summary>Findings of one check in one paragraph.</summary>
/// <param name="Check">Id of the check.</param>
/// <param name="Severity">How much they matter.</param>
/// <param name="Found">How many it found.</param>
/// <param name="Dismissed">How many of these a person holds for none.</param>
public sealed record FindingTally(string Check, FindingSeverity Severity, int Found, int Dismissed);

/// <summary>Occurrences of the terms of one glossary in translated text.</summary>
/// <param name="Glossary">The file.</param>
/// <param name="Occurrences">All of them.</param>
/// <param name="Right">Those with the verdict exact, inflected or variant, and those that a person accepts.</param>
public sealed record TermTally(string Glossary, int Occurrences, int Right);

/// <summary>A text that a person has judged, and the errors found in it.</summary>
/// <param name="Engine">The engine whose raw output it is; null for a person's text.</param>
/// <param name="Words">Its words.</param>
/// <param name="Errors">Each error.</param>
public sealed record JudgedSample(EngineId? Engine, int Words, ImmutableArray<(ErrorCategory Category, ErrorSeverity Severity)> Errors);

/// <summary>
/// What one paragraph has to say of the work on it. It belongs to the engine and to the version of the glossary of the machine
/// output that its text was made of, and to the moment at which its text last came or was approved: with all of its time.
/// </summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Block">Number of the paragraph; 0 for a title that is none.</param>
/// <param name="At">When its text last came or was approved; when the article came in while there is none.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="SourceWords">Words of French.</param>
/// <param name="TargetWords">Words of English; 0 while there is none.</param>
public sealed record WorkLine(string Article, int Block, DateTimeOffset At, BlockStatus Status, int SourceWords, int TargetWords)
{
    /// <summary>The engine of the raw output; null when there was none.</summary>
    public EngineId? Engine { get; init; }

    /// <summary>Revision of the glossaries at the time of the raw output; null when there was none.</summary>
    public string? Glossary { get; init; }

    /// <summary>From raw output to the text of a person, or to raw output that a person approved; null while no person has decided, and where there was no output.</summary>
    public EditMeasure? Edits { get; init; }

    /// <summary>Time to edit, of all persons.</summary>
    public long Seconds { get; init; }

    /// <summary>Findings of the checks in the present text.</summary>
    public ImmutableArray<FindingTally> Findings { get; init; } = [];

    /// <summary>What became of the glossary terms in the present text.</summary>
    public ImmutableArray<TermTally> Terms { get; init; } = [];

    /// <summary>What persons have judged; the present text or earlier ones.</summary>
    public ImmutableArray<JudgedSample> Judged { get; init; } = [];

    /// <summary>Whether a person has written or approved the text.</summary>
    public bool IsDone => Status is BlockStatus.Edited or BlockStatus.Reviewed or BlockStatus.Final;
}
