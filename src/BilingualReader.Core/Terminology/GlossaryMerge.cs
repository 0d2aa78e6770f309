using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Matching;

namespace BilingualReader.Core.Terminology;

/// <summary>
/// Puts the files of a glossary together. A spelling means one thing: a later line that wants other English for it is left out
/// as an error; one that wants the same is a warning.
/// </summary>
public static class GlossaryMerge
{
    /// <summary>The entries of all files that do not contradict an earlier one, and every problem, by file and line.</summary>
    /// <param name="readings">What each file gave, in the order of precedence.</param>
    public static GlossaryReading Combine(IEnumerable<GlossaryReading> readings)
    {
        var entries = ImmutableArray.CreateBuilder<TermPair>();
        var problems = new List<GlossaryProblem>();
        var claims = new Dictionary<string, TermPair>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            var found = new List<GlossaryProblem>(reading.Problems);
            foreach (var entry in reading.Entries)
            {
                var problem = Check(entry, claims);
                if (problem is not null) found.Add(problem);
                if (problem is { IsError: true }) continue;
                entries.Add(entry);
                foreach (var claim in ClaimsOf(entry)) claims.TryAdd(claim, entry);
            }

            problems.AddRange(found.OrderBy(problem => problem.Line));
        }

        return new GlossaryReading(entries.DrainToImmutable(), [.. problems]);
    }

    private static GlossaryProblem? Check(TermPair entry, Dictionary<string, TermPair> claims)
    {
        var taken = SpellingsOf(entry).FirstOrDefault(spelling => claims.ContainsKey(Claim(spelling, entry)));
        if (taken is null) return null;
        var earlier = claims[Claim(taken, entry)];
        var isError = !string.Equals(earlier.Target, entry.Target, StringComparison.Ordinal) || IsVerbatim(earlier) != IsVerbatim(entry);
        return new GlossaryProblem(entry.Origin.File, entry.Origin.Line, isError, Message(taken, entry, earlier, isError), isError
            ? "Keep one of the two lines, or list the other English under “accept”."
            : "Remove one of the two.");
    }

    private static string Message(string spelling, TermPair entry, TermPair earlier, bool isError)
    {
        var place = FormattableString.Invariant($"{earlier.Origin.File}:{earlier.Origin.Line}");
        var what = spelling == entry.Source ? $"“{spelling}”" : $"The variant “{spelling}”";
        return isError
            ? $"{what} is in {place} already, as “{earlier.Target}” and not as “{entry.Target}”."
            : $"{what} is in {place} already, with the same English; that line is used.";
    }

    private static bool IsVerbatim(TermPair entry) => entry.Status == TermStatus.DoNotTranslate;

    internal static IEnumerable<string> SpellingsOf(TermPair entry) => entry.Variants.Prepend(entry.Source);

    private static IEnumerable<string> ClaimsOf(TermPair entry) => SpellingsOf(entry).Select(spelling => Claim(spelling, entry));

    /// <summary>What two spellings share when matching could not tell them apart. Sensitive and insensitive ones never clash.</summary>
    internal static string Claim(string spelling, TermPair entry)
    {
        var written = Spelling.Canonical(spelling);
        return entry.IsCaseSensitive ? "=" + written : "~" + written.ToLowerInvariant();
    }
}
