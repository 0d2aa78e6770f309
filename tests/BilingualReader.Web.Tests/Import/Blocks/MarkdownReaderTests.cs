using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Tests.Import.Blocks;

public sealed class MarkdownReaderTests
{
    private static Article Read(string text)
    {
        var article = Importing.Markdown(text);
        Importing.AssertSound(text, article);
        return article;
    }

    private static string[] Codes(Block block) =>
        [.. block.Codes.Select(code => $"{code.Kind} {code.Span.In(block.Source)} {code.Address}".TrimEnd())];

    [Fact]
    public void Inline_markup_becomes_codes_over_plain_text()
    {
        var block = Assert.Single(Read("Un **gras *et penché***, un ~~faux~~ `x = 1`, [un *lien*](/la?a=1 \"titre\") et &eacute;.").Blocks);
        Assert.Equal("Un gras et penché, un faux x = 1, un lien et é.", block.Source);
        Assert.Equal(
            ["Strong gras et penché", "Emphasis et penché", "Strikethrough faux", "Code x = 1", "Link un lien /la?a=1", "Emphasis lien"],
            Codes(block));
    }

    [Theory]
    [InlineData("https://exemple.fr/a", true)]
    [InlineData("HTTP://exemple.fr", true)]
    [InlineData("mailto:a@exemple.fr", true)]
    [InlineData("../page#a:b", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("&#106;avascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Only_harmless_addresses_are_kept(string address, bool kept)
    {
        var block = Assert.Single(Read($"Voir [ici]({address}) donc.").Blocks);
        Assert.Equal("Voir ici donc.", block.Source);
        Assert.Equal(kept, block.Codes.Any(code => code.Kind == InlineCodeKind.Link && code.Address == address));
        Assert.Equal(kept ? 1 : 0, block.Codes.Length);
    }

    [Fact]
    public void Raw_html_is_text()
    {
        var article = Read("<script>alert(1)</script>\n\nUn <b>mot</b> & <!-- rien -->.");
        Assert.Equal(["<script>alert(1)</script>", "Un <b>mot</b> & <!-- rien -->."], article.Blocks.Select(block => block.Source));
    }

    [Fact]
    public void Lists_nest_and_quotes_hold_paragraphs()
    {
        var article = Read("- un\n  - deux\n    1. trois\n\n  suite\n\n> cité\n>\n> encore\n\n---\n\nTitre\n=====\n\n[x]: https://a.example\n");
        Assert.Equal(
            ["ListItem 1 un", "ListItem 2 deux", "ListItem 3 1. trois", "Paragraph 0 suite", "Quote 0 cité", "Quote 0 encore", "Heading 1 Titre"],
            article.Blocks.Select(block => $"{block.Kind} {block.Level} {block.Source}"));
    }

    [Fact]
    public void A_code_block_is_one_code()
    {
        var block = Read("```\nif (a)\n  b();\n```").Blocks[0];
        Assert.Equal((BlockKind.Paragraph, "if (a)\n  b();"), (block.Kind, block.Source));
        Assert.Equal([$"Code {block.Source}"], Codes(block));
    }

    [Fact]
    public void A_table_row_is_a_list_item_of_cells()
    {
        var article = Read("Avant\n\n| Jour | **Lieu** |\n|---|---|\n| lundi | [ici](b) |\n|  | là |\n");
        Assert.Equal(["Jour | Lieu", "lundi | ici", "| là"], article.Blocks.Skip(1).Select(block => block.Source));
        Assert.Equal(["Cell Jour", "Cell Lieu", "Strong Lieu"], Codes(article.Blocks[1]));
        Assert.Equal(["Cell lundi", "Cell ici", "Link ici b"], Codes(article.Blocks[2]));
    }

    [Theory]
    [InlineData("![Un pont](p.jpg)", "Un pont", "Image Un pont p.jpg")]
    [InlineData("![Un pont](p.jpg \"Vu du sud\")", "Un pont – Vu du sud", "Image Un pont – Vu du sud p.jpg")]
    [InlineData("![Un pont](p.jpg)\n*Le pont vieux*", "Un pont Le pont vieux", "Image Un pont p.jpg,Emphasis Le pont vieux")]
    [InlineData("[![Un pont](p.jpg)](grand.html)", "Un pont", "Link Un pont grand.html,Image Un pont p.jpg")]
    [InlineData("![](p.jpg)", "p.jpg", "Image p.jpg p.jpg")]
    public void A_picture_alone_is_a_caption(string markdown, string source, string codes)
    {
        var block = Read("Avant.\n\n" + markdown).Blocks[1];
        Assert.Equal((BlockKind.Caption, source), (block.Kind, block.Source));
        Assert.Equal(codes, string.Join(',', Codes(block)));
    }

    [Theory]
    [InlineData("***")]
    [InlineData("[x]: https://a.example")]
    [InlineData("---\ntitre: rien\n---\n")]
    public void Markdown_of_nothing_but_marks_is_read_as_plain_text(string text) => Assert.NotEmpty(Read(text).Blocks);

    [Fact]
    public void Absurd_markup_is_read_as_plain_text()
    {
        Assert.StartsWith("[a](", Read(string.Concat(Enumerable.Repeat("[a](", 50_000))).Blocks[0].Source, StringComparison.Ordinal);
        Assert.NotEmpty(Read(new string('>', 20_000) + " a").Blocks);
    }

    [Fact]
    public void Nothing_is_lost_whatever_is_written()
    {
        string[] pieces = ["# a", "- b", "> c", "```", "| d | e |", "|---|---|", "*f*", "[g](h)", "***", "1) i", "    j", "<k>", "[l]: m", "![n](o)", "", "", "\tp", "---"];
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Join('\n', Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)])) + "\nz";
            Read(text);
            Importing.AssertSound(text, Importing.Plain(text));
        }
    }
}
