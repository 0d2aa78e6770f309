using System.Text;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Terminology;

public sealed class GlossaryReaderTests
{
    private const string FullHeader = "source\ttarget\tvariants\taccept\tforbid\tstatus\tkind\tcase\tnote\n";

    [Fact]
    public void Reads_every_column()
    {
        var reading = Read(FullHeader + "frappe\tstrike\tfrappes|coup\traid|air raid\thit\tadmitted\tverb\tsensitive\tA “note”.\n");

        var entry = Assert.Single(reading.Entries);
        Assert.Empty(reading.Problems);
        Assert.Equal(("frappe", "strike", TermStatus.Admitted, TermKind.Verb, true, "A “note”."), (entry.Source, entry.Target, entry.Status, entry.Kind, entry.IsCaseSensitive, entry.Note));
        Assert.Equal(["frappes", "coup"], entry.Variants);
        Assert.Equal(["raid", "air raid"], entry.Accept);
        Assert.Equal(["hit"], entry.Forbid);
        Assert.Equal(new TermOrigin("a.tsv", 2), entry.Origin);
    }

    [Fact]
    public void Columns_come_in_any_order_and_case()
    {
        var entry = Assert.Single(Read("Note\t TARGET \tSource\nx\tstrike\tfrappe\n").Entries);

        Assert.Equal(("frappe", "strike", "x"), (entry.Source, entry.Target, entry.Note));
    }

    [Theory]
    [InlineData("Irak\tIraq", TermKind.Name, true)]
    [InlineData("États-Unis\tUnited States", TermKind.Name, true)]
    [InlineData("frappe\tstrike", TermKind.Noun, false)]
    [InlineData("entité sioniste\tZionist entity", TermKind.Noun, false)]
    [InlineData("Premier ministre\tprime minister", TermKind.Noun, false)]
    public void Two_columns_alone_are_a_file(string line, TermKind kind, bool isCaseSensitive)
    {
        var reading = Read("source\ttarget\n" + line);

        var entry = Assert.Single(reading.Entries);
        Assert.Empty(reading.Problems);
        Assert.Equal((TermStatus.Preferred, kind, isCaseSensitive, null), (entry.Status, entry.Kind, entry.IsCaseSensitive, entry.Note));
        Assert.True(entry.Variants.IsEmpty && entry.Accept.IsEmpty && entry.Forbid.IsEmpty);
    }

    [Theory]
    [InlineData("name", "", true)]
    [InlineData("name", "insensitive", false)]
    [InlineData("NOUN", "Sensitive", true)]
    [InlineData("phrase", "", false)]
    public void Case_follows_the_kind_unless_it_is_given(string kind, string sensitivity, bool expected) =>
        Assert.Equal(expected, Assert.Single(Read($"source\ttarget\tkind\tcase\nx\ty\t{kind}\t{sensitivity}").Entries).IsCaseSensitive);

    [Fact]
    public void Glossary_without_header_loads_with_a_warning()
    {
        var reading = Read("frappe\tstrike\nIrak\tIraq\ta note\n");

        Assert.Equal(["strike", "Iraq"], reading.Entries.Select(entry => entry.Target));
        Assert.Equal("a note", reading.Entries[1].Note);
        Assert.False(Assert.Single(reading.Problems).IsError);
    }

    [Fact]
    public void Source_as_a_word_makes_no_header() => Assert.Equal("spring", Assert.Single(Read("source\tspring\n").Entries).Target);

