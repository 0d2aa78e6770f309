using BilingualReader.Core.Annotation;
using BilingualReader.Core.Effort;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Translation;
using BilingualReader.Core.WorkReports;

namespace BilingualReader.Core.Tests.WorkReports;

public sealed class WorkReportTests
{
    private static readonly EngineId Apertium = new("apertium");
    private static readonly DateTimeOffset Sunday = new(2026, 2, 1, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_sum_weighs_by_length_and_takes_the_median_of_speeds()
    {
        var sum = new WorkSum(
        [
            Line("a", 100) with { Edits = EditDistance.Between("a b c d e f g h i", "a b c d e f g h i"), Seconds = 100 },
            Line("a", 100) with { Edits = EditDistance.Between("x", "y"), Seconds = 200 },
            Line("b", 100) with { Seconds = 36_000 },
            Line("b", 100, BlockStatus.Translated) with { Seconds = 10 },
        ]);
        Assert.Equal((2, 2, 1, 0.1), (sum.Articles, sum.Compared, sum.Unchanged, sum.Edits.WordRate));
        Assert.Equal((36_310, 3, 1800d), (sum.Seconds, sum.Timed, sum.WordsAnHour));
        Assert.Equal(36_300 / 300d, sum.SecondsAWord);
        Assert.Equal((400, 3, 1), (sum.SourceWords, sum.Count(BlockStatus.Edited), sum.Count(BlockStatus.Translated)));
    }

    [Fact]
    public void Nothing_done_has_no_rates()
    {
        var sum = new WorkSum([Line("a", 100, BlockStatus.Initial)]);
        Assert.Equal((null, null, null), (sum.Edits.WordRate, sum.WordsAnHour, sum.SecondsAWord));
        Assert.Equal(ErrorVerdict.TooFewWords, sum.Score(ErrorScale.Usual).Verdict);
    }

    [Fact]
    public void Findings_and_terms_add_up_and_the_worst_stand_first()
    {
        var sum = new WorkSum(
        [
            Line("a", 1) with { Findings = [new FindingTally("length", FindingSeverity.Info, 5, 0), new FindingTally("numbers", FindingSeverity.Error, 1, 1)], Terms = [new TermTally("a.tsv", 3, 2)] },
            Line("a", 1) with { Findings = [new FindingTally("numbers", FindingSeverity.Error, 2, 0)], Terms = [new TermTally("a.tsv", 1, 1)] },
        ]);
        Assert.Equal([new FindingTally("numbers", FindingSeverity.Error, 3, 1), new FindingTally("length", FindingSeverity.Info, 5, 0)], sum.Findings);
        Assert.Equal([new TermTally("a.tsv", 4, 3)], sum.Terms);
    }

    [Fact]
    public void Errors_are_scored_by_whose_text_was_judged()
    {
        var sum = new WorkSum(
        [
            Line("a", 1) with { Engine = Apertium, Judged = [new JudgedSample(Apertium, 300, [(ErrorCategory.Style, ErrorSeverity.Critical)]), new JudgedSample(null, 100, [])] },
            Line("a", 1) with { Judged = [new JudgedSample(Apertium, 200, [])] },
        ]);
        Assert.Equal([("apertium", 500, 50m, ErrorVerdict.Fails), (null, 100, 0m, ErrorVerdict.TooFewWords)], sum.ScoresByEngine(ErrorScale.Usual).Select(one => (one.Engine?.Value, one.Score.Words, one.Score.PerThousand!.Value, one.Score.Verdict)));
    }

    [Fact]
    public void Rows_are_told_apart_by_article_engine_glossary_and_week()
    {
        WorkLine[] lines = [Line("a", 5) with { Engine = Apertium, Glossary = "r1" }, Line("b", 9) with { At = Sunday.AddHours(1) }];
        Assert.Equal(["b", "a"], Keys(WorkGrouping.Article));
        Assert.Equal(["", "apertium"], Keys(WorkGrouping.Engine));
        Assert.Equal(["", "r1"], Keys(WorkGrouping.Glossary));
        Assert.Equal(["2026-01-26", "2026-02-02"], Keys(WorkGrouping.Week));
        Assert.Equal(["2026-02-02"], WorkRow.Of(lines, WorkGrouping.Week, TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(1), "x", "x")).Select(row => row.Key));

        IEnumerable<string> Keys(WorkGrouping grouping) => WorkRow.Of(lines, grouping, TimeZoneInfo.Utc).Select(row => row.Key);
    }

    [Fact]
    public void A_table_has_a_cell_for_each_heading_and_no_formulas()
    {
        var rows = WorkRow.Of([Line("a", 5) with { Edits = EditDistance.Between("a b", "b a c"), Seconds = 10, Findings = [new FindingTally("=x", FindingSeverity.Warning, 2, 1)] }], WorkGrouping.Article, TimeZoneInfo.Utc);
        var lines = WorkTable.ToCsv(rows, _ => "=HYPERLINK(\"http://x\",1)", ErrorScale.Usual).Split("\r\n");
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("a,\"'=HYPERLINK(\"\"http://x\"\",1)\",1,1,5,4,", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[0].Split(',').Length, lines[1].Replace("\"\",1)\"", "", StringComparison.Ordinal).Split(',').Length);
        Assert.Contains(",1,0,3,2,2,0,0.6667,0.6667,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",10,1,2,1800,2,1,0,0,0,", lines[1], StringComparison.Ordinal);
        Assert.Equal("a,'+n,'=x,warning,2,1", WorkTable.FindingsToCsv(rows, _ => "+n").Split("\r\n")[1]);
    }

    private static WorkLine Line(string article, int words, BlockStatus status = BlockStatus.Edited) => new(article, 1, Sunday, status, words, 4);
}
