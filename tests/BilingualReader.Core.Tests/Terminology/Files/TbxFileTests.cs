using System.Text;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;
using BilingualReader.Core.Tests.Infrastructure;

namespace BilingualReader.Core.Tests.Terminology.Files;

public sealed class TbxFileTests
{
    private const string Dca = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
          <tbxHeader><fileDesc><sourceDesc><p>a glossary</p></sourceDesc></fileDesc></tbxHeader>
          <text><body>
            <conceptEntry id="c1">
              <descrip type="definition">A blow from the air.</descrip>
              <langSec xml:lang="fr-FR">
                <termSec><term>frappe <hi>aérienne</hi></term><termNote type="partOfSpeech">noun</termNote></termSec>
                <termSec><term>frappe
                  de l’aviation</term><termNote type="termType">variant</termNote></termSec>
              </langSec>
              <langSec xml:lang="en">
                <termSec><term>air raid</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
                <termSec><term>air hit</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
                <termSec><term>air strike</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><note>One word in some papers.</note></termSec>
              </langSec>
              <langSec xml:lang="de"><termSec><term>Luftschlag</term></termSec></langSec>
            </conceptEntry>
          </body></text>
        </tbx>
        """;

    private const string Dct = """
        <tbx type="TBX-Basic" style="dct" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
          <text><body><conceptEntry id="c1">
            <basic:definition>A blow from the air.</basic:definition>
            <langSec xml:lang="fr"><termSec><term>frappe aérienne</term><min:partOfSpeech>noun</min:partOfSpeech></termSec><termSec><term>frappe de l’aviation</term></termSec></langSec>
            <langSec xml:lang="en">
              <termSec><term>air strike</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><note>One word in some papers.</note></termSec>
              <termSec><term>air raid</term></termSec>
              <termSec><term>air hit</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
            </langSec>
          </conceptEntry></body></text>
        </tbx>
        """;

    private const string Martif = """
        <?xml version="1.0"?>
        <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="fr">
          <text><body><termEntry id="c1">
            <descripGrp><descrip type="definition">A blow from the air.</descrip><admin type="source">a dictionary</admin></descripGrp>
            <langSet xml:lang="en">
              <ntig><termGrp><term>air strike</term></termGrp></ntig>
              <tig><term>air raid</term><termNote type="normativeAuthorization">admittedTerm</termNote></tig>
              <tig><term>air hit</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
            </langSet>
            <langSet xml:lang="FRA"><tig><term>frappe aérienne</term><note>One word in some papers.</note></tig><tig><term>frappe de l’aviation</term></tig></langSet>
          </termEntry></body></text>
        </martif>
        """;

    [Theory]
    [InlineData(Dca, GlossaryFileFormat.Tbx)]
    [InlineData(Dct, GlossaryFileFormat.Tbx)]
    [InlineData(Martif, GlossaryFileFormat.Martif)]
    public void Versions_and_styles_give_the_same_entry(string text, GlossaryFileFormat format)
    {
        var reading = GlossaryFileReader.Read(Encoding.UTF8.GetBytes(text), "a.tbx");

        Assert.Empty(reading.Problems);
        Assert.Equal(format, reading.Format);
        Assert.Equal(
            "frappe aérienne # air strike # frappe de l’aviation # air raid # air hit # Preferred # Noun # False # A blow from the air. One word in some papers.",
            Entries.Text(Assert.Single(reading.Entries)));
    }

    [Fact]
    public void Text_is_read_like_a_file() => Assert.Single(Entries.Read("\uFEFF \n" + Martif.Replace("<?xml version=\"1.0\"?>", "", StringComparison.Ordinal)).Entries);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void The_declared_encoding_is_followed(string encoding)
    {
        var text = Dca.Replace("UTF-8", encoding, StringComparison.Ordinal).Replace('’', '\'');
        byte[] bytes = [.. Encoding.GetEncoding(encoding).Preamble, .. Encoding.GetEncoding(encoding).GetBytes(text)];

        Assert.Equal("frappe aérienne", Assert.Single(GlossaryFileReader.Read(bytes, "a.tbx").Entries).Source);
    }

    [Theory]
    [InlineData("do not translate", "Médiapart", TermStatus.DoNotTranslate)]
    [InlineData("Ne pas traduire", "", TermStatus.DoNotTranslate)]
    [InlineData("a newspaper", "Médiapart", TermStatus.Preferred)]
    public void A_note_on_the_French_term_can_say_that_it_stays_as_it_is(string note, string english, TermStatus status)
    {
        var entry = Assert.Single(Entries.Read(Concept($"<langSec xml:lang='fr'><termSec><term>Médiapart</term><note>{note}</note></termSec></langSec><langSec xml:lang='en'><termSec><term>{english}</term></termSec></langSec>")).Entries);

        Assert.Equal(("Médiapart", status), (entry.Target, entry.Status));
    }

    [Fact]
    public void Languages_without_ours_are_one_problem_and_a_missing_term_a_warning_of_its_concept()
    {
        var foreign = Entries.Read(Concept("<langSec xml:lang='de'><termSec><term>Krieg</term></termSec></langSec>"));
        var partly = Entries.Read(Concept("<langSec xml:lang='fr'><termSec><term>guerre</term></termSec></langSec></conceptEntry>\n<conceptEntry><langSec xml:lang='en'><termSec><term>war</term></termSec></langSec>"));

        Assert.Contains("its languages are de", Assert.Single(foreign.Problems).Message, StringComparison.Ordinal);
        Assert.Equal([("A concept has no English term and is left out.", 1), ("A concept has no French term and is left out.", 2)], partly.Problems.Select(problem => (problem.Message, problem.Line)));
    }

    [Fact]
    public void What_stands_before_a_fault_is_kept_and_the_fault_has_its_place()
    {
        var reading = Entries.Read(Dca.Replace("</conceptEntry>", "</conceptEntry>\n<broken", StringComparison.Ordinal), "a.tbx");

        Assert.Single(reading.Entries);
        Assert.Matches("^The XML is broken at line 20, position ", Assert.Single(reading.Problems).Message);
    }

    [Theory]
    [InlineData("<html><body/></html>", "begins with <html>")]
    [InlineData("<xliff version='1.2'/>", "begins with <xliff>")]
    [InlineData("<tbx/>", "it has no terms")]
    [InlineData("<", "broken at line 1")]
    public void Other_XML_is_told_by_name(string text, string message) => Assert.Contains(message, Assert.Single(Entries.Read(text).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Termbases_of_others_are_read_without_their_languages_being_ours()
    {
        var bytes = File.ReadAllBytes(RepositoryFolders.Shared("schemas", "tbx", "Example_Astronomy_DCA_VALID.tbx"));

        var reading = GlossaryFileReader.Read(bytes, "astronomy.tbx");

        Assert.Equal(GlossaryFileFormat.Tbx, reading.Format);
        Assert.DoesNotContain(reading.Problems, problem => problem.Message.Contains("broken", StringComparison.Ordinal));
    }

    private static string Concept(string content) => $"<tbx xmlns='urn:iso:std:iso:30042:ed-2'><text><body><conceptEntry>{content}</conceptEntry></body></text></tbx>";
}
