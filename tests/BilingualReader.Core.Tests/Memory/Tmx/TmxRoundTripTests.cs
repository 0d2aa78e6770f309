using System.Collections.Immutable;
using System.Xml;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Memory.Tmx;
using BilingualReader.Core.Tests.Infrastructure;
using BilingualReader.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BilingualReader.Core.Tests.Memory.Tmx;

/// <summary>Units out and in are equal, and the file is valid by the definition of TMX.</summary>
public sealed class TmxRoundTripTests
{
    private static readonly Gen<string> Words = Gen.Elements("a", "é", " ", "  ", "&", "<", ">", "]]>", "\"", "'", "\n", "\r", "\t", "😀", "&amp;", "<b>", "\u00A0").NonEmptyListOf().Select(parts => ("x" + string.Concat(parts) + "y"));

    private static readonly Gen<string?> Optional = Gen.OneOf(Gen.Constant<string?>(null), Words.Select(string? (word) => word));

    private static readonly Gen<TranslationUnit> AnyUnit =
        from source in Words
        from target in Words
        from kind in Gen.Elements(UnitKind.Block, UnitKind.Sentence)
        from id in Optional
        from before in Optional
        from outlet in Optional
        from maker in Optional
        from isApproved in Gen.Elements(true, false)
        from seconds in Gen.Choose(0, 1_000_000_000)
        from end in Gen.Choose(0, 1)
        from code in Gen.Elements(Enum.GetValues<InlineCodeKind>())
        select new TranslationUnit(source, target, kind, new UnitOrigin
        {
            Id = id,
            Outlet = outlet,
            MadeBy = maker,
            Article = isApproved ? Units.Ours : null,
            Block = isApproved ? 3 : 0,
            ApprovedBy = isApproved ? "person:Ada" : null,
            At = DateTimeOffset.UnixEpoch.AddSeconds(seconds),
            IsRawMachine = !isApproved && end == 0,
        })
        {
            Before = before,
            SourceCodes = [new InlineCode("1", code, new TextSpan(0, source.Length - end), code == InlineCodeKind.Link ? "https://example.org/?a=1&b=2" : null), new InlineCode("2", InlineCodeKind.Strong, new TextSpan(0, 1))],
        };

    [Fact]
    public void Units_out_and_in_are_equal() => Prop.ForAll(AnyUnit.NonEmptyListOf().ToArbitrary(), units =>
    {
        var read = Read(Write([.. units]));
        Assert.Equal(units.Count, read.Count);
        Assert.All(units.Zip(read), pair => AssertEqual(pair.First, pair.Second));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Characters_that_XML_forbids_are_left_out() =>
        Assert.Equal("ab", Read(Write([Units.Unit("a\u0001\uD800b\uFFFE", "x")])).Single().Source);

    [Fact]
    public void A_file_is_valid_by_the_definition_of_TMX()
    {
        var definition = RepositoryFolders.At("..", "shared", "schemas", "tmx", "tmx14.dtd");
        if (!File.Exists(definition)) Assert.Skip("The definition of TMX is not beside the repository.");
        var units = Gen.Sample(AnyUnit, 50);
        var text = System.Text.Encoding.UTF8.GetString(Write([.. units])).Replace("<tmx ", $"<!DOCTYPE tmx SYSTEM \"{definition}\"><tmx ", StringComparison.Ordinal);
        using var xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD, XmlResolver = new XmlUrlResolver() });
        while (xml.Read())
        {
            // A file that is not valid throws.
        }
    }

    private static void AssertEqual(TranslationUnit expected, TranslationUnit read)
    {
        Assert.Equal(expected with { SourceCodes = [], TargetCodes = [] }, read with { SourceCodes = [], TargetCodes = [] });
        Assert.Equal<IEnumerable<InlineCode>>(expected.SourceCodes, read.SourceCodes);
    }

    private static byte[] Write(ImmutableArray<TranslationUnit> units)
    {
        using var stream = new MemoryStream();
        TmxWriter.WriteAll(stream, TmxHeader.Of(isBySentence: true, DateTimeOffset.UnixEpoch), units);
        return stream.ToArray();
    }

    private static List<TranslationUnit> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = new TmxReader(stream);
        return [.. reader.ReadAll()];
    }
}
