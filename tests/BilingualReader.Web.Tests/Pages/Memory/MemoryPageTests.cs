using System.Net;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Memory.Tmx;
using BilingualReader.Core.Text;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Memory;

/// <summary>The page of the translation memory, without script.</summary>
public sealed class MemoryPageTests
{
    private const string Tmx = """
        <tmx version="1.4"><header segtype="sentence"/><body>
        <tu tuid="u1"><tuv lang="FR-fr"><seg>Le chalutier rentre.</seg></tuv><tuv lang="EN-us"><seg>The trawler &lt;b&gt; returns.</seg></tuv></tu>
        <tu><tuv lang="fr"><seg>Le quai</tuv></tu>
        </body></tmx>
        """;

    [Fact]
    public async Task Words_are_found_in_both_languages_marked_and_lead_to_their_paragraph()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(new Block(1, BlockKind.Paragraph, "Le port est fermé.", [], "fr", default(TextSpan)));
        await app.AppendAsync(id, new Edited(1, "The port is closed."), new Approved(1));
        var visitor = app.Visit();

        var page = await visitor.GetAsync("/memory?q=FERME&in=fr");
        Assert.Equal("fermé", page.One(".memory-hits [lang=fr] mark").TextContent);
        Assert.Equal("The port is closed.", page.One(".memory-hits [lang=en-GB]").TextContent.Trim());
        Assert.EndsWith($"/articles/{id}#p1", page.One(".memory-hits a").GetAttribute("href"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("closed", (await visitor.GetAsync("/memory?q=closed&in=en")).One(".memory-hits [lang=en-GB] mark").TextContent);
        Assert.Contains("Nothing found", (await visitor.GetAsync("/memory?q=closed&in=fr")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_shown_first_then_imported_then_taken_out()
    {
        using var app = new AppFixture();
        var visitor = app.Visit();
        var start = await visitor.GetAsync("/memory");

        var shown = await visitor.PressAsync(start.Button("See what would happen"), file: new UploadedFile("upload", "deux.tmx", Encoding.UTF8.GetBytes(Tmx)));
        Assert.Contains("1 unit would come in, 1 would be left out", shown.Text, StringComparison.Ordinal);
        Assert.Contains("line 3", shown.Text, StringComparison.Ordinal);
        Assert.Empty((await visitor.GetAsync("/memory?q=chalutier")).All(".memory-hits li"));

        await visitor.PressAsync(shown.Button("Import deux.tmx"));
        var found = await visitor.GetAsync("/memory?q=chalutier");
        Assert.Contains("deux.tmx", found.One(".memory-hits li").TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>", found.One(".memory-hits [lang=en-GB]").TextContent, StringComparison.Ordinal);

        var after = await visitor.PressAsync(found.Button("Take out", "deux.tmx"));
        Assert.Contains("None yet", after.Text, StringComparison.Ordinal);
        Assert.Empty((await visitor.GetAsync("/memory?q=chalutier")).All(".memory-hits li"));
    }

    [Fact]
    public async Task The_memory_goes_out_as_TMX()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(new Block(1, BlockKind.Paragraph, "Le port est fermé.", [], "fr", default(TextSpan)));
        await app.AppendAsync(id, new Edited(1, "The port is closed."), new Approved(1));
        var visitor = app.Visit();
        await visitor.GetAsync("/memory");

        var answer = await visitor.Client.GetAsync(new Uri("/memory?handler=Export", UriKind.Relative), AppFixture.Token);
        using var reader = new TmxReader(await answer.Content.ReadAsStreamAsync(AppFixture.Token));
        var unit = Assert.Single(reader.ReadAll());
        Assert.Equal(("The port is closed.", id), (unit.Target, unit.Origin.Article));
    }

    [Theory]
    [InlineData("no TMX at all")]
    [InlineData("<html/>")]
    [InlineData("")]
    public async Task A_file_that_is_no_TMX_is_refused(string content)
    {
        using var app = new AppFixture();
        var visitor = app.Visit();
        var start = await visitor.GetAsync("/memory");
        var page = await visitor.PressAsync(start.Button("See what would happen"), file: new UploadedFile("upload", "a.tmx", Encoding.UTF8.GetBytes(content)));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty(Directory.Exists(Path.Combine(app.DataFolder, "memory", "imports")) ? Directory.GetFiles(Path.Combine(app.DataFolder, "memory", "imports")) : []);
    }

    [Fact]
    public async Task The_reader_says_what_is_from_memory_and_the_price_leaves_it_out()
    {
        using var app = new AppFixture { Engine = PaidEngine.Named("word") };
        var first = await app.AddAsync(new Block(1, BlockKind.Heading, "La criée", [], "fr", default(TextSpan)), new Block(2, BlockKind.Paragraph, "Le port est fermé.", [], "fr", default(TextSpan)));
        await app.AppendAsync(first, new Edited(2, "The port is closed."), new Approved(2));
        var second = await app.AddAsync(new Block(1, BlockKind.Paragraph, "Le port est fermé.", [], "fr", default(TextSpan)), new Block(2, BlockKind.Paragraph, "Il pleut fort.", [], "fr", default(TextSpan)));
        var visitor = app.Visit();

        Assert.Contains("1 paragraph more comes from the memory, free.", (await visitor.GetAsync($"/articles/{second}")).Text, StringComparison.Ordinal);

        await app.TranslateAsync(second);
        var page = await visitor.GetAsync($"/articles/{second}");
        Assert.Contains("from memory, approved in La criée", page.One("#p1 a.number").GetAttribute("title")!, StringComparison.Ordinal);
        Assert.Contains("1 from memory", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Machine translation by memory", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Le port est fermé.", app.Engine.Sent);
    }
}
