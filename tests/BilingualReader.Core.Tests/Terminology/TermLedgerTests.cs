using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Terminology;

public sealed partial class TermLedgerTests
{
    public static TheoryData<string, string, string, string> Spec() =>
        [.. SpecTable.Rows("ledger.md").Select(row => new TheoryDataRow<string, string, string, string>(row[0], row[1], row[2], row[3]))];

    [Theory]
    [MemberData(nameof(Spec))]
    public void Judges_as_the_spec_says(string entries, string french, string marked, string verdicts)
    {
        var expected = TermNotation.Unescape(marked);
        var target = Marks().Replace(expected, "$2");

        var lines = Judge(entries, TermNotation.Unescape(french), target);

        var found = string.Join(", ", lines.Select(line => line.Verdict.ToString().ToLowerInvariant()));
        Assert.True(expected == Mark(target, lines) && verdicts == found, $"{found}: {Mark(target, lines)}");
    }

    [Fact]
    public void Has_at_least_eighty_cases() => Assert.True(Spec().Count >= 80);

    [Fact]
    public void No_matches_give_no_lines() => Assert.Empty(TermLedger.Judge("Irak", "Iraq", []));

    [Fact]
    public void Lines_come_in_the_order_of_the_matches()
    {
        var termbase = TermNotation.Termbase("name Irak = Iraq ; name Syrie = Syria");
        var matches = termbase.Match("La Syrie, l'Irak, la Syrie");

        Assert.Equal(matches, TermLedger.Judge("La Syrie, l'Irak, la Syrie", "Iraq", matches).Select(line => line.Match));
    }

    [Fact]
    public void A_term_repeated_many_thousand_times_is_judged_in_order()
    {
        var source = string.Join(' ', Enumerable.Repeat("Irak", 3000));
        var target = string.Join(' ', Enumerable.Repeat("Iraq", 2900));

        var lines = Judge("name Irak = Iraq", source, target);

        Assert.Equal(2900, lines.Count(line => line.Verdict == TermVerdict.Exact));
        Assert.Equal(100, lines.Count(line => line.Verdict == TermVerdict.Missing));
        Assert.Equal(lines.Select(line => line.Target?.Start).OfType<int>().Order(), lines.Select(line => line.Target?.Start).OfType<int>());
    }

    [Fact]
    public void Exact_renderings_go_before_others_among_many_thousand()
    {
        var source = string.Join(' ', Enumerable.Repeat("frappe", 1000));
        var target = string.Join(' ', Enumerable.Repeat("strikes", 1000).Concat(Enumerable.Repeat("strike", 999)));

        var lines = Judge("noun frappe = strike", source, target);

        Assert.Equal(999, lines.Count(line => line.Verdict == TermVerdict.Exact));
        Assert.Equal(1, lines.Count(line => line.Verdict == TermVerdict.Inflected));
    }

    [Fact]
    public void Deprecated_entries_are_judged_like_others()
    {
        var entry = TermNotation.Entries("name Irak = Iraq")[0] with { Status = TermStatus.Deprecated };
        var matches = Termbase.Build([entry]).Match("Irak");

        Assert.Equal(TermVerdict.Exact, Assert.Single(TermLedger.Judge("Irak", "Iraq", matches)).Verdict);
    }

    private static ImmutableArray<TermOccurrence> Judge(string entries, string source, string target) =>
        TermLedger.Judge(source, target, TermNotation.Termbase(entries).Match(source));

    private static string Mark(string target, ImmutableArray<TermOccurrence> lines)
    {
        var marked = new StringBuilder(target);
        foreach (var (line, number) in lines.Select((line, i) => (line, i + 1)).Where(pair => pair.line.Target is not null).OrderByDescending(pair => pair.line.Target!.Value.Start))
        {
            var span = line.Target.GetValueOrDefault(new TextSpan(0, 0));
            marked.Insert(span.End, "]]").Insert(span.Start, $"[[{number}:");
        }

        return marked.ToString();
    }

    [GeneratedRegex(@"\[\[(\d+):(.*?)\]\]", RegexOptions.Singleline)]
    private static partial Regex Marks();
}
