using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Pages.Checks;

public sealed class ChecksPageTests : IDisposable
{
    private readonly AppFixture app = new();

    public void Dispose() => app.Dispose();

    private string File => Path.Combine(app.DataFolder, "checks.json");

    private CheckSettings Stored => app.Services.GetRequiredService<ICheckSettingsStore>().Read().Settings;

    [Fact]
    public async Task Every_check_is_listed_with_what_it_looks_for_and_a_choice()
    {
        var page = await app.Visit().GetAsync("/checks");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(QaChecks.All.Select(check => check.Id), page.All(".checks li").Select(line => line.Id));
        Assert.All(QaChecks.All, check => Assert.Contains(check.Description, page.One($"label[for='level-{check.Id}']").TextContent, StringComparison.Ordinal));
        Assert.Contains("As it comes (error)", page.One("#level-numbers").TextContent, StringComparison.Ordinal);
        Assert.NotNull((await app.Visit().GetAsync("/")).One("nav a[href='/checks']"));
    }

    [Fact]
    public async Task A_level_is_saved_shown_again_and_in_force()
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        Assert.Contains("12", (await visitor.GetAsync($"/articles/{id}")).All("#p1 .findings .error")[0].TextContent, StringComparison.Ordinal);
        var page = await visitor.GetAsync("/checks");
        page = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Save"), Levels(("numbers", "Off"), ("quotes", "Error"))));
        Assert.Contains("Saved.", page.One("[role=status].notice").TextContent, StringComparison.Ordinal);
        Assert.Equal("Off", Chosen(page, "numbers"));
        Assert.Equal((CheckLevel.Off, CheckLevel.Error), (Stored.Find("numbers"), Stored.Find("quotes")));
        Assert.Empty((await visitor.GetAsync($"/articles/{id}")).All("#p1 .findings .error"));
        page = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Save"), Levels(("numbers", ""))));
        Assert.Null(Stored.Find("numbers"));
        Assert.Equal(CheckLevel.Error, Stored.Find("quotes"));
    }

    [Fact]
    public async Task Nonsense_is_passed_over()
    {
        var visitor = app.Visit();
        var page = await visitor.GetAsync("/checks");
        await visitor.FollowAsync(await visitor.PressAsync(page.Button("Save"), Levels(("numbers", "7"), ("nothing", "Off"), ("quotes", "off\n"))));
        Assert.Empty(Stored.Levels);
    }

    [Fact]
    public async Task A_damaged_file_is_told_of_and_kept()
    {
        Directory.CreateDirectory(app.DataFolder);
        await System.IO.File.WriteAllTextAsync(File, "{ \"checks\": [{ \"check\": \"numbers\", \"level\": \"lou", AppFixture.Token);
        var visitor = app.Visit();
        var page = await visitor.GetAsync("/checks");
        Assert.Contains("cannot be read", page.Text, StringComparison.Ordinal);
        page = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Save"), Levels(("numbers", "Warning"))));
        Assert.DoesNotContain("cannot be read", page.Text, StringComparison.Ordinal);
        Assert.Contains("lou", await System.IO.File.ReadAllTextAsync(File + ".damaged", AppFixture.Token), StringComparison.Ordinal);
        Assert.Equal(CheckLevel.Warning, Stored.Find("numbers"));
    }

    [Fact]
    public async Task A_file_edited_by_hand_is_seen_at_once()
    {
        Assert.Empty(Stored.Levels);
        Directory.CreateDirectory(app.DataFolder);
        await System.IO.File.WriteAllTextAsync(File, """{ "checks": [{ "check": "numbers", "level": "info" }, null, { "check": "of-a-newer-version", "level": "off" }], "isBritish": true }""", AppFixture.Token);
        Assert.Equal((CheckLevel.Info, true), (Stored.Find("numbers"), Stored.IsBritish));
        var visitor = app.Visit();
        await visitor.PressAsync((await visitor.GetAsync("/checks")).Button("Save"), Levels(("quotes", "Off")));
        Assert.Equal(CheckLevel.Off, Stored.Find("of-a-newer-version"));
    }

    [Fact]
    public async Task Findings_and_dismissals_are_counted()
    {
        var id = await ArticleAsync();
        var page = await app.Visit().GetAsync("/checks");
        Assert.Contains("over the library: 2 translated paragraphs", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 findings, 100 in 100 paragraphs; 0 dismissed (0 %)", page.One("#numbers").TextContent, StringComparison.Ordinal);
        var state = await app.StateAsync(id);
        var block = state.Blocks[0];
        var finding = QaChecks.Run(block.Block.Source, block.Target!, []).First(finding => finding.Check == "numbers");
        await app.AppendAsync(id, new FindingDismissed(1, finding.KeyIn(block.Block.Source, block.Target!), finding.Check, "A slip of the source."));
        Assert.Contains("1 dismissed (50 %)", (await app.Visit().GetAsync("/checks")).One("#numbers").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_has_settings_of_its_own_in_its_journal()
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        Assert.NotNull((await visitor.GetAsync($"/articles/{id}")).One($"a[href='/articles/{id}/checks']"));
        var page = await visitor.GetAsync($"/articles/{id}/checks");
        Assert.Contains("As in the library (error)", page.One("#level-numbers").TextContent, StringComparison.Ordinal);
        page = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Save"), Levels(("numbers", "Off"))));
        Assert.Equal("Off", Chosen(page, "numbers"));
        Assert.Equal(CheckLevel.Off, (await app.StateAsync(id)).Checks.Find("numbers"));
        Assert.Empty(Stored.Levels);
        Assert.Empty((await visitor.GetAsync($"/articles/{id}")).All("#p1 .findings .error"));
        var before = (await app.StateAsync(id)).Sequence;
        await visitor.PressAsync(page.Button("Save"));
        Assert.Equal(before, (await app.StateAsync(id)).Sequence);
    }

    [Theory]
    [InlineData("/articles/aaaaaaaaaaaa/checks")]
    [InlineData("/articles/..%2F..%2Fx/checks")]
    public async Task An_article_that_is_not_there_has_no_page(string address) => Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync(address)).Status);

    [Fact]
    public async Task A_setting_that_cannot_be_stored_is_said_so()
    {
        Directory.CreateDirectory(File);
        var visitor = app.Visit();
        var answer = await visitor.PressAsync((await visitor.GetAsync("/checks")).Button("Save"), Levels(("numbers", "Off")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("Nothing was stored", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_dictionary_the_page_says_that_unknown_words_are_not_looked_for()
    {
        var page = await app.Visit().GetAsync("/checks");
        Assert.Contains("Unknown words are not looked for, as there is no dictionary that can be used.", page.One(".spelling").TextContent, StringComparison.Ordinal);
        Assert.Contains("Checks:Dictionaries", page.One(".spelling").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_dictionaries_unknown_words_are_found_for_readers_and_reviewers()
    {
        await WriteDictionaryAsync("en_GB", "5\nThe\nthe\nport\nhas\nreopened\n");
        await WriteDictionaryAsync("en_US", "5\nThe\nthe\nport\nhas\nreopened\n");
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le port a rouvert."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("The port has reoponed.")));
        var visitor = app.Visit();
        Assert.Contains("“reoponed” is in no English dictionary; perhaps “reopened”.", (await visitor.GetAsync($"/articles/{id}")).One("#p1").TextContent, StringComparison.Ordinal);
        Assert.Contains("“reoponed” is in no English dictionary", (await visitor.GetAsync($"/articles/{id}/review?pair=1")).Text, StringComparison.Ordinal);
        var page = await visitor.GetAsync("/checks");
        Assert.Contains("1 finding", page.One("#spelling-check, .checks #spelling").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Unknown words are not looked for", page.Text, StringComparison.Ordinal);
    }

    private async Task WriteDictionaryAsync(string name, string words)
    {
        Directory.CreateDirectory(app.DictionaryFolder);
        await System.IO.File.WriteAllTextAsync(Path.Combine(app.DictionaryFolder, $"{name}.aff"), "SET UTF-8\nTRY esianrtolcdp\n", AppFixture.Token);
        await System.IO.File.WriteAllTextAsync(Path.Combine(app.DictionaryFolder, $"{name}.dic"), words, AppFixture.Token);
    }

    private static Dictionary<string, string?> Levels(params (string Check, string Level)[] levels) =>
        levels.ToDictionary(level => $"levels[{level.Check}]", level => (string?)level.Level);

    private static string? Chosen(VisitedPage page, string check) => ((IHtmlSelectElement)page.One($"#level-{check}")).Value;

    private async Task<ArticleId> ArticleAsync()
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, "Il a 12 chats."), Blocks.Paragraph(2, "Un port."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("He has 13 cats.")), new MachineTranslated(2, Blocks.Machine("A port.")));
        return id;
    }
}
