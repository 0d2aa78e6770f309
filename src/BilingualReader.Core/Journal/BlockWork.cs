using System.Collections.Immutable;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Journal;

/// <summary>How long a block had the attention of one person.</summary>
/// <param name="By">Who.</param>
/// <param name="Seconds">Over all visits.</param>
/// <param name="Visits">How many times were told.</param>
public sealed record TimeShare(Actor By, long Seconds, int Visits);

/// <summary>A text of a block that a person has judged.</summary>
/// <param name="Version">Its <see cref="BlockState.TextVersion"/>.</param>
/// <param name="Engine">The engine it is the raw output of; null for a person's text.</param>
/// <param name="Words">Its words.</param>
public sealed record JudgedText(long Version, EngineId? Engine, int Words);

/// <summary>An error that a person has marked.</summary>
/// <param name="Id">Its id, unique in the block.</param>
/// <param name="Text">The text that it was marked in.</param>
/// <param name="Category">Category of MQM-Core.</param>
/// <param name="Kind">Id of the category below it; empty when none was said.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Span">The words; in a text that may have changed since.</param>
/// <param name="InSource">Whether they stand in the source.</param>
/// <param name="Words">The words themselves.</param>
/// <param name="Note">What the person adds; empty for nothing.</param>
/// <param name="By">Who marked it.</param>
/// <param name="At">When.</param>
public sealed record ErrorMark(
    string Id, JudgedText Text, ErrorCategory Category, string Kind, ErrorSeverity Severity, TextSpan Span, bool InSource, string Words, string Note, Actor By, DateTimeOffset At);

/// <summary>What a block shows of the work on it: time, and what persons who judge it have said.</summary>
public sealed record BlockWork
{
    /// <summary>No work yet.</summary>
    public static readonly BlockWork None = new();

    /// <summary>Time, by person.</summary>
    public ImmutableArray<TimeShare> Time { get; private init; } = [];

    /// <summary>Errors marked, in any of its texts, the oldest first.</summary>
    public ImmutableArray<ErrorMark> Marks { get; private init; } = [];

    /// <summary>Texts of which a person has said that they are judged.</summary>
    public ImmutableArray<JudgedText> Judged { get; private init; } = [];

    /// <summary>Every text of it that is judged: a person said so, or has marked an error in it.</summary>
    public IEnumerable<JudgedText> Sample => Judged.Concat(Marks.Select(mark => mark.Text)).Distinct();

    /// <summary>Seconds of all persons.</summary>
    public long Seconds => Time.Sum(share => share.Seconds);

    internal BlockWork Spend(int seconds, Actor by)
    {
        if (seconds <= 0) return this;
        var known = Time.FirstOrDefault(share => share.By == by) ?? new TimeShare(by, 0, 0);
        return this with { Time = [.. Time.Where(share => share.By != by), known with { Seconds = known.Seconds + seconds, Visits = known.Visits + 1 }] };
    }

    internal BlockWork Mark(BlockState block, ErrorMarked marked, Actor by, DateTimeOffset at)
    {
        if (marked.Mark.Length == 0 || Marks.Any(known => known.Id == marked.Mark)) return this;
        var mark = new ErrorMark(
            marked.Mark, TextOf(block, marked.Version), marked.Category, marked.Kind, marked.Severity, marked.Span, marked.InSource, WordsOf(block, marked), marked.Note, by, at);
        return this with { Marks = Marks.Add(mark) };
    }

    internal BlockWork Unmark(string mark) => this with { Marks = Marks.RemoveAll(known => known.Id == mark) };

    internal BlockWork Judge(BlockState block, TextJudged judged)
    {
        var others = Judged.RemoveAll(known => known.Version == judged.Version);
        return this with { Judged = judged.IsJudged && block.Target is not null ? others.Add(TextOf(block, judged.Version)) : others };
    }

    internal BlockWork Plus(BlockWork other) => this with
    {
        Time = [.. Time.Concat(other.Time).GroupBy(share => share.By).Select(group => new TimeShare(group.Key, group.Sum(share => share.Seconds), group.Sum(share => share.Visits)))],
        Marks = [.. Marks, .. other.Marks],
        Judged = [.. Judged, .. other.Judged],
    };

    // Who judged an older text meanwhile is heard all the same; of that text nothing is known here any more.
    private static JudgedText TextOf(BlockState block, long version) => version == block.TextVersion && block.Target is { } target
        ? new JudgedText(version, block.Human is null ? block.Machine?.Engine : null, WordCount.Of(target))
        : new JudgedText(version, null, 0);

    private static string WordsOf(BlockState block, ErrorMarked marked)
    {
        var text = marked.InSource ? block.Block.Source : marked.Version == block.TextVersion ? block.Target ?? "" : "";
        return marked.Span.End <= text.Length ? marked.Span.In(text) : "";
    }
}
