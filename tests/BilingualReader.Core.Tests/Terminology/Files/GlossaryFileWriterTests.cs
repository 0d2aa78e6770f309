using System.Diagnostics;
using System.Xml;
using System.Xml.Linq;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;
using BilingualReader.Core.Tests.Infrastructure;

namespace BilingualReader.Core.Tests.Terminology.Files;

public sealed class GlossaryFileWriterTests
{
    [Theory]
    [InlineData("=CMD()")]
    [InlineData("+33")]
    [InlineData("-phobe")]
    [InlineData("@ici")]
    public void A_cell_that_a_spreadsheet_would_take_for_a_formula_is_text_there_and_the_same_again_here(string source)
    {
        var entry = Entries.Of("mot\tword") with { Source = source };

        var written = GlossaryFileWriter.Write([entry], GlossaryFileFormat.Csv).Text;

        Assert.Contains("\n'" + source, written, StringComparison.Ordinal);
        Assert.Equal(source, Assert.Single(Entries.Read(written).Entries).Source);
    }

    private static readonly XNamespace Tbx3 = "urn:iso:std:iso:30042:ed-2";

    private static readonly TermPair[] Special =
    [
        Entries.Of("al-Qaïda\tal-Qaeda\tAl-Qaïda\tal-Qaida\t\tpreferred\tname\t\tA “name”, with \"marks\" & <signs>; and more"),
        Entries.Of("Le Monde\tLe Monde\t\t\t\tdo-not-translate\tname\tinsensitive\t"),
        Entries.Of("violer\tviolate\t\tbreach|infringe\trape\tadmitted\tverb\tsensitive\t\"quoted\""),
        Entries.Of("cessez-le-feu\tcease-fire\t\t\tstop-fire\tdeprecated\tnoun\t\t"),
        Entries.Of("Premier ministre, le\tPrime Minister\t\t\t\tpreferred\tnoun\tsensitive\tproper name"),
        Entries.Of("au pied du mur\twith its back to the wall\t\t\t\tpreferred\tphrase\t\t"),
    ];

    [Theory]
    [InlineData(GlossaryFileFormat.Tsv)]
    [InlineData(GlossaryFileFormat.Csv)]
    [InlineData(GlossaryFileFormat.Tbx)]
    [InlineData(GlossaryFileFormat.Martif)]
    public void Shipped_glossaries_come_back_from_every_full_format(GlossaryFileFormat format)
    {
        foreach (var (name, text) in Entries.Shipped())
        {
            var entries = GlossaryReader.Read(text, name).Entries;
            var written = GlossaryFileWriter.Write(entries, format);
            var read = GlossaryFileReader.Read(written.Text, "export");
            var again = GlossaryReader.Read(GlossaryFileWriter.Write(read.Entries, GlossaryFileFormat.Tsv).Text, name);

            Assert.NotEmpty(entries);
            Assert.Empty(written.Losses);
            Assert.Equal(format, read.Format);
            Assert.DoesNotContain(read.Problems, problem => problem.IsError);
            Assert.Equal(Entries.Texts(entries), Entries.Texts(again.Entries));
        }
    }

    [Theory]
    [InlineData(GlossaryFileFormat.Tsv)]
    [InlineData(GlossaryFileFormat.Csv)]
    [InlineData(GlossaryFileFormat.Tbx)]
    [InlineData(GlossaryFileFormat.Martif)]
    public void Every_status_kind_and_case_comes_back(GlossaryFileFormat format)
    {
        var written = GlossaryFileWriter.Write(Special, format);

        Assert.Empty(written.Losses);
        Assert.Equal(Entries.Texts(Special), Entries.Texts(GlossaryFileReader.Read(written.Text, "export").Entries));
    }

    [Fact]
    public void Our_own_format_has_its_columns_in_order_and_says_no_case_that_goes_without_saying() => Assert.Equal(
        Entries.Header + "Irak\tIraq\tIraq\t\t\tpreferred\tname\t\t\nx\ty\t\t\t\tpreferred\tnoun\tsensitive\tz\n",
        GlossaryFileWriter.Write([Entries.Of("Irak\tIraq\tIraq"), Entries.Of("x\ty\t\t\t\t\t\tsensitive\tz")], GlossaryFileFormat.Tsv).Text);

