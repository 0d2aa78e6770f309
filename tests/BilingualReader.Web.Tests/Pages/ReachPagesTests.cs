using BilingualReader.Core.Translation;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages;

/// <summary>The label of an article on the pages: where its text may go.</summary>
public sealed class ReachPagesTests
{
    [Fact]
    public async Task The_reader_shows_it_and_takes_another()
    {
        using var app = new AppFixture { Engine = PaidEngine.Named("deepl") };
        var id = await app.AddAsync(Blocks.Paragraph(1, "Il pleut."));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}");
        Assert.Equal("Services", page.One("#reach option[selected]").GetAttribute("value"));

        page = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Keep to that"), new Dictionary<string, string?> { ["reach"] = "ThisMachine" }));

        Assert.Equal(EngineReach.ThisMachine, (await app.StateAsync(id)).Reach);
        Assert.Equal("ThisMachine", page.One("#reach option[selected]").GetAttribute("value"));
        Assert.Contains("may not have this text", page.One("#engine").TextContent, StringComparison.Ordinal);
        Assert.True(page.One("#engine option").HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_preview_asks_before_anything_leaves()
    {
        var engine = PaidEngine.Named("deepl");
        using var app = new AppFixture { Engine = engine };
        var visitor = app.Visit();
        var add = await visitor.GetAsync("/add");
        var preview = await visitor.PressAsync(add.Button("Look it over"), new Dictionary<string, string?> { ["Source.Text"] = "Un titre\n\nIl pleut sur la ville depuis le matin, et le port est fermé." });

        await visitor.PressAsync(preview.Button("Translate"), new Dictionary<string, string?> { ["reach"] = "OwnServers" });

        Assert.Empty(engine.Calls);
        var line = Assert.Single(await app.Library.ListAsync(null, AppFixture.Token));
        Assert.Equal(EngineReach.OwnServers, (await app.StateAsync(line.Id)).Reach);
    }
}
