using System.Collections.Immutable;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Effort;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.WorkReports;

/// <summary>The work on many paragraphs, summed up: rates are sums by sums, speed is the median of the paragraphs.</summary>
/// <param name="Lines">The paragraphs.</param>
public sealed record WorkSum(ImmutableArray<WorkLine> Lines)
{
    /// <summary>Words of French.</summary>
    public long SourceWords => Lines.Sum(line => (long)line.SourceWords);

    /// <summary>Words of English.</summary>
    public long TargetWords => Lines.Sum(line => (long)line.TargetWords);

    /// <summary>How many articles they are of.</summary>
    public int Articles => Lines.Select(line => line.Article).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Paragraphs with raw output that a person has edited or approved.</summary>
    public int Compared => Lines.Count(line => line.Edits is not null);

    /// <summary>Those of them whose words were taken as they came.</summary>
    public int Unchanged => Lines.Count(line => line.Edits is { IsUnchanged: true });

    /// <summary>What was changed in raw output.</summary>
    public EditMeasure Edits { get; } = Lines.Aggregate(default(EditMeasure), (sum, line) => line.Edits is { } edits ? sum.Plus(edits) : sum);

    /// <summary>Time to edit, of all paragraphs; also of those that are not done.</summary>
    public long Seconds => Lines.Sum(line => line.Seconds);

    /// <summary>Paragraphs done whose time is known.</summary>
    public int Timed => TimedLines.Count();

    /// <summary>Seconds for each word of French in them; null without any.</summary>
    public double? SecondsAWord => TimedLines.Sum(line => (long)line.SourceWords) is > 0 and var words ? TimedLines.Sum(line => line.Seconds) / (double)words : null;

    /// <summary>Words of French an hour, the median of them; null without any.</summary>
    public double? WordsAnHour => EditTime.Median(TimedLines.Select(line => EditTime.WordsAnHour(line.SourceWords, line.Seconds)!.Value));

    /// <summary>Findings, by check.</summary>
    public ImmutableArray<FindingTally> Findings { get; } = [.. Lines.SelectMany(line => line.Findings)
        .GroupBy(tally => (tally.Check, tally.Severity))
        .Select(group => new FindingTally(group.Key.Check, group.Key.Severity, group.Sum(tally => tally.Found), group.Sum(tally => tally.Dismissed)))
        .OrderByDescending(tally => tally.Severity)
        .ThenByDescending(tally => tally.Found)
        .ThenBy(tally => tally.Check, StringComparer.Ordinal)];

    /// <summary>Terms, by glossary.</summary>
    public ImmutableArray<TermTally> Terms { get; } = [.. Lines.SelectMany(line => line.Terms)
        .GroupBy(tally => tally.Glossary, StringComparer.Ordinal)
        .Select(group => new TermTally(group.Key, group.Sum(tally => tally.Occurrences), group.Sum(tally => tally.Right)))
        .OrderBy(tally => tally.Glossary, StringComparer.Ordinal)];

    /// <summary>All that was judged.</summary>
    public IEnumerable<JudgedSample> Judged => Lines.SelectMany(line => line.Judged);

    private IEnumerable<WorkLine> TimedLines => Lines.Where(line => line is { IsDone: true, Seconds: > 0, SourceWords: > 0 });

    /// <summary>Paragraphs in a state.</summary>
    public int Count(BlockStatus status) => Lines.Count(line => line.Status == status);

    /// <summary>The score of what was judged, of all of it.</summary>
    public ErrorScore Score(ErrorScale scale) => ScoreOf(Judged, scale);

    /// <summary>The scores by whose text was judged: engines by id, a person's text last.</summary>
    public ImmutableArray<(EngineId? Engine, ErrorScore Score)> ScoresByEngine(ErrorScale scale) => [.. Judged
        .GroupBy(sample => sample.Engine)
        .OrderBy(group => group.Key is null)
        .ThenBy(group => group.Key?.Value, StringComparer.Ordinal)
        .Select(group => (group.Key, ScoreOf(group, scale)))];

    private static ErrorScore ScoreOf(IEnumerable<JudgedSample> samples, ErrorScale scale)
    {
        var judged = samples.ToList();
        return new ErrorScore(judged.Sum(sample => sample.Words), ErrorTally.Of(judged.SelectMany(sample => sample.Errors).Select(error => error.Severity)), scale);
    }
}
