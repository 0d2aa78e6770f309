using System.Net;
using AngleSharp.Dom;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages;

/// <summary>What holds for every page.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly AppFixture app = new() { Glossary = ["syndicat mixte\tjoint authority\t\tA public body.", "port\tharbour\tport\t"] };

    public void Dispose() => app.Dispose();

    public static TheoryData<string> Pages => ["/", "/?q=rien", "/deleted", "/add", "/add?sample=1-depeche.txt", "/glossary", "/glossary?q=mixte", "/engines", "/memory", "/memory?q=mot", "/work", "/work?by=engine&from=2020-01-01", "ARTICLE/errors", "ARTICLE/review", "ARTICLE/files", "ARTICLE", "ARTICLE?view=stacked&tidy=true"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_one_heading_of_its_own_and_labelled_fields(string address)
    {
        var page = await OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEqual("", page.One("h1").TextContent.Trim());
        Assert.EndsWith(" · Bilingual Reader", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal("en", page.One("html").GetAttribute("lang"));
        Assert.Single(page.All("main"));
        Assert.All(page.All("input:not([type=hidden]), select, textarea"), field => Assert.True(IsLabelled(field), field.OuterHtml));
        Assert.All(page.All("button, summary, a[href]"), control => Assert.True(HasName(control), control.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_loads_nothing_from_outside_and_runs_nothing_inline(string address)
    {
        var page = await OpenAsync(address);
        Assert.All(page.All("[src], link[href]"), element => Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.All(page.All("script"), script => Assert.Equal("", script.TextContent));
        Assert.Empty(page.All("style, [style]"));
        Assert.DoesNotContain(page.All("*").SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.All("form[action]"), form => Assert.StartsWith("/", form.GetAttribute("action"), StringComparison.Ordinal));
        Assert.All(page.All("form[method=post]"), form => Assert.NotNull(form.QuerySelector("[name=__RequestVerificationToken]")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("/no/such/page")]
    [InlineData("/css/tokens.css")]
    public async Task Every_answer_has_the_headers_that_keep_it_to_itself(string address)
    {
        var headers = (await OpenAsync(address)).Answer.Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], headers.GetValues("Referrer-Policy"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_style_sheet_script_and_icon_of_a_page_is_there(string address)
    {
        var page = await OpenAsync(address);
        foreach (var element in page.All("script[src], link[href]:not([rel=canonical])"))
        {
            using var answer = await app.CreateClient().GetAsync(new Uri(element.GetAttribute("src") ?? element.GetAttribute("href")!, UriKind.Relative), AppFixture.Token);
            Assert.True(answer.IsSuccessStatusCode, element.OuterHtml);
        }
    }

    [Theory]
    [InlineData("/no/such/page")]
    [InlineData("/articles/aaaaaaaaaaaa")]
    [InlineData("/articles/..%2F..%2Fetc")]
    [InlineData("/articles/aaaaaaaaaaaa/news")]
    [InlineData("/articles/aaaaaaaaaaaa?handler=Pairs&numbers=1")]
    [InlineData("/add?sample=..%2Fappsettings.json")]
    public async Task What_is_not_there_is_not_found_in_the_look_of_the_site(string address)
    {
        var page = await app.Visit().GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There is no such page", page.One("h1").TextContent);
        Assert.NotNull(page.Document.QuerySelector("a[href='/']"));
    }

    [Fact]
    public async Task The_app_does_not_answer_to_the_name_of_another_site()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "elsewhere.example" } };
        using var answer = await app.CreateClient().SendAsync(request, AppFixture.Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<VisitedPage> OpenAsync(string address)
    {
        if (!address.StartsWith("ARTICLE", StringComparison.Ordinal)) return await app.Visit().GetAsync(address);
        var id = await app.AddAsync(
            Blocks.Heading(1, "Le port rouvre"),
            Blocks.Hidden(2, "Partager", "A prompt to share the page"),
            Blocks.Paragraph(3, "Le syndicat mixte du port est content."),
            Blocks.English(4, "This was never French."),
            Blocks.Paragraph(5, "Encore une ligne."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("The port opens")), new MachineTranslated(3, Blocks.Machine("The joint authority of the port is glad.")));
        return await app.Visit().GetAsync($"/articles/{id}{address["ARTICLE".Length..]}");
    }

    private static bool IsLabelled(IElement field) =>
        field.Closest("label") is not null
        || field.GetAttribute("aria-label") is { Length: > 0 }
        || (field.Id is { Length: > 0 } id && field.Owner!.QuerySelector($"label[for='{id}']") is not null);

    private static bool HasName(IElement control) =>
        control.TextContent.Trim().Length > 0 || control.GetAttribute("aria-label") is { Length: > 0 };
}
