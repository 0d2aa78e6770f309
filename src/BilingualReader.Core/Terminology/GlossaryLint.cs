using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology;

/// <summary>Looks for what no single line shows: entries that work against each other, and entries that nothing can ever match.</summary>
public static class GlossaryLint
{
    // From here on sharing the work between processors saves more than it costs.
    private const int ManyEntries = 1000;

    /// <summary>What is wrong between the entries in force, by file and line.</summary>
    public static ImmutableArray<GlossaryProblem> Check(Termbase termbase)
    {
        ArgumentNullException.ThrowIfNull(termbase);
        var forbidden = ForbiddenBy(termbase.Entries);
        var entries = termbase.Entries.Length < ManyEntries ? termbase.Entries.Select(Look) : termbase.Entries.AsParallel().AsOrdered().Select(Look);
        return [.. entries.SelectMany(found => found).OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

        ImmutableArray<GlossaryProblem> Look(TermPair entry) => [.. Forbidden(entry, forbidden), .. NeverMatched(entry, termbase)];
    }

    private static Dictionary<string, TermPair> ForbiddenBy(ImmutableArray<TermPair> entries)
    {
        var forbidden = new Dictionary<string, TermPair>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var english in entry.Forbid) forbidden.TryAdd(Key(english), entry);
        }

        return forbidden;
    }

    private static IEnumerable<GlossaryProblem> Forbidden(TermPair entry, Dictionary<string, TermPair> forbidden)
    {
        if (forbidden.Count == 0 || entry.Status == TermStatus.DoNotTranslate || !forbidden.TryGetValue(Key(entry.Target), out var other) || ReferenceEquals(other, entry)) yield break;
        yield return new GlossaryProblem(
            entry.Origin.File, entry.Origin.Line, IsError: false,
            FormattableString.Invariant($"The English “{entry.Target}” of “{entry.Source}” is forbidden for “{other.Source}” in {other.Origin.File}:{other.Origin.Line}."),
            "See whether readers could take one for the other; if both are meant so, nothing needs to be done.") { IsNotice = true };
    }

    // Each spelling as a text of its own: if the entry is not found there, it is not found anywhere.
    private static IEnumerable<GlossaryProblem> NeverMatched(TermPair entry, Termbase termbase)
    {
        foreach (var spelling in entry.Variants.Prepend(entry.Source))
        {
            var found = termbase.Match(spelling);
            if (found.Any(match => ReferenceEquals(match.Entry, entry))) continue;
            var other = found.FirstOrDefault()?.Entry;
            yield return new GlossaryProblem(
                entry.Origin.File, entry.Origin.Line, IsError: false,
                other is null
                    ? $"“{spelling}” is never found in a text."
                    : FormattableString.Invariant($"“{spelling}” is never found: “{other.Source}” in {other.Origin.File}:{other.Origin.Line} stands there in its place."),
                other is null ? "Write it as it stands in articles: whole words, without marks around them." : "Remove one of the two, or tell them apart by case.");
        }
    }

    // In its case: that "Islamic state" is wrong says nothing of "Islamic State".
    private static string Key(string english) => TextFolding.Fold(english, FoldingOptions.None).Text;
}
