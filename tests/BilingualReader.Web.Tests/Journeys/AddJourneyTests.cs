using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>From nothing, or from a text at hand, to the reader.</summary>
[Collection(nameof(PagesCollection))]
public sealed partial class AddJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    [Fact]
    public async Task A_newcomer_goes_from_the_empty_library_through_a_sample_to_its_translation()
    {
        Requirements.Apertium();
        var app = await NewAppAsync();
        var page = await OpenAsync(app, "/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Read French, with English beside it" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Le maire de Montrevel" }).FollowAsync();

        var add = new AddPage(page);
        await Expect(add.Title).ToHaveValueAsync("Le maire de Montrevel suspend la fermeture de la bibliothèque");
        await Expect(add.Outlet).ToHaveValueAsync("Agence régionale du Centre");
        await Expect(add.Author).ToHaveValueAsync("Claire Aubrun");
        await Expect(add.Published).ToHaveValueAsync("2024-03-12");
        await Expect(add.Kept.Filter(new() { HasText = "Une pétition de 4 200 signatures" })).ToHaveCountAsync(1);
        await Expect(add.Hidden.Filter(new() { HasText = "À lire aussi" })).ToHaveTextAsync(ReasonAfterText());

        await add.Title.FillAsync("La bibliothèque reste ouverte");
        await add.Line("Partager cet article").GetByRole(AriaRole.Checkbox).CheckAsync();
        await add.Translate.FollowAsync();

        var reader = new ReaderPage(page);
        await Expect(page).ToHaveURLAsync(ReaderAddress());
        await reader.CompletesAsync();
        await Expect(ReaderPage.French(reader.Title)).ToHaveTextAsync("La bibliothèque reste ouverte");
        await Expect(ReaderPage.English(reader.Title)).ToContainTextAsync("library");
        await Expect(reader.Paragraphs.Filter(new() { HasText = "Partager cet article" })).ToHaveCountAsync(1);
        await Expect(reader.Furniture.GetByText("À lire aussi")).ToHaveCountAsync(1);
        await Expect(page.GetByText("12 March 2024")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Library" }).FollowAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "La bibliothèque reste ouverte" })).ToContainTextAsync("Translated,");
    }

    [Fact]
    public async Task A_pasted_text_can_be_kept_first_and_translated_later()
    {
        var page = await OpenAsync(await AppAsync(), "/add");
        var add = new AddPage(page);
        await add.PreviewAsync(JourneyTexts.Article("Kerlouan"));
        await add.SaveOnly.FollowAsync();
        var reader = new ReaderPage(page);
        await Expect(reader.Title).ToContainTextAsync("Kerlouan");
        await Expect(page.Locator("[data-rows] [lang|=en]")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Translate", Exact = true }).FollowAsync();
        await reader.CompletesAsync();
    }

    [Fact]
    public async Task Counts_follow_every_line_that_is_kept_or_hidden()
    {
        var page = await OpenAsync(await AppAsync(), "/add");
        var add = new AddPage(page);
        await add.PreviewAsync("Le port rouvre lundi matin\n\nLes bateaux sont rentrés au port à l'aube, disent les pêcheurs.\n\nPartager cet article");
        await Expect(add.Counts).ToHaveTextAsync("2 paragraphs kept (about 16 words), 1 line hidden.");

        await add.Line("Partager cet article").GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(add.Counts).ToHaveTextAsync("3 paragraphs kept (about 19 words), 0 lines hidden.");
        await add.Line("Le port rouvre").GetByRole(AriaRole.Checkbox).UncheckAsync();
        await add.Line("Les bateaux").GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Expect(add.Counts).ToHaveTextAsync("1 paragraph kept (about 3 words), 2 lines hidden.");
    }

    [Fact]
    public async Task An_old_file_keeps_its_accents()
    {
        var page = await OpenAsync(await AppAsync(), "/add");
        var add = new AddPage(page);
        var bytes = Encoding.Latin1.GetBytes(JourneyTexts.Article("Étaples").Replace('’', '\''));
        await add.File.SetInputFilesAsync(new FilePayload { Name = "article.txt", MimeType = "text/plain", Buffer = bytes });
        await add.LookItOver.FollowAsync();
        await Expect(add.Title).ToHaveValueAsync("Le port de Étaples rouvre après six mois de travaux");
    }

    [Fact]
    public async Task Nothing_at_all_gets_one_clear_sentence()
    {
        Forgive("status of 422");
        var page = await OpenAsync(await AppAsync(), "/add");
        await new AddPage(page).LookItOver.FollowAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Paste a text or choose a file first.");
        await Expect(new AddPage(page).Text).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"Les bibliothèques rurales cherchent des bénévoles\s+\S.{4,}")]
    private static partial Regex ReasonAfterText();

    [GeneratedRegex(@"/articles/[^/?#]+$")]
    private static partial Regex ReaderAddress();
}
