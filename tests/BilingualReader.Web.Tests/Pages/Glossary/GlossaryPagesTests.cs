using System.Net;
using System.Text;
using AngleSharp.Dom;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Glossary;

/// <summary>The list of entries, the glossaries, import, export, history and the term report.</summary>
public sealed class GlossaryPagesTests
{
    [Fact]
    public async Task Many_entries_stand_on_pages()
    {
        using var app = new AppFixture { Glossary = [.. Enumerable.Range(0, 250).Select(i => $"mot {i:D3}\tword {249 - i:D3}\t\t")] };
        var visitor = app.Visit();

        var second = await visitor.GetAsync((await visitor.GetAsync("/glossary")).One("a[rel=next]").GetAttribute("href")!);

        Assert.Equal("mot 100", second.All("table.glossary tbody th a")[0].TextContent);
        Assert.Contains("Page 2 of 3", second.One(".paging").TextContent, StringComparison.Ordinal);
        Assert.Equal("mot 249", (await visitor.GetAsync("/glossary?sort=English")).All("table.glossary tbody th a")[0].TextContent);
        Assert.Equal(50, (await visitor.GetAsync("/glossary?p=99")).All("table.glossary tbody tr").Length);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_glossary_kind_and_status()
    {
        using var app = new AppFixture { Glossary = ["Irak\tIraq\t\t", "criée\tfish auction\t\t"] };
        var visitor = app.Visit();

        Assert.Equal(["Irak"], Sources(await visitor.GetAsync("/glossary?kind=Name")));
        Assert.Equal(["criée", "Irak"], Sources(await visitor.GetAsync("/glossary?status=Preferred")));
        Assert.Empty(Sources(await visitor.GetAsync("/glossary?status=Deprecated")));
        Assert.Empty(Sources(await visitor.GetAsync("/glossary?file=other.tsv")));
    }

    [Theory]
    [InlineData("Tsv", "tsv", "source\ttarget")]
    [InlineData("Csv", "csv", "source,target")]
    [InlineData("Tbx", "tbx", "TBX-Basic")]
    [InlineData("Martif", "tbx", "martif")]
    [InlineData("DeepL", "tsv", "criée\tfish auction")]
    [InlineData("OmegaT", "txt", "criée\tfish auction\tA hall.")]
    public async Task A_glossary_goes_out_in_every_format_and_comes_back(string format, string ending, string content)
    {
        using var app = new AppFixture { Glossary = ["criée\tfish auction\t\tA hall.", "port\tharbour\t\t"] };
        var visitor = app.Visit();
        var file = (await visitor.GetAsync("/glossary/files")).All(".glossaries a[download]").Select(link => link.GetAttribute("href")!).Single(link => link.Contains($"format={format}", StringComparison.Ordinal));

        using var answer = await visitor.Client.GetAsync(new Uri(file, UriKind.Relative), AppFixture.Token);
        var bytes = await answer.Content.ReadAsByteArrayAsync(AppFixture.Token);

        Assert.EndsWith("." + ending, answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Contains(content, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        using var empty = new AppFixture();
        var importer = empty.Visit();
        var shown = await importer.PressAsync((await importer.GetAsync("/glossary/import")).Button("See what would happen"), file: new UploadedFile("upload", "glossary." + ending, bytes));
        Assert.Contains("2 new, 0 changed, 0 there already, 0 refused", Words(shown.One("main [role=status]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_shows_what_it_would_do_then_does_it_and_can_be_taken_back()
    {
        using var app = new AppFixture { Glossary = ["criée\tfish auction\t\tA hall.", "port\tharbour\t\t"] };
        var visitor = app.Visit();

        var shown = await visitor.PressAsync((await visitor.GetAsync("/glossary/import")).Button("See what would happen"), new Dictionary<string, string?> { ["text"] = "français;anglais\ncriée;fish market\nport;harbour\ngrue;crane\n;nothing\n" });

        Assert.Contains("1 new, 1 changed, 1 there already, 1 refused", Words(shown.One("main [role=status]")), StringComparison.Ordinal);
        Assert.Contains("line 5", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["criée", "port"], Sources(await visitor.GetAsync("/glossary")));
        var done = await visitor.PressAsync(shown.All("button").OfType<AngleSharp.Html.Dom.IHtmlButtonElement>().Single(button => button.TextContent.StartsWith("Import into", StringComparison.Ordinal)));
        Assert.Contains("1 added, 1 changed", done.Text, StringComparison.Ordinal);
        Assert.Equal(["criée", "grue", "port"], Sources(await visitor.GetAsync("/glossary")));
        Assert.Contains("A hall.", (await visitor.GetAsync("/glossary?q=market")).Text, StringComparison.Ordinal);

        await visitor.PressAsync((await visitor.GetAsync("/glossary/history")).Button("Take it back"));
        Assert.Equal(["criée", "port"], Sources(await visitor.GetAsync("/glossary")));
        Assert.Single(Sources(await visitor.GetAsync("/glossary?q=auction")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 a workbook")]
    public async Task A_file_that_cannot_be_used_is_refused_with_a_sentence(string text)
    {
        using var app = new AppFixture { Glossary = ["criée\tfish auction\t\t"] };
        var visitor = app.Visit();

        var page = await visitor.PressAsync((await visitor.GetAsync("/glossary/import")).Button("See what would happen"), new Dictionary<string, string?> { ["text"] = text });

        Assert.Equal(["criée"], Sources(await visitor.GetAsync("/glossary")));
        Assert.NotEmpty(page.All("[role=alert], .conflicts li"));
        Assert.DoesNotContain(page.All("button"), button => button.TextContent.StartsWith("Import into", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_glossary_is_made_arranged_and_kept_to_some_articles()
    {
        using var app = new AppFixture { Glossary = ["criée\tfish auction\t\t"] };
        var id = await app.AddAsync(Blocks.Paragraph(1, "La criée ouvre."));
        var visitor = app.Visit();

        var made = await visitor.PressAsync((await visitor.GetAsync("/glossary/files")).Button("Make it"), new Dictionary<string, string?> { ["name"] = "quotidien", ["scope"] = "outlet", ["value"] = "le quotidien" });
        var entry = await visitor.FollowAsync(made);
        await visitor.PressAsync(entry.Button("Save at once"), new Dictionary<string, string?> { ["Input.Source"] = "criée", ["Input.Target"] = "covered market" });

        Assert.Contains("covered market", (await visitor.GetAsync($"/articles/{id}")).Text, StringComparison.Ordinal);
        var files = await visitor.GetAsync("/glossary/files");
        Assert.Contains("Articles of le quotidien", files.All(".glossaries > li")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("criée", files.One(".conflicts").TextContent, StringComparison.Ordinal);
        await visitor.PressAsync(files.All(".glossaries > li")[0].QuerySelectorAll("button").OfType<AngleSharp.Html.Dom.IHtmlButtonElement>().Single(button => button.TextContent.StartsWith("Down", StringComparison.Ordinal)));
        Assert.Contains("fish auction", (await visitor.GetAsync($"/articles/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_that_names_nothing_is_refused()
    {
        using var app = new AppFixture();
        var visitor = app.Visit();

        var page = await visitor.PressAsync((await visitor.GetAsync("/glossary/files")).Button("Make it"), new Dictionary<string, string?> { ["name"] = "a", ["scope"] = "article", ["value"] = "nosucharticle" });

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Single(page.All(".glossaries > li"));
    }

    [Fact]
    public async Task The_report_tells_what_became_of_each_term()
    {
        using var app = new AppFixture { Glossary = ["criée\tfish auction\t\t", "port\tharbour\t\t", "grue\tcrane\t\t"] };
        var id = await app.AddAsync(Blocks.Heading(1, "Le quai"), Blocks.Paragraph(2, "La criée du port."), Blocks.Paragraph(3, "Le port et la criée."));
        await app.AppendAsync(id, new MachineTranslated(2, Blocks.Machine("The fish auction of the harbour.")), new MachineTranslated(3, Blocks.Machine("The port and the fish auction.")));
        var visitor = app.Visit();

        var page = await visitor.GetAsync("/glossary/report");

        Assert.Contains("2 terms, 4 occurrences in 1 article: 3 exact, 1 missing.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["port", "criée"], page.All("table.glossary tbody th a").Select(link => link.TextContent));
        Assert.Equal($"/articles/{id}#p2", page.All("table.glossary tbody tr")[0].QuerySelectorAll("td a")[0].GetAttribute("href"));
        Assert.Equal(page.All("table.glossary tbody tr").Length, (await visitor.GetAsync($"/glossary/report?id={id}")).All("table.glossary tbody tr").Length);
        using var csv = await visitor.Client.GetAsync(new Uri(page.One("a[download]").GetAttribute("href")!, UriKind.Relative), AppFixture.Token);
        Assert.Contains("port,harbour,2,1,1,0,0,1,0,0,0,no,harbour (1)", await csv.Content.ReadAsStringAsync(AppFixture.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_inside_longer_ones_are_reported_and_not_applied()
    {
        using var app = new AppFixture { Glossary = ["criée municipale\ttown market\t\t", "criée\tfish auction\t\t"] };
        var id = await app.AddAsync(Blocks.Paragraph(1, "La criée municipale ouvre."));

        var page = await app.Visit().GetAsync($"/glossary/report?id={id}");

        Assert.Equal(["criée municipale"], page.All("table.glossary tbody th a").Select(link => link.TextContent));
        Assert.Equal("criée in criée municipale 1", Words(page.One(".conflicts li")));
    }

    [Fact]
    public async Task An_article_that_is_not_there_has_no_report()
    {
        using var app = new AppFixture();
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync("/glossary/report?id=zzz")).Status);
    }

    private static IEnumerable<string> Sources(VisitedPage page) => page.All("table.glossary tbody th a").Select(link => link.TextContent);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