    [Fact]
    public void Byte_order_mark_line_ends_blank_lines_and_trailing_tabs_mean_nothing()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "source\ttarget\r\n\r\nfrappe\tstrike\t\t\t\r  \rIrak\tIraq"u8];

        var reading = GlossaryReader.Read(bytes, "a.tsv");

        Assert.Empty(reading.Problems);
        Assert.Equal([("strike", 3), ("Iraq", 5)], reading.Entries.Select(entry => (entry.Target, entry.Origin.Line)));
    }

    [Fact]
    public void Do_not_translate_needs_no_target()
    {
        var entry = Assert.Single(Read("source\ttarget\tstatus\nLe Monde\t\tdo-not-translate\n").Entries);

        Assert.Equal(("Le Monde", TermStatus.DoNotTranslate, TermKind.Name), (entry.Target, entry.Status, entry.Kind));
    }

    [Fact]
    public void Lists_drop_what_is_empty_or_said_already()
    {
        var entry = Assert.Single(Read("source\ttarget\tvariants\taccept\nfrappe\tstrike\t frappes || frappe | frappes \tstrike|raid").Entries);

        Assert.Equal(["frappes"], entry.Variants);
        Assert.Equal(["raid"], entry.Accept);
    }

    [Theory]
    [InlineData("\tstrike", "no source")]
    [InlineData("frappe", "no target")]
    [InlineData("frappe\t", "no target")]
    [InlineData("frappe\tstrike\t\t\t\tgood", "status “good”")]
    [InlineData("frappe\tstrike\t\t\t\t\tadverb", "kind “adverb”")]
    [InlineData("frappe\tstrike\t\t\t\t\t\tyes", "case “yes”")]
    [InlineData("frappe\tstrike\t\t\t\t\t\t\tnote\tmore", "10 columns")]
    [InlineData("fra\u0001ppe\tstrike", "U+0001")]
    [InlineData("frappe\tstr\u00ADike", "U+00AD")]
    [InlineData("frappe\tstrike\tfrap\u202Epes", "U+202E")]
    [InlineData("frappe\tstrike\u2028x", "U+2028")]
    [InlineData("frappe\tstrike\t\t\t\t\t\t\tno\u0000te", "U+0000")]
    [InlineData("frappe\tstrike\uE000", "U+E000")]
    [InlineData("<b>frappe</b>\tstrike", "markup")]
    [InlineData("frappe\tstrike &amp; hit", "markup")]
    [InlineData("frappe\tstrike\t\tan <i>air</i> raid", "markup")]
    [InlineData("\"frappe\"\tstrike", "CSV")]
    [InlineData("frappe\tthe \"\"strike\"\"", "CSV")]
    [InlineData("frappe\t…", "no letter")]
    [InlineData("frappe\tstrike\t\t\tstrike", "wants and forbids")]
    [InlineData("frappe\tstrike\t\traid\traid", "wants and forbids")]
    [InlineData("frappe\tcease\u00A0fire\t\t\tcease fire", "wants and forbids")]
    [InlineData("Le Monde\tThe World\t\t\t\tdo-not-translate", "target of its own")]
    public void Bad_line_is_left_out_and_reported_while_the_rest_loads(string line, string message)
    {
        var reading = Read(FullHeader + "avant\tbefore\n" + line + "\naprès\tafter\n");

        var problem = Assert.Single(reading.Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(("a.tsv", 3, true), (problem.File, problem.Line, problem.IsError));
        Assert.NotEmpty(problem.Remedy);
        Assert.Equal(["before", "after"], reading.Entries.Select(entry => entry.Target));
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void Terms_have_at_most_500_characters(int length, int errors) =>
        Assert.Equal(errors, Read("source\ttarget\n" + new string('a', length) + "\tb").Problems.Count(problem => problem.IsError));

    [Theory]
    [InlineData(2000, 0)]
    [InlineData(2001, 1)]
    public void Notes_have_at_most_2000_characters(int length, int errors) =>
        Assert.Equal(errors, Read("source\ttarget\tnote\na\tb\t" + new string('a', length)).Problems.Count(problem => problem.IsError));

    [Theory]
    [InlineData("« frappe »", 1)]
    [InlineData("frappe,", 1)]
    [InlineData("frappe.", 1)]
    [InlineData("(frappe", 1)]
    [InlineData("« résistance » en Irak", 0)]
    [InlineData("opération « Mur »", 0)]
    [InlineData("U.E.", 0)]
    [InlineData("etc.", 0)]
    [InlineData("5 %", 0)]
    [InlineData("C++", 0)]
    public void Punctuation_at_the_ends_is_a_warning(string source, int warnings)
    {
        var reading = Read($"source\ttarget\n{source}\tx");

        Assert.Equal(warnings, reading.Problems.Length);
        Assert.Single(reading.Entries);
    }

    [Fact]
    public void Deprecated_entry_loads_with_a_warning()
    {
        var reading = Read("source\ttarget\tstatus\nfrappe\tstrike\tdeprecated\n");

        Assert.Single(reading.Entries);
        Assert.False(Assert.Single(reading.Problems).IsError);
    }

    [Fact]
    public void Unknown_column_is_a_warning_and_its_cells_are_ignored()
    {
        var reading = Read("source\ttarget\tcolour\nfrappe\tstrike\t<red>\n");

        Assert.Single(reading.Entries);
        Assert.Contains("colour", Assert.Single(reading.Problems, problem => !problem.IsError).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source\tnote\na\tb", "no column “target”")]
    [InlineData("target\tkind\na\tb", "no column “source”")]
    [InlineData("source\ttarget\tsource\na\tb", "there twice")]
    public void Broken_header_refuses_the_file(string text, string message)
    {
        var reading = Read(text);

        Assert.Empty(reading.Entries);
        var problem = Assert.Single(reading.Problems);
        Assert.True(problem.IsError);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n\t\n")]
    public void Empty_file_is_a_warning(string text) => Assert.False(Assert.Single(Read(text).Problems).IsError);

    [Fact]
    public void Header_alone_is_in_order() => Assert.Empty(Read(FullHeader).Problems);

    [Fact]
    public void File_that_is_not_utf8_is_refused_with_the_line()
    {
        var problem = Assert.Single(GlossaryReader.Read(Encoding.Latin1.GetBytes("source\ttarget\nétat\tstate\n"), "a.tsv").Problems);

        Assert.True(problem.IsError);
        Assert.Contains("line 2", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_file_is_refused_by_name(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var problem = Assert.Single(GlossaryReader.Read([.. encoding.Preamble, .. encoding.GetBytes("a\tb")], "a.tsv").Problems);

        Assert.Contains("UTF-16", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_over_10_MB_is_refused()
    {
        var reading = GlossaryReader.Read(new byte[GlossaryReader.MostBytes + 1], "a.tsv");

        Assert.Empty(reading.Entries);
        Assert.Contains("10 MB", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_shows_nothing_invisible_and_not_all_of_a_long_cell()
    {
        var problem = Assert.Single(Read("source\ttarget\tstatus\na\tb\t\u202E\u0007" + new string('x', 300)).Problems);

        Assert.Contains("“xxxx", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Message.Length < 100);
    }

    [Theory]
    [InlineData("cour\tcourt\t", "“cours” of “cour”")]
    [InlineData("militaire armé|armé\tsoldier\t", null)]
    [InlineData("soldat\tsoldier\tarmé", "“armée”, “armées” of “soldat”")]
    [InlineData("porter plainte\tfile a complaint\t", null)]
    [InlineData("cour\tcourt\tcours", null)]
    [InlineData("Paris\tParis\t", null)]
    public void Forms_that_are_common_words_are_noted_with_line_and_remedy(string line, string? forms)
    {
        var reading = Read("source\ttarget\tvariants\n" + line);

        Assert.Single(reading.Entries);
        if (forms is null)
        {
            Assert.Empty(reading.Problems);
            return;
        }

        var notice = Assert.Single(reading.Problems);
        Assert.Equal((2, false, true, "notice"), (notice.Line, notice.IsError, notice.IsNotice, notice.Severity));
        Assert.Contains(forms, notice.Message, StringComparison.Ordinal);
        Assert.Contains("variants", notice.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_names_ten_forms_at_most()
    {
        var notice = Assert.Single(Read("source\ttarget\tkind\nêtre\tbe\tverb").Problems);

        Assert.Contains(", …", notice.Message, StringComparison.Ordinal);
        Assert.True(notice.Message.Length < 250);
    }

    private static GlossaryReading Read(string text) => GlossaryReader.Read(text, "a.tsv");
}
