using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Impact;

/// <summary>
/// Finds what a new, changed or removed entry means for translations that are there. Words are replaced only where the ledger
/// knows that just these words answered this occurrence, and only if the ledger is content with the result everywhere.
/// </summary>
/// <param name="before">The entries in force now.</param>
/// <param name="after">The entries in force then.</param>
/// <param name="old">The entry as it is among those in force now; null for a new one.</param>
/// <param name="changed">The entry as it will be among those in force then; null for one that goes.</param>
public sealed class TermImpact(Termbase before, Termbase after, TermPair? old, TermPair? changed)
{
    // A text in which neither stands needs no further look.
    private readonly Termbase either = Termbase.Build([.. new[] { old, changed }.OfType<TermPair>()]);

    /// <summary>Looks at one translated paragraph; null when neither the old nor the new entry stands in it.</summary>
    public ParagraphImpact? Of(string source, string target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (either.Match(source).IsEmpty) return null;
        var then = after.Match(source);
        var mine = then.Where(match => ReferenceEquals(match.Entry, changed)).ToImmutableArray();
        var past = TermLedger.Judge(source, target, before.Match(source));
        var lost = past.Count(line => ReferenceEquals(line.Match.Entry, old) && !mine.Any(match => match.Span.Overlaps(line.Match.Span)));
        if (mine.IsEmpty && lost == 0) return null;
        var now = TermLedger.Judge(source, target, then);
        var found = now.Where(line => ReferenceEquals(line.Match.Entry, changed)).Select(line => Judge(line, past, target)).ToImmutableArray();
        return new ParagraphImpact(Proved(source, target, then, now, found), lost);
    }

    private static OccurrenceImpact Judge(TermOccurrence line, ImmutableArray<TermOccurrence> past, string target)
    {
        if (line.Verdict is TermVerdict.Exact or TermVerdict.Inflected or TermVerdict.Variant) return new OccurrenceImpact(line.Match, ImpactKind.Right, null);
        var words = line.Verdict == TermVerdict.Forbidden ? line.Target : AnswerOf(line.Match, past, target);
        return words is { } span
            ? new OccurrenceImpact(line.Match, ImpactKind.Replaceable, InsertedTerm.Edit(target, span, line.Match.English))
            : new OccurrenceImpact(line.Match, ImpactKind.Open, null);
    }

    // The words that answered the same French before, whichever entry asked for them. A form that was not asked for says
    // something that the new words would not.
    private static TextSpan? AnswerOf(TermMatch match, ImmutableArray<TermOccurrence> past, string target)
    {
        var same = past.Where(line => line.Match.Span == match.Span).ToImmutableArray();
        if (same is not [{ Target: { } words } line]) return null;
        var isAsAsked = line.Verdict is TermVerdict.Exact or TermVerdict.Variant
            || line.Verdict == TermVerdict.Inflected && string.Equals(words.In(target), line.Match.English, StringComparison.OrdinalIgnoreCase);
        return isAsAsked ? words : null;
    }

    // One after the other: a change is kept only when the ledger is content with its occurrence and no worse anywhere else.
    private static ImmutableArray<OccurrenceImpact> Proved(
        string source, string target, ImmutableArray<TermMatch> matches, ImmutableArray<TermOccurrence> now, ImmutableArray<OccurrenceImpact> found)
    {
        var kept = new List<TargetEdit>();
        var proved = ImmutableArray.CreateBuilder<OccurrenceImpact>(found.Length);
        foreach (var one in found)
        {
            if (one.Edit is not { } edit)
            {
                proved.Add(one);
                continue;
            }

            ImmutableArray<TargetEdit> tried = [.. kept.Append(edit).OrderBy(each => each.Span.Start)];
            var isSound = !kept.Exists(other => other.Span.Overlaps(edit.Span)) && IsBetter(TermLedger.Judge(source, TargetEdits.Apply(target, tried), matches), now, one.Match);
            if (isSound) kept.Add(edit);
            proved.Add(isSound ? one : one with { Kind = ImpactKind.Open, Edit = null });
        }

        return proved.MoveToImmutable();
    }

    private static bool IsBetter(ImmutableArray<TermOccurrence> then, ImmutableArray<TermOccurrence> now, TermMatch match)
    {
        for (var i = 0; i < then.Length; i++)
        {
            var isAnswered = IsAnswered(then[i].Verdict);
            if (!isAnswered && (ReferenceEquals(then[i].Match, match) || IsAnswered(now[i].Verdict))) return false;
        }

        return true;
    }

    private static bool IsAnswered(TermVerdict verdict) => verdict is TermVerdict.Exact or TermVerdict.Inflected or TermVerdict.Variant;
}
