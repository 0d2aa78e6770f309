using System.Text;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;

namespace BilingualReader.Core.Tests.Terminology.Files;

public sealed class TableFileTests
{
    [Theory]
    [InlineData("source,target\nfrappe,strike\n")]
    [InlineData("source;target\nfrappe;strike\n")]
    [InlineData("source\ttarget\nfrappe\tstrike\n")]
    [InlineData("source|target\nfrappe|strike\n")]
    [InlineData("sep=;\nsource;target\nfrappe;strike\n")]
    [InlineData("\uFEFFsource;target\r\n\r\nfrappe;strike;;\r\n")]
    [InlineData("\"source\";\"target\"\n\"frappe\";\"strike\"")]
    [InlineData("anglais,français\nstrike,frappe\n")]
    [InlineData("EN-US;FR\nstrike;frappe\n")]
    [InlineData("Terme\tTraduction\nfrappe\tstrike\n")]
    public void Any_usual_delimiter_and_order_of_columns_is_read(string text)
    {
        var reading = Entries.Read(text);

        Assert.Empty(reading.Problems);
        Assert.Equal(["source", "target"], reading.Columns);
        Assert.Equal(("frappe", "strike"), reading.Entries.Select(entry => (entry.Source, entry.Target)).Single());
    }

    [Fact]
    public void Names_and_words_in_French_are_understood()
    {
        var reading = Entries.Read("Terme;Anglais;Variantes;Accepté;Interdit;Statut;Genre;Casse;Commentaire\nfrappe;strike;frappes|coup;raid;hit;admis;nom;sensible;Dit « de précision ».\n");

        Assert.Empty(reading.Problems);
        Assert.Equal(GlossaryFileFormat.Csv, reading.Format);
        Assert.Equal("frappe # strike # frappes|coup # raid # hit # Admitted # Noun # True # Dit « de précision ».", Entries.Text(Assert.Single(reading.Entries)));
    }

    [Theory]
    [InlineData("nom propre", "non", TermKind.Name, false)]
    [InlineData("féminin", "", TermKind.Noun, false)]
    [InlineData("Locution", "oui", TermKind.Phrase, true)]
    [InlineData("VERB", "0", TermKind.Verb, false)]
    public void Kinds_and_case_are_read_in_the_words_of_others(string kind, string sensitivity, TermKind expected, bool isSensitive)
    {
        var entry = Assert.Single(Entries.Read($"fr;en;type;case\nx;y;{kind};{sensitivity}\n").Entries);

        Assert.Equal((expected, isSensitive), (entry.Kind, entry.IsCaseSensitive));
    }

    [Fact]
    public void Quoted_cells_hold_delimiters_marks_and_line_breaks_and_lines_still_count()
    {
        var reading = Entries.Read("source,target,accept,note\nfrappe,strike,\"raid\nair raid\",\"One, \"\"two\"\"\r\nthree\"\n\nIrak,Iraq\n");

        Assert.Empty(reading.Problems);
        Assert.Equal("One, \"two\" three", reading.Entries[0].Note);
        Assert.Equal(["raid", "air raid"], reading.Entries[0].Accept);
        Assert.Equal([2, 6], reading.Entries.Select(entry => entry.Origin.Line));
    }

    [Fact]
    public void Two_columns_without_a_header_are_DeepLs_and_three_are_OmegaTs()
    {
        var two = Entries.Read("frappe\tstrike\nIrak\tIraq\n", "a.tsv");
        var three = Entries.Read("frappe\tstrike\tof the air force\nIrak\tIraq\n", "a.utf8");
        var four = Entries.Read("frappe,strike,fr,en\nIrak,Iraq,FR,en-GB\n");

        Assert.Equal((GlossaryFileFormat.DeepL, 2, null), (two.Format, two.Entries.Length, two.Entries[0].Note));
        Assert.Equal((GlossaryFileFormat.OmegaT, 2, "of the air force"), (three.Format, three.Entries.Length, three.Entries[0].Note));
        Assert.Equal((GlossaryFileFormat.DeepL, 2, null), (four.Format, four.Entries.Length, four.Entries[0].Note));
        Assert.False(Assert.Single(two.Problems).IsError);
    }

