using System.Text;
using BilingualReader.Web.Import;

namespace BilingualReader.Web.Tests.Import.Decoding;

public sealed class SourceDecoderTests
{
    private const string Sentence = "L’été dernier, « Noël » tombait en août.";

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-16", true, "utf-16le")]
    [InlineData("utf-16BE", true, "utf-16be")]
    public void Every_encoding_gives_the_same_text(string name, bool mark, string expected)
    {
        var encoding = Encoding.GetEncoding(name);
        var imported = Importing.Read([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sentence)]);
        Assert.Equal(expected, imported.Encoding);
        Assert.Equal(Sentence, Assert.Single(imported.Article.Blocks).Source);
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_are_windows_1252()
    {
        byte[] bytes = [.. "D"u8, 0xE9, .. "j"u8, 0xE0, .. " lu, c"u8, 0x9C, .. "ur "u8, 0x80, 0x85];
        var imported = Importing.Read(bytes);
        Assert.Equal("windows-1252", imported.Encoding);
        Assert.Equal("Déjà lu, cœur €…", Assert.Single(imported.Article.Blocks).Source);
    }

    [Fact]
    public void Misdecoded_words_stay_in_the_text_as_they_came()
    {
        var article = Importing.Plain("[05/ DÈcembre/2023]\n\nUn DÃ©cembre de plus.");
        Assert.Equal("[05/ DÈcembre/2023]", article.Blocks[0].Source);
        Assert.Equal("Un DÃ©cembre de plus.", article.Blocks[1].Source);
    }

    [Fact]
    public void Text_is_not_normalised()
    {
        const string decomposed = "Un e\u0301te\u0301 de plus.";
        Assert.Equal(decomposed, Assert.Single(Importing.Plain(decomposed).Blocks).Source);
    }

    public static TheoryData<byte[], string?, string> Refusals => new()
    {
        { [], null, "no text" },
        { " \t\r\n \u00A0\uFEFF"u8.ToArray(), null, "no text" },
        { [0xEF, 0xBB, 0xBF], "vide.txt", "no text" },
        { "%PDF-1.7 ..."u8.ToArray(), "article.txt", "PDF" },
        { [0x50, 0x4B, 0x03, 0x04, 20, 0, 6, 0], "article.txt", "ZIP" },
        { "texte"u8.ToArray(), "article.docx", "ZIP" },
        { "texte"u8.ToArray(), "ARTICLE.PDF", "PDF" },
        { [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "article.md", "picture" },
        { [0xFF, 0xD8, 0xFF, 0xE0], null, "picture" },
        { [0x1F, 0x8B, 8, 0], null, "compressed" },
        { [0x7F, 0x45, 0x4C, 0x46, 2, 1], null, "program" },
        { @"{\rtf1\ansi Bonjour}"u8.ToArray(), "article.txt", "rich text" },
        { "\uFEFF  <!DOCTYPE html><p>Bonjour"u8.ToArray(), "article.txt", "web page" },
        { "Bonjour\0 le monde"u8.ToArray(), "article.txt", "binary" },
        { "\u0001\u0002\u0003\u0004 abc"u8.ToArray(), null, "binary" },
        { [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], null, "damaged" },
        { new byte[(2 * 1024 * 1024) + 1], null, "2 MB" },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void What_is_no_article_is_refused_with_one_sentence(byte[] bytes, string? fileName, string says)
    {
        var reason = Importing.Refusal(bytes, fileName);
        Assert.Contains(says, reason, StringComparison.Ordinal);
        Assert.Contains(": ", reason, StringComparison.Ordinal);
        Assert.EndsWith(".", reason, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_megabytes_and_five_thousand_paragraphs_are_taken()
    {
        var bytes = new byte[ArticleImporter.MaximumBytes];
        Array.Fill(bytes, (byte)'a');
        Assert.Single(Importing.Read(bytes).Article.Blocks);
        Assert.Equal(5_000, Importing.Plain(string.Concat(Enumerable.Repeat("Un mot.\n\n", 5_000))).Blocks.Length);
    }

    [Fact]
    public void More_than_five_thousand_paragraphs_are_refused() =>
        Assert.Contains("5,000", Importing.Refusal(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Un mot.\n", 5_001)))), StringComparison.Ordinal);

    [Fact]
    public void Pasted_markup_of_a_web_page_is_shown_as_text()
    {
        var article = Importing.Plain("<!DOCTYPE html>\n<p>Bonjour le monde</p>");
        Assert.Equal("<p>Bonjour le monde</p>", article.Blocks[1].Source);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var random = new Random(20240501);
        byte[][] seeds = ["# a\n\n> - b *c* [d](e)\n\n| f | g |\n|---|---|\n"u8.ToArray(), "Publié le 31/02/2023\nPar Jean Dupont\n— Ça ?\n"u8.ToArray(), [0xFF, 0xFE, 0x41, 0]];
        var importer = new ArticleImporter();
        for (var round = 0; round < 1_000; round++)
        {
            var bytes = Mutate(random, seeds[round % seeds.Length]);
            foreach (var format in Enum.GetValues<SourceFormat>())
            {
                var outcome = importer.Import(new ImportRequest(bytes, FileName: null, format));
                if (outcome is ImportRefused refused) Assert.NotEmpty(refused.Reason);
                else Assert.NotEmpty(Assert.IsType<ImportedArticle>(outcome).Article.Blocks);
            }
        }
    }

    private static byte[] Mutate(Random random, byte[] seed)
    {
        if (random.Next(4) == 0)
        {
            var noise = new byte[random.Next(200)];
            random.NextBytes(noise);
            return noise;
        }

        List<byte> bytes = [.. seed, .. seed];
        for (var i = random.Next(12); i > 0; i--) bytes[random.Next(bytes.Count)] = (byte)random.Next(1, 256);
        bytes.RemoveRange(0, random.Next(bytes.Count));
        return [.. bytes];
    }
}
