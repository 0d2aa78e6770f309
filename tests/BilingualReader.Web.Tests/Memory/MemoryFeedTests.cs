using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Text;
using BilingualReader.Web.Memory;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Memory;

/// <summary>What people approve comes into the memory, and goes out again; the same paragraph elsewhere gets a proposal.</summary>
public sealed class MemoryFeedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_approved_comes_in_with_its_sentences_and_goes_out_again()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Paragraph(1, "Le port est fermé. Les bateaux attendent dehors."));
        await app.AppendAsync(id, new Edited(1, "The port is closed. The boats wait outside."), new Approved(1));
        var memory = await SettledAsync(app);

        Assert.Equal("The boats wait outside.", Assert.Single(memory.FindExact(new MemoryQuery("Les bateaux attendent dehors."), 5)).Target);
        var unit = Assert.Single(memory.FindExact(new MemoryQuery("Le port est fermé. Les bateaux attendent dehors."), 5)).Unit;
        Assert.Equal((id, 1, "Le Quotidien", "reader"), (unit.Origin.Article, unit.Origin.Block, unit.Origin.Outlet, unit.Origin.ApprovedBy));

        await app.AppendAsync(id, new Edited(1, "The harbour is closed. The boats wait outside."));
        Assert.Equal(0, (await SettledAsync(app)).Size.Units);
    }

    [Fact]
    public async Task What_was_approved_is_there_after_a_restart_from_its_file_and_from_the_journals_when_that_is_damaged()
    {
        using var app = new AppFixture();
        var id = await app.AddAsync(Paragraph(1, "Le port est fermé."), Paragraph(2, "Il pleut."));
        await app.AppendAsync(id, new Edited(1, "The port is closed."), new Approved(1), new Edited(2, "It rains."), new Approved(2), new Unapproved(2));
        await SettledAsync(app);
        var file = Path.Combine(app.DataFolder, "memory", "approved.jsonl");

        Assert.Equal(["The port is closed."], await AgainAsync(app));

        var lines = await File.ReadAllLinesAsync(file, Token);
        await File.WriteAllTextAsync(file, string.Join('\n', lines)[..^20], Token);
        Assert.Equal(["The port is closed."], await AgainAsync(app));

        File.Delete(file);
        Assert.Equal(["The port is closed."], await AgainAsync(app));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task The_same_paragraph_elsewhere_gets_a_proposal_and_is_never_overwritten()
    {
        using var app = new AppFixture();
        var first = await app.AddAsync(Paragraph(1, "Le port est fermé."), Paragraph(2, "Le port est fermé."), Paragraph(3, "Le port est fermé."));
        var second = await app.AddAsync(Paragraph(1, "Autre."), Paragraph(2, "Le port est\u00A0fermé."));
        await app.AppendAsync(first, new Edited(2, "Mine."), new Edited(3, "Approved."), new Approved(3));
        await app.AppendAsync(second, new Edited(2, "Theirs."));
        await app.AppendAsync(first, new Edited(1, "The port is closed."), new Approved(1));
        await SettledAsync(app);

        var (here, there) = (await app.StateAsync(first), await app.StateAsync(second));
        Assert.Equal(("Mine.", "The port is closed."), (here.Blocks[1].Target, here.Blocks[1].Proposal?.Text));
        Assert.Equal(("Approved.", null), (here.Blocks[2].Target, here.Blocks[2].Proposal));
        Assert.Equal(("Theirs.", "The port is closed."), (there.Blocks[1].Target, there.Blocks[1].Proposal?.Text));
        Assert.Contains("paragraph 1", there.Blocks[1].Proposal!.Reason, StringComparison.Ordinal);
        Assert.Null(there.Blocks[0].Proposal);
    }

    [Fact]
    public async Task Following_one_article_reads_no_other()
    {
        using var app = new AppFixture();
        var other = await app.AddAsync(Paragraph(1, "Il pleut."));
        var id = await app.AddAsync(Paragraph(1, "Le port est fermé."));
        await SettledAsync(app);
        File.Delete(Path.Combine(app.DataFolder, "articles", other.Value, "journal.jsonl"));
        await app.AppendAsync(id, new Edited(1, "The port is closed."), new Approved(1));
        Assert.Equal(1, (await SettledAsync(app)).Size.Units);
    }

    private static Block Paragraph(int number, string source) => new(number, BlockKind.Paragraph, source, [], "fr", default(TextSpan));

    private static async Task<TranslationMemory> SettledAsync(AppFixture app)
    {
        await app.Services.GetRequiredService<MemoryFeed>().SettleAsync(Token);
        return app.Services.GetRequiredService<MemoryShelf>().Memory;
    }

    // A memory of its own over the same folder, as the next process has.
    private static async Task<ImmutableArray<string>> AgainAsync(AppFixture app)
    {
        using var shelf = ActivatorUtilities.CreateInstance<MemoryShelf>(app.Services);
        await shelf.LoadAsync(Token);
        return [.. shelf.Memory.ReadAll().Select(unit => unit.Target)];
    }
}
