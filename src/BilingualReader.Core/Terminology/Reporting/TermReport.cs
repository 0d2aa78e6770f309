using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Reporting;

/// <summary>English that was found for an entry.</summary>
/// <param name="Text">The words, as most often written.</param>
/// <param name="Verdict">What the ledger says of them.</param>
/// <param name="Count">How many occurrences they answer.</param>
public sealed record TermRendering(string Text, TermVerdict Verdict, int Count);

/// <summary>What became of one entry wherever it occurs.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Uses">Its occurrences, in their order.</param>
/// <param name="Renderings">The English found for it, the most frequent first.</param>
public sealed record TermReportLine(TermPair Entry, ImmutableArray<TermUse> Uses, ImmutableArray<TermRendering> Renderings)
{
    /// <summary>How many occurrences have a verdict.</summary>
    public int Count(TermVerdict verdict) => Uses.Count(use => use.Verdict == verdict);

    /// <summary>Occurrences in paragraphs without a translation.</summary>
    public int Untranslated => Uses.Count(use => use.Verdict is null);

    /// <summary>How many articles it occurs in.</summary>
    public int Articles => Uses.Select(use => use.Article).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whether every translated occurrence says what the entry wants, in one word or a form of it.</summary>
    public bool IsConsistent => Uses.All(use => use.Verdict is null or TermVerdict.Exact or TermVerdict.Inflected);

    /// <summary>Whether an occurrence is missing or has words that are forbidden.</summary>
    public bool HasProblem => Uses.Any(use => use.Verdict is TermVerdict.Missing or TermVerdict.Forbidden);
}

/// <summary>What became of every entry that occurs in some articles.</summary>
/// <param name="Lines">One for each entry that occurs: those with problems first, then those with several renderings, then by frequency.</param>
public sealed record TermReport(ImmutableArray<TermReportLine> Lines)
{
    /// <summary>Sums up occurrences.</summary>
    public static TermReport Of(IEnumerable<TermUse> uses)
    {
        ArgumentNullException.ThrowIfNull(uses);
        var lines = uses.GroupBy(use => use.Entry.Origin).Select(group => LineOf([.. group]));
        return new TermReport([.. lines
            .OrderByDescending(line => line.HasProblem)
            .ThenBy(line => line.IsConsistent)
            .ThenByDescending(line => line.Uses.Length)
            .ThenBy(line => line.Entry.Source, StringComparer.Ordinal)]);
    }

    /// <summary>All occurrences.</summary>
    public int Occurrences => Lines.Sum(line => line.Uses.Length);

    /// <summary>How many of all occurrences have a verdict.</summary>
    public int Count(TermVerdict verdict) => Lines.Sum(line => line.Count(verdict));

    /// <summary>Occurrences in paragraphs without a translation.</summary>
    public int Untranslated => Lines.Sum(line => line.Untranslated);

    private static TermReportLine LineOf(ImmutableArray<TermUse> uses) => new(uses[0].Entry, uses, [.. uses
        .Where(use => use is { Found: not null, Verdict: not null })
        .GroupBy(use => (use.Found!.ToUpperInvariant(), use.Verdict))
        .Select(group => new TermRendering(group.CountBy(use => use.Found!).MaxBy(one => one.Value).Key, group.Key.Verdict!.Value, group.Count()))
        .OrderByDescending(rendering => rendering.Count)
        .ThenBy(rendering => rendering.Text, StringComparer.Ordinal)]);
}
