using BilingualReader.Web.Interchange;
using BilingualReader.Web.Interchange.Inline;
using BilingualReader.Web.Interchange.Merging;
using BilingualReader.Web.Interchange.Reading;
using BilingualReader.Web.Interchange.Xml;

namespace BilingualReader.Web.Tests.Interchange;

/// <summary>What went out and comes back as it was changes nothing.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Formats => ["xliff21", "xliff12", "docx", "tmx"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Samples_come_back_without_a_changed_character(string name) => Check(name, Articles.Samples());

    [Theory]
    [MemberData(nameof(Formats))]
    public void Odd_texts_come_back_without_a_changed_character(string name) => Check(name, Articles.Generated(400, 23));

    [Theory]
    [InlineData("xliff21")]
    [InlineData("xliff12")]
    [InlineData("tmx")]
    public void Markup_comes_back_where_it_was(string name)
    {
        foreach (var article in Articles.Samples().Concat(Articles.Generated(200, 29)))
        {
            var file = Assert.IsType<ReturnedFile>(ReturnedFiles.Read(article.Write(FileFormats.Find(name)!.Format)));
            foreach (var pair in file.Pairs.Where(pair => pair.Target is not null))
            {
                var block = article.State.FindBlock(pair.Key.Number)!;
                var expected = InlinePieces.Sound(block.Target!, block.TargetCodes).Select(code => (code.Id, code.Span));
                Assert.Equal(expected.OrderBy(code => code.Id), pair.Target!.Codes.Select(code => (code.Id, code.Span)).OrderBy(code => code.Id));
            }
        }
    }

    [Fact]
    public void Files_are_the_same_twice()
    {
        var article = Articles.Small();
        foreach (var line in FileFormats.All) Assert.Equal(article.Write(line.Format), article.Write(line.Format));
    }

    private static void Check(string name, IEnumerable<Articles> articles)
    {
        var format = FileFormats.Find(name)!.Format;
        foreach (var article in articles)
        {
            var content = article.Write(format);
            var file = Assert.IsType<ReturnedFile>(ReturnedFiles.Read(content));
            var expected = article.State.Translatable.Where(block => format != FileFormat.Tmx || block.Target is not null).ToArray();
            Assert.Equal(expected.Select(block => block.Number).Order(), file.Pairs.Select(pair => pair.Key.Number).Order());
            foreach (var pair in file.Pairs)
            {
                var block = article.State.FindBlock(pair.Key.Number)!;
                Assert.Equal(Shown(block.Block.Source, file), pair.Source);
                Assert.Equal(Shown(block.Target, file), pair.Target?.Text);
            }

            var plan = Assert.IsType<ImportPlan>(article.Plan(content));
            Assert.All(plan.Pairs, pair => Assert.Equal(PairChange.None, pair.Change));
            Assert.Empty(plan.EventsFor(Decisions.None));
        }
    }

    private static string? Shown(string? text, ReturnedFile file) => text is null || file.KeepsCharacters ? text : LegalXml.Replace(text);
}
