using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Reporting;

namespace BilingualReader.Core.Tests.Terminology.Reporting;

public sealed class TermReportTests
{
    private static readonly TermPair Auction = Entry("criée\tfish auction", 2);
    private static readonly TermPair Port = Entry("port\tport", 3);
    private static readonly TermPair Crane = Entry("=grue\tcrane, \"large\"", 4);

    [Fact]
    public void Sums_up_each_entry_with_problems_first()
    {
        var report = Report();

        Assert.Equal(["=grue", "criée", "port"], report.Lines.Select(line => line.Entry.Source));
        Assert.Equal((6, 3, 1, 1), (report.Occurrences, report.Count(TermVerdict.Exact), report.Count(TermVerdict.Missing), report.Untranslated));
    }

    [Fact]
    public void Renderings_are_counted_whatever_their_capitals_and_told_as_most_often_written()
    {
        var line = Report().Lines.Single(one => one.Entry == Auction);

        Assert.Equal([new TermRendering("fish auction", TermVerdict.Exact, 3), new TermRendering("auction", TermVerdict.Variant, 1)], line.Renderings);
        Assert.False(line.IsConsistent);
        Assert.Equal(2, line.Articles);
    }

    [Fact]
    public void The_table_quotes_cells_and_disarms_formulas()
    {
        var lines = TermReportTable.ToCsv(Report()).Split("\r\n");

        Assert.StartsWith("source,target,occurrences,articles,exact,", lines[0], StringComparison.Ordinal);
        Assert.Equal("'=grue,\"crane, \"\"large\"\"\",1,1,0,0,0,1,0,0,no,,a.tsv,4", lines[1]);
        Assert.Equal("criée,fish auction,4,2,3,0,1,0,0,0,no,fish auction (3) | auction (1),a.tsv,2", lines[2]);
        Assert.Equal("port,port,1,1,0,0,0,0,0,1,yes,,a.tsv,3", lines[3]);
        Assert.Equal("", Assert.Single(lines[4..]));
    }

    private static TermReport Report() => TermReport.Of(
    [
        Use(Auction, "x", TermVerdict.Exact, "fish auction"),
        Use(Auction, "x", TermVerdict.Exact, "Fish auction"),
        Use(Auction, "y", TermVerdict.Exact, "fish auction"),
        Use(Auction, "y", TermVerdict.Variant, "auction"),
        Use(Port, "x", null, null),
        Use(Crane, "x", TermVerdict.Missing, null),
    ]);

    private static TermUse Use(TermPair entry, string article, TermVerdict? verdict, string? found) => new(entry, article, 1, verdict, found, false);

    private static TermPair Entry(string line, int number)
    {
        var cells = line.Split('\t');
        return new TermPair(cells[0], cells[1], [], [], [], TermStatus.Preferred, TermKind.Noun, false, null, new TermOrigin("a.tsv", number));
    }
}
