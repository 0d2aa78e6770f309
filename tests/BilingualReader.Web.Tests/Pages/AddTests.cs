using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Import;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Pages;

public sealed class AddTests : IDisposable
{
    private const string Text = """
        Le port rouvre après six mois de travaux

        Le syndicat mixte du port a annoncé lundi la réouverture du bassin nord, fermé depuis le mois de mai.

        Partager cet article

        Les premiers chalutiers sont rentrés à l'aube, et la criée a ouvert ses portes une heure plus tard.
        """;

    private readonly AppFixture app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_pasted_text_is_shown_before_anything_is_stored()
    {
        var preview = await PreviewAsync(app.Visit());
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal("Le port rouvre après six mois de travaux", ((IHtmlTextAreaElement)preview.One("textarea")).Value);
        Assert.Equal(4, preview.All("input[type=checkbox][name='Fields.Keep']").Length);
        var hidden = Assert.Single(preview.All("input[name='Fields.Keep']"), box => !((IHtmlInputElement)box).IsChecked);
        Assert.Contains("Partager cet article", hidden.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains(hidden.ParentElement.QuerySelectorAll(".line-note"), note => note.TextContent.Length > 5);
        Assert.Empty(await app.Library.ListAsync(null, AppFixture.Token));
    }

    [Fact]
    public async Task Translating_stores_the_article_starts_the_run_and_opens_the_reader()
    {
        var visitor = app.Visit();
        var created = await visitor.PressAsync((await PreviewAsync(visitor)).Button("Translate"));
        var article = Assert.Single(await app.Library.ListAsync(null, AppFixture.Token));
        Assert.Equal($"/articles/{article.Id}", created.Location);
        await app.RunEndsAsync(article.Id);
        var reader = await visitor.FollowAsync(created);
        Assert.Contains("LES PREMIERS CHALUTIERS", reader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Engine.Sent, text => text.Contains("Partager", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Saving_without_translating_sends_nothing_to_the_engine()
    {
        var visitor = app.Visit();
        var created = await visitor.PressAsync((await PreviewAsync(visitor)).Button("Save without translating"));
        var reader = await visitor.FollowAsync(created);
        Assert.Empty(app.Engine.Sent);
        Assert.NotNull(reader.Button("Translate"));
    }

    [Fact]
    public async Task Everything_found_can_be_corrected_before_it_is_stored()
    {
        var visitor = app.Visit();
        var preview = await PreviewAsync(visitor);
        await visitor.PressAsync(preview.Button("Save without translating"), new Dictionary<string, string?>
        {
            ["Fields.Title"] = "Un autre titre",
            ["Fields.Outlet"] = "Le Phare",
            ["Fields.Author"] = "Maude Kerbrat",
            ["Fields.Published"] = "2024-02-29",
            ["Fields.Tags"] = "port, mer ,port",
            ["Fields.Url"] = "https://example.org/port",
            ["Fields.Keep"] = "3",
        });
        var article = Assert.Single(await app.Library.ListAsync(null, AppFixture.Token));
        Assert.Equal("Un autre titre", article.Metadata.Title);
        Assert.Null(article.Metadata.TitleBlock);
        Assert.Equal(("Le Phare", "Maude Kerbrat", new DateOnly(2024, 2, 29), "https://example.org/port"), (article.Metadata.Outlet, article.Metadata.Author, article.Metadata.Published, article.Metadata.Url));
        Assert.Equal(["port", "mer"], article.Metadata.Tags);
        var state = await app.StateAsync(article.Id);
        Assert.Equal([3], state.Blocks.Where(block => block.Block.Furniture is null).Select(block => block.Number));
        Assert.Equal("Hidden by a reader", state.Blocks[0].Block.Furniture!.Reason);
    }

    [Theory]
    [InlineData("Fields.Title", "  ", "Give the article a title.")]
    [InlineData("Fields.Published", "5 décembre", "Write the date as year-month-day")]
    [InlineData("Fields.Url", "javascript:alert(1)", "The address must start with http")]
    public async Task A_correction_that_cannot_be_stored_is_said_at_its_field_and_nothing_is_lost(string field, string value, string message)
    {
        var visitor = app.Visit();
        var preview = await PreviewAsync(visitor);
        var refused = await visitor.PressAsync(preview.Button("Translate"), new Dictionary<string, string?> { [field] = value, ["Fields.Outlet"] = "Le Phare", ["Fields.Keep"] = "2" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(message, refused.Text, StringComparison.Ordinal);
        Assert.Equal("Le Phare", ((IHtmlInputElement)refused.One("[name='Fields.Outlet']")).Value);
        Assert.Equal(["2"], refused.All("[name='Fields.Keep']").OfType<IHtmlInputElement>().Where(box => box.IsChecked).Select(box => box.Value));
        Assert.Empty(await app.Library.ListAsync(null, AppFixture.Token));
        var again = await visitor.PressAsync(refused.Button("Save without translating"), new Dictionary<string, string?> { ["Fields.Title"] = "Bon", ["Fields.Published"] = "", ["Fields.Url"] = "" });
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
    }

    [Fact]
    public async Task A_form_that_comes_back_counts_what_was_kept_and_hidden_in_it()
    {
        var visitor = app.Visit();
        var preview = await PreviewAsync(visitor);
        Assert.Equal("3 paragraphs kept (about 45 words), 1 line hidden.", preview.One("[data-counts]").TextContent);
        var refused = await visitor.PressAsync(preview.Button("Translate"), new Dictionary<string, string?> { ["Fields.Title"] = "", ["Fields.Keep"] = "3" });
        Assert.Equal("1 paragraph kept (about 3 words), 3 lines hidden.", refused.One("[data-counts]").TextContent);
        Assert.Equal("polite", refused.One("[data-counts]").GetAttribute("aria-live"));
    }

    [Fact]
    public async Task An_uploaded_file_is_read_as_its_bytes_say()
    {
        var visitor = app.Visit();
        var bytes = Encoding.Latin1.GetBytes("# L'été arrive\n\nLes journées sont *longues* et les nuits très courtes pendant tout le mois.\n");
        var preview = await visitor.PressAsync((await visitor.GetAsync("/add")).Button("Look it over"), file: new UploadedFile("Source.File", "ete.md", bytes));
        Assert.Equal("L'été arrive", ((IHtmlTextAreaElement)preview.One("textarea")).Value);
        await visitor.PressAsync(preview.Button("Save without translating"));
        var id = Assert.Single(await app.Library.ListAsync(null, AppFixture.Token)).Id;
        Assert.Equal(bytes, await app.Services.GetRequiredService<IArticleStore>().FindSourceAsync(id, AppFixture.Token));
        Assert.Equal("longues", Assert.Single((await app.StateAsync(id)).Blocks[1].Block.Codes).Span.In((await app.StateAsync(id)).Blocks[1].Block.Source));
    }

    [Fact]
    public async Task A_step_without_the_token_of_the_page_is_refused()
    {
        var visitor = app.Visit();
        var step = await visitor.PressAsync((await visitor.GetAsync("/add")).Button("Look it over"), new Dictionary<string, string?> { ["Source.Text"] = Text }, withToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, step.Status);
        var create = await visitor.PressAsync((await PreviewAsync(visitor)).Button("Translate"), withToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, create.Status);
        Assert.Empty(await app.Library.ListAsync(null, AppFixture.Token));
    }

    [Fact]
    public async Task An_empty_step_is_refused_in_one_sentence()
    {
        var visitor = app.Visit();
        var refused = await visitor.PressAsync((await visitor.GetAsync("/add")).Button("Look it over"), new Dictionary<string, string?> { ["Source.Text"] = "   " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Paste a text or choose a file first.", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_importing_refuses_is_kept_in_the_form()
    {
        var visitor = app.Visit();
        var huge = string.Concat(Enumerable.Repeat("Une ligne de texte.\n\n", ArticleImporter.MaximumBlocks + 1));
        var refused = await visitor.PressAsync((await visitor.GetAsync("/add")).Button("Look it over"), new Dictionary<string, string?> { ["Source.Text"] = huge });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEqual("", refused.One("[role=alert]").TextContent.Trim());
        Assert.StartsWith("Une ligne de texte.", ((IHtmlTextAreaElement)refused.One("textarea")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carried_bytes_that_somebody_broke_are_refused()
    {
        var visitor = app.Visit();
        var refused = await visitor.PressAsync((await PreviewAsync(visitor)).Button("Translate"), new Dictionary<string, string?> { ["Source.Bytes"] = "no base64!" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Empty(await app.Library.ListAsync(null, AppFixture.Token));
    }

    [Fact]
    public async Task Thousands_of_blocks_go_through_the_form()
    {
        var visitor = app.Visit();
        var text = "Le long rapport de l'année\n\n" + string.Concat(Enumerable.Range(1, 3_000).Select(i => $"Le paragraphe numéro {i} du rapport parle de la mer et des ports.\n\n"));
        var preview = await visitor.PressAsync((await visitor.GetAsync("/add")).Button("Look it over"), new Dictionary<string, string?> { ["Source.Text"] = text });
        var created = await visitor.PressAsync(preview.Button("Save without translating"));
        Assert.Equal(HttpStatusCode.Redirect, created.Status);
        var state = await app.StateAsync(Assert.Single(await app.Library.ListAsync(null, AppFixture.Token)).Id);
        Assert.Equal(preview.All("[name='Fields.Keep'][checked]").Length, state.Blocks.Count(block => block.Block.Furniture is null));
    }

    [Fact]
    public async Task Markup_in_a_text_is_text()
    {
        var visitor = app.Visit();
        var preview = await PreviewAsync(visitor, "Un titre <script>alert(1)</script> pour voir\n\nLa page dit <img src=x onerror=alert(1)> et elle continue ensuite comme si de rien n'était.\n");
        Assert.Empty(preview.All("main script, main img"));
        var reader = await visitor.FollowAsync(await visitor.PressAsync(preview.Button("Translate")));
        Assert.Empty(reader.All("main script, main img"));
        Assert.Contains("<script>alert(1)</script>", reader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_opens_in_the_preview()
    {
        var page = await app.Visit().GetAsync("/add?sample=1-depeche.txt");
        Assert.NotNull(page.Button("Translate"));
    }

    private static async Task<VisitedPage> PreviewAsync(Visitor visitor, string text = Text) =>
        await visitor.PressAsync((await visitor.GetAsync("/add")).Button("Look it over"), new Dictionary<string, string?> { ["Source.Text"] = text });
}
