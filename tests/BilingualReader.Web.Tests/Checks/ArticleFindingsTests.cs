using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Web.Checks;
using BilingualReader.Web.Memory;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Checks;

/// <summary>All checks over an article: those of a paragraph by itself, and those that compare.</summary>
public sealed class ArticleFindingsTests : IDisposable
{
    private readonly AppFixture app = new();

    private ArticleFindings Findings => app.Services.GetRequiredService<ArticleFindings>();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task What_was_approved_in_another_article_is_held_against_other_English()
    {
        var first = await app.AddAsync(Blocks.Paragraph(1, "Le port rouvre demain."));
        await app.AppendAsync(first, new Edited(1, "The port reopens tomorrow."), new Approved(1));
        var second = await app.AddAsync(Blocks.Paragraph(1, "Le port rouvre demain."));
        await app.AppendAsync(second, new Edited(1, "The harbour opens again tomorrow."));
        await LoadedAsync();

        Assert.Contains("The port reopens tomorrow.", Assert.Single(await ChecksOfAsync(second, "approved-otherwise")).Message, StringComparison.Ordinal);
        Assert.Empty(await ChecksOfAsync(first, "approved-otherwise"));
        await app.AppendAsync(second, new Edited(1, "The port reopens tomorrow."));
        Assert.Empty(await ChecksOfAsync(second, "approved-otherwise"));
    }

    [Fact]
    public async Task Paragraphs_of_a_long_article_are_compared_and_compared_again_after_an_edit()
    {
        var id = await app.AddAsync([.. Enumerable.Range(1, 400).Select(number => Blocks.Paragraph(number, French(number)))]);
        await app.AppendAsync(id, [.. Enumerable.Range(1, 400).Select(number => new Edited(number, English(number)))]);
        Assert.Empty(await ChecksOfAsync(id, "same-english"));

        await app.AppendAsync(id, new Edited(200, English(7)));
        Assert.Equal([7, 200], await NumbersOfAsync(id, "same-english"));

        await app.AppendAsync(id, new Edited(200, English(200)));
        Assert.Empty(await NumbersOfAsync(id, "same-english"));
    }

    [Fact]
    public async Task A_block_as_it_would_be_is_compared_with_the_others_as_they_are()
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, French(1)), Blocks.Paragraph(2, French(2)), Blocks.Paragraph(3, French(3)));
        await app.AppendAsync(id, new Edited(1, English(1)), new Edited(2, English(2)));
        var state = await app.StateAsync(id);
        foreach (var number in (int[])[2, 3])
        {
            var block = state.FindBlock(number)! with { Human = new HumanTarget(English(1), Actor.Reader, DateTimeOffset.UnixEpoch) };
            Assert.Contains("Paragraph 1 has the same English", Assert.Single(Findings.OfBlock(state, block), finding => finding.Check == "same-english").Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Findings_come_in_the_order_of_all_checks_run_together()
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le maire du port a vendu 12 bateaux."), Blocks.Paragraph(2, "Le maire du port a vendu 13 bateaux."));
        await app.AppendAsync(id, new Edited(1, "The mayor of the port sold 14  boats"), new Edited(2, "The mayor of the port sold 14  boats"));
        var state = await app.StateAsync(id);
        var article = new QaArticle([.. state.Blocks.Select(block => new QaPair(block.Number, block.Block.Source, block.Target!))]);
        var block = state.Blocks[0];
        var together = QaChecks.Run(BlockInputs.Of(block, [], BlockLedger.SentencesOf(block)) with { Article = article }, CheckSettings.Default);
        Assert.Contains(together, finding => finding.Check == "same-english");
        Assert.Equal(together.Select(finding => finding.Check), Findings.OfBlock(state, block).Select(finding => finding.Check));
    }

    private static string French(int number) => string.Create(CultureInfo.InvariantCulture, $"Le bateau {number} est ce soir dans le vieux port.");

    private static string English(int number) => string.Create(CultureInfo.InvariantCulture, $"The boat {number} is in the old harbour tonight.");

    private async Task<List<Finding>> ChecksOfAsync(ArticleId id, string check) =>
        [.. Findings.Of(await app.StateAsync(id)).SelectMany(block => block.Findings).Where(finding => finding.Check == check)];

    private async Task<List<int>> NumbersOfAsync(ArticleId id, string check) =>
        [.. Findings.Of(await app.StateAsync(id)).Where(block => block.Findings.Any(finding => finding.Check == check)).Select(block => block.Block.Number)];

    private async Task LoadedAsync()
    {
        var shelf = app.Services.GetRequiredService<MemoryShelf>();
        await shelf.LoadAsync(AppFixture.Token);
        await shelf.FollowAllAsync(AppFixture.Token);
    }
}
