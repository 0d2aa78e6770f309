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
}
