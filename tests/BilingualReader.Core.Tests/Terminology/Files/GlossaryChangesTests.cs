using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;

namespace BilingualReader.Core.Tests.Terminology.Files;

public sealed class GlossaryChangesTests
{
    private static readonly TermPair Strike = Entries.Of("frappe\tstrike\tfrappes\traid\thit\t\t\t\ta note");

    [Fact]
    public void New_French_is_added() => Assert.Equal("Iraq", Assert.Single(Between("Irak\tIraq\n").Added).Target);

    [Fact]
    public void What_the_file_does_not_say_stays_and_what_it_says_is_shown_cell_by_cell()
    {
        var changes = Between("frappe\traid\n");

        var change = Assert.Single(changes.Changed);
        Assert.Equal([new CellChange("target", "strike", "raid"), new CellChange("accept", "raid", "")], change.Cells);
        Assert.Equal("frappe # raid # frappes #  # hit # Preferred # Noun # False # a note", Entries.Text(change.Result));
        Assert.Equal((Strike, Strike.Origin), (change.Existing, change.Result.Origin));
    }

    [Fact]
    public void An_empty_cell_of_a_column_that_the_file_has_empties_it() =>
        Assert.Equal([new CellChange("note", "a note", "")], Assert.Single(Between("source\ttarget\tnote\nfrappe\tstrike\t\n").Changed).Cells);

    [Fact]
    public void What_is_there_already_is_the_same()
    {
        var changes = Between("frappe\tstrike\nfrappe\tstrike\n");

        Assert.Equal([Strike, Strike], changes.Same);
        Assert.True(changes.Added.IsEmpty && changes.Changed.IsEmpty && changes.Refused.IsEmpty);
    }

    [Theory]
    [InlineData("frappes\tstrikes\n", "is in a.tsv:2 already, as “strike” and not as “strikes”")]
    [InlineData("frappes\tstrike\n", "is in a.tsv:2 already, with the same English")]
    [InlineData("Irak\tIraq\nIrak\tIrak-land\n", "is in import:1 already, as “Iraq” and not as “Irak-land”")]
    [InlineData("Irak\tIraq\nIrak\tIraq\n", "is in import:1 already, with the same English")]
    [InlineData("frappe\thit\n", "“hit” is forbidden for “frappe”")]
    [InlineData("incident\tincident\n", "the same in French and English")]
    [InlineData("x\ty\nincident\t\n", "no target")]
    [InlineData("x\ty\n\tincident\n", "no source")]
    [InlineData("guer\u0000re\twar\n", "U+0000")]
    [InlineData("guer\u00ADre\twar\n", "U+00AD")]
    public void What_is_not_taken_says_why(string text, string why)
    {
        var refusal = Assert.Single(Between(text).Refused);

        Assert.Contains(why, refusal.Problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.Problem.Remedy);
        Assert.Equal(text.Trim('\n').Count(c => c == '\n') + 1, refusal.Problem.Line);
    }

    [Theory]
    [InlineData("source\ttarget\tstatus\nincident\tincident\tdo-not-translate\n")]
    [InlineData("Gaza\tGaza\n")]
    public void Names_and_words_that_stay_may_be_the_same_on_both_sides(string text) => Assert.Single(Between(text).Added);

    [Fact]
    public void Importing_an_export_of_every_shipped_glossary_changes_nothing()
    {
        var entries = GlossaryMerge.Combine(Entries.Shipped().Select(file => GlossaryReader.Read(file.Text, file.Name))).Entries;
        foreach (var format in new[] { GlossaryFileFormat.Tsv, GlossaryFileFormat.Csv, GlossaryFileFormat.Tbx, GlossaryFileFormat.Martif })
        {
            var changes = GlossaryChanges.Between(entries, GlossaryFileReader.Read(GlossaryFileWriter.Write(entries, format).Text, "import"));

            Assert.Equal(entries, changes.Same);
            Assert.True(changes.Added.IsEmpty && changes.Changed.IsEmpty && changes.Refused.IsEmpty);
        }
    }

    private static GlossaryChanges Between(string text) => GlossaryChanges.Between([Strike], GlossaryFileReader.Read(text, "import"));
}