    [Fact]
    public void TBX_tells_what_it_cannot_say()
    {
        var loss = Assert.Single(GlossaryFileWriter.Write([Entries.Of("x\ty\t\tz\t\tdeprecated")], GlossaryFileFormat.Tbx).Losses);

        Assert.Equal(("a.tsv", 2, false), (loss.File, loss.Line, loss.IsError));
        Assert.Contains("deprecated", loss.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DeepL_gets_each_spelling_once_and_the_rest_is_told()
    {
        var written = GlossaryFileWriter.Write([Entries.Of("frappe\tstrike\tfrappes\traid\t\t\t\t\ta note"), Entries.Of("frappes\tstrikes"), Entries.Of("Irak\tIraq")], GlossaryFileFormat.DeepL);

        Assert.Equal("frappe\tstrike\nfrappes\tstrike\nIrak\tIraq\n", written.Text);
        Assert.Equal(
            ["“frappes” is in the file already; a second time it was left out.", "This format has no place for what entries have besides: accepted English (1), a kind other than noun (1), a note (1)."],
            written.Losses.Select(loss => loss.Message));
    }

    [Fact]
    public void DeepL_gets_no_side_longer_than_it_takes()
    {
        var written = GlossaryFileWriter.Write([Entries.Of($"{new string('€', 400)}a\tlong")], GlossaryFileFormat.DeepL);

        Assert.Empty(written.Text);
        Assert.True(Assert.Single(written.Losses).IsError);
    }

    [Fact]
    public void OmegaT_gets_the_note_as_its_comment()
    {
        var written = GlossaryFileWriter.Write([Entries.Of("frappe\tstrike\tfrappes\t\t\t\t\t\ta note"), Entries.Of("x\ty")], GlossaryFileFormat.OmegaT);

        Assert.Equal("frappe\tstrike\ta note\nfrappes\tstrike\ta note\nx\ty\t\n", written.Text);
        Assert.Empty(written.Losses);
        Assert.Equal(GlossaryFileFormat.OmegaT, GlossaryFileReader.Read(written.Text, "a.txt").Format);
    }

    [Fact]
    public void Version_2_is_valid_by_its_document_type()
    {
        var dtd = File.ReadAllText(RepositoryFolders.Shared("schemas", "tbx", "TBXcoreStructV02.dtd"));
        var folder = Directory.CreateTempSubdirectory("tbx");
        try
        {
            var path = Path.Combine(folder.FullName, "core.dtd");
            File.WriteAllText(path, dtd);
            var document = Written(GlossaryFileFormat.Martif).Replace("<martif ", $"<!DOCTYPE martif SYSTEM \"{new Uri(path).AbsoluteUri}\">\n<martif ", StringComparison.Ordinal);
            var faults = new List<string>();
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD, XmlResolver = XmlResolver.FileSystemResolver };
            settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
            using var reader = XmlReader.Create(new StringReader(document), settings);
            while (reader.Read())
            {
            }

            Assert.Empty(faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("TBXcoreStructV03.rng")]
    [InlineData("TBXcoreStructV03_TBX-Basic_integrated.rng")]
    public async Task Version_3_is_valid_by_its_schema(string schema)
    {
        var grammar = RepositoryFolders.Shared("schemas", "tbx", schema);
        if (!File.Exists("/usr/bin/xmllint")) Assert.Skip("The base library has no validator for RELAX NG, and xmllint is not on this machine.");
        var folder = Directory.CreateTempSubdirectory("tbx");
        try
        {
            var path = Path.Combine(folder.FullName, "a.tbx");
            await File.WriteAllTextAsync(path, Written(GlossaryFileFormat.Tbx), TestContext.Current.CancellationToken);
            using var linter = Process.Start(new ProcessStartInfo("/usr/bin/xmllint", ["--nonet", "--noout", "--relaxng", grammar, path]) { RedirectStandardError = true })!;
            var said = await linter.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await linter.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.True(linter.ExitCode == 0, said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Version_3_has_no_category_or_value_beyond_TBX_Basic()
    {
        var termbase = XDocument.Parse(Written(GlossaryFileFormat.Tbx)).Root!;
        string[] allowed =
        [
            "partOfSpeech=noun", "partOfSpeech=verb", "termType=variant", "termType=phrase",
            "administrativeStatus=preferredTerm-admn-sts", "administrativeStatus=admittedTerm-admn-sts", "administrativeStatus=deprecatedTerm-admn-sts",
        ];

        Assert.Equal(("TBX-Basic", "dca"), ((string?)termbase.Attribute("type"), (string?)termbase.Attribute("style")));
        Assert.Equal([], termbase.Descendants(Tbx3 + "termNote").Select(note => $"{(string?)note.Attribute("type")}={note.Value}").Distinct().Except(allowed));
        Assert.Equal([], termbase.Descendants().Where(element => element.Name != Tbx3 + "termNote" && element != termbase && element.Attribute("type") is not null));
    }

    private static string Written(GlossaryFileFormat format) =>
        GlossaryFileWriter.Write([.. Entries.Shipped().SelectMany(file => GlossaryReader.Read(file.Text, file.Name).Entries), .. Special], format).Text;
}