    [Theory]
    [InlineData("français\tFrench\nsource\tspring\n")]
    [InlineData("source\tspring\nnote\tnote\n")]
    [InlineData("terme\tterm\nx\ty\n")]
    public void Entries_that_look_like_names_of_columns_are_entries(string text) => Assert.Equal(2, Entries.Read(text, "a.tsv").Entries.Length);

    [Theory]
    [InlineData("frappe, une;strike, a\nraid, un;raid, a\n", "frappe, une")]
    [InlineData("frappe; une\tstrike; a\n", "frappe; une")]
    public void Delimiters_inside_cells_do_not_mislead(string text, string source) => Assert.Equal(source, Entries.Read(text, "a.txt").Entries[0].Source);

    [Fact]
    public void A_tab_separated_file_may_have_quotation_marks_of_a_spreadsheet_or_of_its_own()
    {
        var own = Entries.Read("source\ttarget\tnote\nx\ty\t\"quoted\"\n", "a.tsv");
        var spreadsheet = Entries.Read("source\ttarget\tnote\n\"x, z\"\ty\t\"a \"\"b\"\"\"\n", "a.txt");

        Assert.Equal("\"quoted\"", Assert.Single(own.Entries).Note);
        Assert.Equal(("x, z", "a \"b\""), spreadsheet.Entries.Select(entry => (entry.Source, entry.Note)).Single());
    }

    [Fact]
    public void Spreadsheets_Unicode_text_is_read()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("source\ttarget\r\nété\tsummer\r\n")];

        Assert.Equal("été", Assert.Single(GlossaryFileReader.Read(bytes, "a.txt").Entries).Source);
    }

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("\n \n", 0, "empty")]
    [InlineData(";;\n;\n", 0, "empty cells")]
    [InlineData("frappe\nIrak\n", 1, "one column")]
    [InlineData("source;target;source\nx;y;z\n", 1, "there twice")]
    [InlineData("source;note\nx;y\n", 1, "No column holds the English")]
    [InlineData("source;target\nx;y;z\n", 2, "3 columns, the file has 2")]
    [InlineData("source;target\nx;\n", 2, "no target")]
    [InlineData("source;target\n;y\n", 2, "no source")]
    [InlineData("source;target\nx\u0007;y\n", 2, "U+0007")]
    [InlineData("source;target\n\"x;y\n", 2, "quotation marks")]
    [InlineData("source;target;status\nx;y;maybe\n", 2, "status “maybe”")]
    [InlineData("source;target\nx;<b>y</b>\n", 2, "markup")]
    public void What_cannot_be_used_is_told_with_its_line(string text, int line, string message)
    {
        var problem = Assert.Single(Entries.Read(text).Problems, problem => problem.IsError);

        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void Bytes_of_another_encoding_and_workbooks_say_what_to_save_instead()
    {
        Assert.Contains("UTF-8", Assert.Single(GlossaryFileReader.Read([(byte)'a', 0xE9, (byte)';', (byte)'b'], "a.csv").Problems).Remedy, StringComparison.Ordinal);
        Assert.Contains("CSV", Assert.Single(GlossaryFileReader.Read([(byte)'P', (byte)'K', 3, 4, 0, 0], "a.xlsx").Problems).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_nothing_but_faults_is_left_after_a_thousand()
    {
        var reading = Entries.Read("source;target\n" + string.Concat(Enumerable.Repeat("x;\n", 50_000)));

        Assert.Equal(1001, reading.Problems.Length);
        Assert.Contains("was not read", reading.Problems[^1].Message, StringComparison.Ordinal);
    }
}
