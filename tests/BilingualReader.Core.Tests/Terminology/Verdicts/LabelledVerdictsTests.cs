using System.Collections.Immutable;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Tests.Infrastructure;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Terminology.Verdicts;

/// <summary>The ledger against the labelled pairs of this folder.</summary>
public sealed class LabelledVerdictsTests
{
    private const double Bar = 0.98;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_half_has_two_hundred_well_formed_pairs(bool isTuning)
    {
        var pairs = Read(isTuning);

        Assert.True(pairs.Length >= 200, $"{pairs.Length}");
        Assert.Equal(
            pairs.Select(pair => $"{pair.Place}: {Bracket(pair.French, pair.Labels.Select(label => label.Source))}"),
            pairs.Select(pair => $"{pair.Place}: {Bracket(pair.French, pair.Matches.Select(match => match.Span))}"));
        Assert.All(pairs, pair => Assert.All(pair.Labels, label => Assert.True(label.Target is null == (label.Verdict == TermVerdict.Missing), pair.Place)));
    }

    [Fact]
    public void The_ledger_agrees_with_the_pairs_for_tuning() => AssertAgrees(isTuning: true);

    /// <summary>What goes wrong here is not listed: nothing may be mended for it.</summary>
    [Fact]
    public void The_ledger_agrees_with_the_pairs_held_out() => AssertAgrees(isTuning: false);

    private static void AssertAgrees(bool isTuning)
    {
        var tally = new VerdictTally(Read(isTuning));
        Assert.True(tally is { Precision: >= Bar, Recall: >= Bar, Right: >= Bar }, string.Join('\n', [.. tally.Lines, .. isTuning ? tally.Wrong : []]));
    }

    private static string Bracket(string text, IEnumerable<TextSpan> spans) =>
        spans.Reverse().Aggregate(text, (marked, span) => marked.Insert(span.End, "}").Insert(span.Start, "{"));

    private static ImmutableArray<VerdictPair> Read(bool isTuning) =>
        VerdictPair.Read(RepositoryFolders.At("tests", "BilingualReader.Core.Tests", "Terminology", "Verdicts"), isTuning);
}
