using AngleSharp.Dom;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages;

public sealed class GlossaryAndEnginesTests
{
    [Fact]
    public async Task The_glossary_lists_entries_and_what_is_wrong_with_file_line_and_remedy()
    {
        using var app = new AppFixture { Glossary = ["syndicat mixte\tjoint authority\tmixed union\tA public body.", "seul"] };
        var page = await app.Visit().GetAsync("/glossary");
        var row = page.One("main tbody tr");
        Assert.Equal("syndicat mixte", row.QuerySelector("[lang=fr]")!.TextContent);
        Assert.Equal("joint authority", row.QuerySelector("[lang=en-GB]")!.TextContent);
        Assert.Contains("never: mixed union", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("A public body.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("line 3", page.One(".problems li").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MIXTE", 1)]
    [InlineData("criee", 1)]
    [InlineData("public body", 1)]
    [InlineData("<script>", 0)]
    public async Task A_search_looks_on_both_sides_and_in_the_notes(string words, int expected)
    {
        using var app = new AppFixture { Glossary = ["syndicat mixte\tjoint authority\t\tA public body.", "criée\tfish auction\t\t"] };
        var page = await app.Visit().GetAsync($"/glossary?q={Uri.EscapeDataString(words)}");
        Assert.Equal(expected, page.All("main tbody tr").Length);
        Assert.Empty(page.All("main script"));
    }

    [Fact]
    public async Task An_engine_that_is_ready_says_what_it_can_do()
    {
        using var app = new AppFixture();
        var engine = (await app.Visit().GetAsync("/engines")).One(".engines > li");
        Assert.Equal("Word engine", engine.QuerySelector("h2")!.TextContent);
        Assert.Contains("Ready, in use for new translations", engine.TextContent, StringComparison.Ordinal);
        Assert.Contains("Capital letters only.", engine.TextContent, StringComparison.Ordinal);
        Assert.Contains("stays on this machine", engine.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_is_not_ready_says_why_and_what_to_do()
    {
        using var app = new AppFixture { Engine = new WordEngine { Status = new EngineNotReady("The dictionary is missing.", "apt-get install dictionary") } };
        var engine = (await app.Visit().GetAsync("/engines")).One(".engines > li").TextContent;
        Assert.Contains("Not ready", engine, StringComparison.Ordinal);
        Assert.Contains("apt-get install dictionary", engine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_can_be_tried()
    {
        using var app = new AppFixture();
        var visitor = app.Visit();
        var tried = await visitor.PressAsync((await visitor.GetAsync("/engines")).Button("Try it"));

        var trial = tried.One(".trial").TextContent;
        Assert.Contains("LE MAIRE DE LA VILLE", trial, StringComparison.Ordinal);
        Assert.Contains("ms", trial, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_that_fails_says_why()
    {
        using var app = new AppFixture { Engine = new WordEngine { Before = (_, _) => Task.FromResult<EngineOutcome?>(new EngineFailed(EngineFault.Unauthorized, "The key is wrong.")) } };
        var visitor = app.Visit();

        Assert.Contains("The key is wrong.", (await visitor.PressAsync((await visitor.GetAsync("/engines")).Button("Try it"))).One(".trial").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_and_limits_stand_on_the_page()
    {
        using var app = new AppFixture { Engine = PaidEngine.Named("deepl") };
        var engine = (await app.Visit().GetAsync("/engines")).One(".engines > li").TextContent;
        Assert.Contains("10 EUR for a million characters", engine, StringComparison.Ordinal);
        Assert.Contains("Takes 1 paragraph in a call", engine, StringComparison.Ordinal);
        Assert.Contains("sent to the service", engine, StringComparison.Ordinal);
    }
}
