using System.Text;
using System.Xml;
using System.Xml.Schema;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Tests.Import;

namespace BilingualReader.Web.Tests.Interchange;

/// <summary>What goes out is valid by the official schemas, where those stand beside the working copy.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void XLIFF_2_1_of_samples_and_of_odd_texts_is_valid() => Check(FileFormat.Xliff21, Schemas("xliff-2.1", "allmod.xsd", "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd"));

    [Fact]
    public void XLIFF_1_2_of_samples_and_of_odd_texts_is_valid() => Check(FileFormat.Xliff12, Schemas("xliff-1.2", "xliff-core-1.2-strict.xsd", "xml.xsd"));

    [Fact]
    public void TMX_of_samples_and_of_odd_texts_is_valid()
    {
        var definition = SharedFolder.PathOf("schemas", "tmx", "tmx14.dtd");
        foreach (var article in All())
        {
            var text = article.Text(FileFormat.Tmx);
            var at = text.IndexOf("<tmx", StringComparison.Ordinal);
            var typed = text.Insert(at, $"<!DOCTYPE tmx SYSTEM \"{new Uri(definition).AbsoluteUri}\">");
            Assert.Empty(Faults(new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD, XmlResolver = new XmlUrlResolver() }, Encoding.UTF8.GetBytes(typed)));
        }
    }

    [Fact]
    public void The_schema_sees_faults() =>
        Assert.NotEmpty(Faults(Validating(Schemas("xliff-2.1", "allmod.xsd", "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd")), Encoding.UTF8.GetBytes(Articles.Small().Text(FileFormat.Xliff21).Replace("state=\"translated\"", "state=\"done\"", StringComparison.Ordinal))));

    [Fact]
    public void Every_state_has_a_translation_that_the_second_schema_asks_for()
    {
        foreach (var article in All())
        {
            var document = new XmlDocument { XmlResolver = null };
            document.LoadXml(article.Text(FileFormat.Xliff21));
            var names = new XmlNamespaceManager(document.NameTable);
            names.AddNamespace("x", "urn:oasis:names:tc:xliff:document:2.0");
            Assert.Empty(document.SelectNodes("//x:segment[@state and not(x:target)]", names)!.Cast<XmlNode>());
            Assert.Empty(document.SelectNodes("//x:segment[@subState and not(@state)]", names)!.Cast<XmlNode>());
            Assert.Empty(document.SelectNodes("//x:pc[not(@dataRefStart = ancestor::x:unit/x:originalData/x:data/@id)]", names)!.Cast<XmlNode>());
            Assert.All(document.SelectNodes("//x:unit", names)!.Cast<XmlNode>(), unit => Assert.Single(unit.SelectNodes("x:segment", names)!.Cast<XmlNode>()));
        }
    }

    private static IEnumerable<Articles> All() => Articles.Samples().Concat(Articles.Generated(150, 11)).Append(Articles.Small());

    private static void Check(FileFormat format, XmlSchemaSet schemas)
    {
        var terms = new TermPair("port", "port", [], [], [], TermStatus.Preferred, TermKind.Noun, false, "A note & <more>.", new TermOrigin("x", 1));
        foreach (var article in All()) Assert.Empty(Faults(Validating(schemas), ArticleWriter.Write(article.Export(terms), format, ArticlePart.Both)));
    }

    private static XmlSchemaSet Schemas(string folder, params string[] files)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        foreach (var file in files.Reverse()) schemas.Add(null, SharedFolder.PathOf("schemas", folder, file));
        return schemas;
    }

    private static XmlReaderSettings Validating(XmlSchemaSet schemas) =>
        new() { ValidationType = ValidationType.Schema, Schemas = schemas, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings };

    private static List<string> Faults(XmlReaderSettings settings, byte[] content)
    {
        var faults = new List<string>();
        settings.ValidationEventHandler += (_, fault) => faults.Add($"{fault.Exception.LineNumber}: {fault.Message}");
        using var xml = XmlReader.Create(new MemoryStream(content), settings);
        while (xml.Read())
        {
            // Reading validates.
        }

        return faults;
    }
}
