using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Terminology;

public sealed class GlossaryMergeTests
{
    private const string Header = "source\ttarget\tvariants\tcase\tstatus\n";

    [Theory]
    [InlineData("frappe\tstrike", "frappe\traid")]
    [InlineData("frappe\tstrike", "Frappe\traid")]
    [InlineData("l'État\tstate", "l’État\tcountry")]
    [InlineData("frappe\tstrike", "raid\traid\tfrappe")]
    [InlineData("raid\traid\tfrappe", "frappe\tstrike")]
    [InlineData("Le Monde\tLe Monde", "Le Monde\t\t\t\tdo-not-translate")]
    [InlineData("e\u0301tat\tstate", "état\tcountry")]
    public void Same_spelling_with_other_English_is_an_error_that_names_the_other_line(string first, string second)
    {
        var reading = Combine(first, second);

        var problem = Assert.Single(reading.Problems, problem => problem.IsError);
        Assert.Equal(("1.tsv", 2), (problem.File, problem.Line));
        Assert.Contains("0.tsv:2", problem.Message, StringComparison.Ordinal);
        Assert.Equal("0.tsv", Assert.Single(reading.Entries).Origin.File);
    }

    [Theory]
    [InlineData("frappe\tstrike", "frappe\tstrike")]
    [InlineData("frappe\tstrike\tcoup", "raid\tstrike\tcoup")]
    public void Same_spelling_with_the_same_English_is_a_warning(string first, string second)
    {
        var reading = Combine(first, second);

        Assert.False(Assert.Single(reading.Problems).IsError);
        Assert.Equal(2, reading.Entries.Length);
    }

    [Theory]
    [InlineData("Orient\tOrient\t\tsensitive", "orient\teast\t\tinsensitive")]
    [InlineData("Orient\tOrient\t\tsensitive", "orient\teast\t\tsensitive")]
    [InlineData("Tel-Aviv\tTel Aviv", "Tel Aviv\tTel Aviv (city)")]
    [InlineData("marche\twalk", "marché\tmarket")]
    [InlineData("frappe\tstrike\tfrappes|frappes|Frappe", "raid\traid")]
    public void Spellings_that_matching_can_tell_apart_do_not_clash(string first, string second)
    {
        var reading = Combine(first, second);

        Assert.Empty(reading.Problems);
        Assert.Equal(2, reading.Entries.Length);
    }

    [Fact]
    public void What_a_line_left_out_claims_is_free()
    {
        var reading = Combine("frappe\tstrike", "frappe\traid\tcoup", "coup\tblow");

        Assert.Equal(["strike", "blow"], reading.Entries.Select(entry => entry.Target));
    }

    [Fact]
    public void Problems_come_by_file_and_line()
    {
        var reading = Combine("frappe\tstrike\n\tx", "frappe\traid\n\ty");

        Assert.Equal([("0.tsv", 3), ("1.tsv", 2), ("1.tsv", 3)], reading.Problems.Select(problem => (problem.File, problem.Line)));
    }

    private static GlossaryReading Combine(params string[] files) =>
        GlossaryMerge.Combine(files.Select((text, i) => GlossaryReader.Read(Header + text, $"{i}.tsv")));
}
