using System.Text;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Memory.Tmx;

namespace BilingualReader.Core.Tests.Memory.Tmx;

/// <summary>The dialects of other programs, and damage.</summary>
public sealed class TmxReaderTests
{
    private const string Good = """<tu><tuv xml:lang="fr"><seg>Bonjour.</seg></tuv><tuv xml:lang="en"><seg>Hello.</seg></tuv></tu>""";

    [Theory]
    [InlineData("""<tu><tuv lang="FR-FR"><seg>Oui.</seg></tuv><tuv lang="en-US"><seg>Yes.</seg></tuv></tu>""", "Oui.", "Yes.")]
    [InlineData("""<tu><tuv xml:lang="EN-GB"><seg>Yes.</seg></tuv><tuv xml:lang="fr_CA"><seg>Oui.</seg></tuv></tu>""", "Oui.", "Yes.")]
    [InlineData("""<tu><note>x</note><tuv xml:lang="fr"><prop type="y">z</prop><seg><![CDATA[A & B </tu>]]></seg></tuv><tuv xml:lang="en"><seg>A &amp; B</seg></tuv></tu>""", "A & B </tu>", "A & B")]
    [InlineData("""<tu><tuv xml:lang="fr"><seg>«&nbsp;l&#x2019;&eacute;t&#233;&nbsp;»</seg></tuv><tuv xml:lang="en"><seg>R&D &inconnu;</seg></tuv></tu>""", "«\u00A0l’été\u00A0»", "R&D &inconnu;")]
    [InlineData("""<tu><tuv xml:lang="fr"><seg>Une <bpt i="1">&lt;b&gt;</bpt>rose<ept i="1">&lt;/b&gt;</ept><ph x="1">&lt;br/&gt;</ph>, <hi type="x">dit-il</hi> <ph>%s</ph><it pos="begin">&lt;i&gt;</it>.</seg></tuv><tuv xml:lang="en"><seg>A <ut>\b</ut>rose <sub>x</sub></seg></tuv></tu>""", "Une rose, dit-il %s.", "A rose x")]
    [InlineData("""<tu vendor:id="3"><tuv xml:lang="fr"><seg>Un&#x1;</seg></tuv><tuv xml:lang="en"><seg>One</seg></tuv></tu>""", "Un", "One")]
    public void Units_of_other_programs_are_read(string unit, string source, string target)
    {
        var (units, report) = Read(File(unit));
        Assert.Equal((source, target), (units.Single().Source, units.Single().Target));
        Assert.Equal(0, report.LeftOut);
    }

    [Theory]
    [InlineData("""<tu><tuv xml:lang="de"><seg>Ja.</seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>""", TmxFault.OtherLanguages)]
    [InlineData("""<tu><tuv xml:lang="fr"><seg> </seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>""", TmxFault.Empty)]
    [InlineData("""<tu><tuv xml:lang="fr"><seg>Oui</tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>""", TmxFault.Broken)]
    [InlineData("""<tu><tuv xml:lang="fr"><seg>Oui < non</seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>""", TmxFault.Broken)]
    [InlineData("""<tu><tuv xml:lang="fr"><seg>Oui""", TmxFault.Broken)]
    [InlineData("""<tu/>""", TmxFault.Broken)]
    public void A_bad_unit_costs_itself_and_is_told_with_its_line(string unit, TmxFault fault)
    {
        var (units, report) = Read(File($"{Good}\n{unit}\n{Good}"));
        Assert.Equal(2, units.Count);
        var problem = Assert.Single(report.Problems);
        Assert.Equal((4, fault), (problem.Line, problem.Fault));
    }

    [Fact]
    public void A_file_that_was_cut_off_gives_what_stands_before()
    {
        var file = File($"{Good}\n{Good}");
        var (units, report) = Read(file[..^60]);
        Assert.Equal("Bonjour.", Assert.Single(units).Source);
        Assert.Equal(TmxFault.CutOff, Assert.Single(report.Problems).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no markup at all")]
    [InlineData("<html><body><tu></tu></body></html>")]
    [InlineData("{\"a\": 1}")]
    public void What_is_no_TMX_is_told(string text)
    {
        var (units, report) = Read(text);
        Assert.Empty(units);
        Assert.True(report.IsForeign);
    }

    [Fact]
    public void A_document_type_is_gone_around_and_never_followed()
    {
        var (units, report) = Read("""<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "<tu>"> <!ENTITY b SYSTEM "file:///etc/passwd">]><!-- <tu> --><tmx version="1.1"><header/><body><tu><tuv xml:lang="fr"><seg>&b;</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu></body></tmx>""");
        Assert.Equal("&b;", Assert.Single(units).Source);
        Assert.Equal(TmxFault.Entity, Assert.Single(report.Problems).Fault);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("iso-8859-1", false)]
    public void Encodings_are_told_by_mark_by_zeros_or_by_declaration(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = $"""<?xml version="1.0" encoding="{name}"?>{File("""<tu><tuv xml:lang="fr"><seg>Été</seg></tuv><tuv xml:lang="en"><seg>Summer</seg></tuv></tu>""")}""";
        var bytes = encoding.GetBytes(text);
        var (units, _) = Read(hasMark ? [.. encoding.GetPreamble(), .. bytes] : bytes);
        Assert.Equal("Été", Assert.Single(units).Source);
    }

    [Fact]
    public void Who_made_a_unit_and_when_is_kept()
    {
        var (units, _) = Read(File("""<tu tuid="7"><prop type="x-outlet">Le Quotidien</prop><tuv xml:lang="fr"><seg>Oui.</seg></tuv><tuv xml:lang="en" creationid="ada" changedate="20240305T101112Z" changeid="MT!"><seg>Yes.</seg></tuv></tu>"""));
        var origin = Assert.Single(units).Origin;
        Assert.Equal(("7", "Le Quotidien", "ada", true), (origin.Id, origin.Outlet, origin.MadeBy, origin.IsRawMachine));
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 10, 11, 12, TimeSpan.Zero), origin.At);
    }

    [Fact]
    public void A_long_stream_is_read_unit_by_unit_without_seeking()
    {
        using var stream = new EndlessTmx(Good, 200_000);
        using var reader = new TmxReader(stream);
        var count = 0;
        while (reader.Read() is not null)
        {
            count++;
            Assert.True(stream.Given - (long)count * Good.Length < 1_000_000, "More was read than a buffer holds.");
        }

        Assert.Equal(200_000, count);
        Assert.Empty(reader.Report.Problems);
    }

    private static string File(string units) => $"""<?xml version="1.0"?>{'\n'}<tmx version="1.4"><header segtype="sentence"/><body>{'\n'}{units}{'\n'}</body></tmx>""";

    private static (List<TranslationUnit> Units, TmxReport Report) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (List<TranslationUnit> Units, TmxReport Report) Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = new TmxReader(stream);
        return ([.. reader.ReadAll()], reader.Report);
    }
}
