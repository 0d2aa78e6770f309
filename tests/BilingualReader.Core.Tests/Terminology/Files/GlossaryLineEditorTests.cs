using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;

namespace BilingualReader.Core.Tests.Terminology.Files;

public sealed class GlossaryLineEditorTests
{
    private const string Messy = "\uFEFFNote\ttarget\tsource\tcase\r\n\r\n  a note \t strike\tfrappe\t\t\t\r\nx\tIraq\tIrak\tsensitive\n";

    [Fact]
    public void One_entry_of_a_shipped_glossary_changed_is_one_line_changed_and_one_cell()
    {
        foreach (var (name, text) in Entries.Shipped())
        {
            foreach (var entry in GlossaryReader.Read(text, name).Entries)
            {
                var changed = GlossaryLineEditor.Change(text, entry.Origin.Line, entry with { Note = "Something new." });

                string[] before = text.Split('\n'), after = changed.Text!.Split('\n');
                var line = Assert.Single(Enumerable.Range(0, before.Length), i => before[i] != after[i]);
                Assert.Equal(entry.Origin.Line, line + 1);
                Assert.Equal(before[line].Split('\t')[..8], after[line].Split('\t')[..8]);
            }
        }
    }

    [Fact]
    public void An_entry_that_says_the_same_changes_nothing()
    {
        foreach (var (name, text) in Entries.Shipped().Append(("messy.tsv", Messy)))
        {
            foreach (var entry in GlossaryReader.Read(text.TrimStart('\uFEFF'), name).Entries) Assert.Equal(text, GlossaryLineEditor.Change(text, entry.Origin.Line, entry).Text);
        }
    }

    [Fact]
    public void Order_of_columns_line_ends_and_untouched_cells_stay()
    {
        var entry = GlossaryReader.Read(Messy.TrimStart('\uFEFF'), "a.tsv").Entries[0];

        Assert.Equal(Messy.Replace(" strike\tfrappe", "hit\tfrappe", StringComparison.Ordinal), GlossaryLineEditor.Change(Messy, 3, entry with { Target = "hit" }).Text);
        Assert.Equal(Messy.Replace("frappe\t\t", "frappe\tsensitive\t", StringComparison.Ordinal), GlossaryLineEditor.Change(Messy, 3, entry with { IsCaseSensitive = true }).Text);
    }

    [Fact]
    public void Kind_and_case_are_written_when_they_would_otherwise_change_with_the_terms()
    {
        const string Text = "source\ttarget\tkind\tcase\nirak\tiraq\n";

        var changed = GlossaryLineEditor.Change(Text, 2, Entries.Of("irak\tiraq") with { Source = "Irak", Target = "Iraq" });

        Assert.Equal("source\ttarget\tkind\tcase\nIrak\tIraq\tnoun\n", changed.Text);
    }

    [Fact]
    public void A_column_that_the_file_does_not_have_is_added_to_its_first_line()
    {
        const string Text = "source\ttarget\r\nfrappe\tstrike\r\nIrak\tIraq\r\n";
        var entry = Entries.Of("frappe\tstrike") with { Forbid = ["hit"], ExcludedForms = ["frappes"] };

        var changed = GlossaryLineEditor.Change(Text, 2, entry);

        Assert.Equal("source\ttarget\tforbid\texclude\r\nfrappe\tstrike\thit\tfrappes\r\nIrak\tIraq\r\n", changed.Text);
        Assert.Equal(["frappes"], GlossaryReader.Read(changed.Text!, "a.tsv").Entries[0].ExcludedForms);
    }

    [Fact]
    public void A_new_entry_brings_the_columns_that_it_needs()
    {
        var added = GlossaryLineEditor.Add("source\ttarget\nx\ty\n", Entries.Of("frapper\tstrike\t\t\t\t\tverb"));

        Assert.Equal("source\ttarget\tkind\nx\ty\nfrapper\tstrike\tverb\n", added.Text);
    }

    [Fact]
    public void A_column_cannot_be_added_to_a_file_without_a_header()
    {
        var refused = GlossaryLineEditor.Change("frappe\tstrike\n", 1, Entries.Of("frappe\tstrike") with { Forbid = ["hit"] });

        Assert.Null(refused.Text);
        Assert.Contains("no column “forbid”", refused.Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("")]
    [InlineData(" a")]
    public void An_entry_that_would_not_read_back_is_refused(string target)
    {
        var refused = GlossaryLineEditor.Change(Messy, 3, Entries.Of("frappe\tstrike") with { Target = target });

        Assert.Null(refused.Text);
        Assert.NotEmpty(refused.Problem!.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(99)]
    public void Only_a_line_with_an_entry_can_be_changed(int line) => Assert.Null(GlossaryLineEditor.Change(Messy, line, Entries.Of("x\ty")).Text);

    [Theory]
    [InlineData("", Entries.Header + "Irak\tIraq\tIraq\t\t\tpreferred\tname\n")]
    [InlineData("source\ttarget\tvariants\nx\ty", "source\ttarget\tvariants\nx\ty\nIrak\tIraq\tIraq\n")]
    [InlineData("target\tsource\tvariants\r\n", "target\tsource\tvariants\r\nIraq\tIrak\tIraq\r\n")]
    public void A_new_entry_goes_to_the_end(string text, string expected) => Assert.Equal(expected, GlossaryLineEditor.Add(text, Entries.Of("Irak\tIraq\tIraq")).Text);

    [Fact]
    public void An_entry_is_removed_with_its_line_and_only_while_it_stands_there()
    {
        var entry = GlossaryReader.Read(Messy.TrimStart('\uFEFF'), "a.tsv").Entries[0];

        Assert.Equal("\uFEFFNote\ttarget\tsource\tcase\r\n\r\nx\tIraq\tIrak\tsensitive\n", GlossaryLineEditor.Remove(Messy, entry).Text);
        Assert.Null(GlossaryLineEditor.Remove(Messy, entry with { Origin = entry.Origin with { Line = 4 } }).Text);
    }
}
