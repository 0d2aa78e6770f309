using System.Text;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;

namespace BilingualReader.Core.Tests.Terminology.Files;

public sealed class GlossaryFileFuzzTests
{
    private const string Bits = "\"\"\t\t;,|\n\r\nsource target fr en note é œ « » \uFEFF\u0000\uD83D<>&/=' do-not-translate sep=; 1 ";

    private static readonly string Termbase = GlossaryFileWriter.Write([Entries.Of("Irak\tIraq\tIraq\tMesopotamia\tPersia\t\t\t\ta note"), Entries.Of("frappe\tstrike")], GlossaryFileFormat.Tbx).Text;

    [Fact]
    public void Random_bytes_are_entries_or_problems()
    {
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            Check(GlossaryFileReader.Read(bytes, "a.csv"));
        }
    }

    [Fact]
    public void Random_tables_are_entries_or_problems()
    {
        var random = new Random(8);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new StringBuilder(round % 2 == 0 ? "source;target;note\n" : "");
            for (var i = random.Next(120); i > 0; i--) text.Append(Bits[random.Next(Bits.Length)]);
            Check(GlossaryFileReader.Read(text.ToString(), "a.csv"));
            Check(GlossaryFileReader.Read(Encoding.UTF8.GetBytes(text.ToString()), "a.tsv"));
        }
    }

    [Fact]
    public void XML_that_breaks_off_anywhere_is_told()
    {
        for (var length = 1; length < Termbase.TrimEnd().Length; length++)
        {
            var reading = GlossaryFileReader.Read(Encoding.UTF8.GetBytes(Termbase[..length]), "a.tbx");

            Assert.Contains(reading.Problems, problem => problem.IsError);
            Check(reading);
        }
    }

    [Fact]
    public void XML_with_characters_changed_is_entries_or_problems()
    {
        var random = new Random(9);
        for (var round = 0; round < 5_000; round++)
        {
            var text = new StringBuilder(Termbase);
            for (var i = random.Next(1, 5); i > 0; i--) text[random.Next(1, text.Length)] = Bits[random.Next(Bits.Length)];
            Check(GlossaryFileReader.Read(text.ToString(), "a.tbx"));
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE tbx [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>", "&c;", "broken")]
    [InlineData("<!DOCTYPE tbx [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>", "a &f;", "broken")]
    [InlineData("<?xml version='1.0' encoding='no-such-thing'?>", "x", "")]
    [InlineData("<?xml version='1.0' encoding='utf-7'?>", "x", "")]
    [InlineData("", "\u0001", "broken")]
    public void Entities_and_unknown_encodings_are_problems(string prolog, string term, string message)
    {
        var terms = $"<langSec xml:lang='fr'><termSec><term>{term}</term></termSec></langSec><langSec xml:lang='en'><termSec><term>y</term></termSec></langSec>";

        var reading = GlossaryFileReader.Read(Encoding.UTF8.GetBytes($"{prolog}<tbx><text><body><conceptEntry>{terms}</conceptEntry></body></text></tbx>"), "a.tbx");

        Assert.Empty(reading.Entries);
        Assert.Contains(reading.Problems, problem => problem.IsError && problem.Message.Contains(message, StringComparison.Ordinal));
        Check(reading);
    }

    [Fact]
    public void A_document_type_from_elsewhere_is_not_fetched() =>
        Assert.Equal(2, GlossaryFileReader.Read(Termbase.Replace("<tbx ", "<!DOCTYPE tbx SYSTEM \"http://192.0.2.1/a.dtd\"><tbx ", StringComparison.Ordinal), "a.tbx").Entries.Length);

    [Fact]
    public void Elements_as_deep_as_a_file_can_be_are_a_problem()
    {
        var reading = GlossaryFileReader.Read("<tbx>" + string.Concat(Enumerable.Repeat("<text>", 500_000)), "a.tbx");

        Assert.Contains(reading.Problems, problem => problem.Message.Contains("too deep", StringComparison.Ordinal));
    }

    [Fact]
    public void Huge_cells_are_problems_and_the_rest_loads()
    {
        var huge = new string('x', 3_000_000);
        var table = GlossaryFileReader.Read($"source;target\n{huge};y\n\"{huge}\";y\nIrak;Iraq\n", "a.csv");
        var termbase = GlossaryFileReader.Read(Termbase.Replace(">frappe<", $">{huge}<", StringComparison.Ordinal), "a.tbx");

        Assert.Equal(("Iraq", 2), (Assert.Single(table.Entries).Target, table.Problems.Count(problem => problem.IsError)));
        Assert.Equal(("Iraq", 1), (Assert.Single(termbase.Entries).Target, termbase.Problems.Count(problem => problem.IsError)));
    }

    [Fact]
    public void Long_notes_of_a_termbase_are_cut_and_told()
    {
        var reading = GlossaryFileReader.Read(Termbase.Replace(">a note<", $">{new string('n', 5_000)}<", StringComparison.Ordinal), "a.tbx");

        Assert.Equal((2, false), (reading.Entries.Length, Assert.Single(reading.Problems).IsError));
        Assert.EndsWith("n…", reading.Entries[0].Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\t')]
    [InlineData('\n')]
    [InlineData(';')]
    [InlineData('<')]
    [InlineData(' ')]
    public void Megabytes_of_one_character_end(char character) => Check(GlossaryFileReader.Read(new string(character, 5_000_000), "a.csv"));

    [Fact]
    public void Files_beyond_the_limit_are_refused() =>
        Assert.Contains("larger than", Assert.Single(GlossaryFileReader.Read(new byte[GlossaryReader.MostBytes + 1], "a.csv").Problems).Message, StringComparison.Ordinal);

    private static void Check(GlossaryFileReading reading)
    {
        Assert.True(reading.Problems.Length > 0 || reading.Entries.Length > 0 || reading.Columns.Length > 0);
        Assert.All(reading.Problems, problem => Assert.True(problem.Message.Length is > 10 and < 400 && problem.Remedy.Length > 0 && !problem.Message.Any(char.IsControl)));
        Assert.All(reading.Entries, entry => Assert.True(entry.Source.Length > 0 && entry.Target.Length > 0));
    }
}
