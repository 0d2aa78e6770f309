using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

public sealed class ArticleListTests
{
    private readonly MemoryArticleStore store = new();
    private readonly ArticleLibrary library;

    public ArticleListTests() => library = new ArticleLibrary(store);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_import_stands_first_whatever_changed_last()
    {
        var old = store.Add(Noon, Import());
        var newest = store.Add(Noon.AddDays(2), Import());
        var middle = store.Add(Noon.AddDays(1), Import());
        store.Push(old, new Edited(1, "x"), Noon.AddDays(3));

        var list = await library.ListAsync(null, Token);

        Assert.Equal([newest, middle, old], list.Select(summary => summary.Id));
        Assert.Equal(Noon.AddDays(3), list[2].ChangedAt);
    }

    [Fact]
    public async Task Counts_are_of_what_can_be_translated()
    {
        var furniture = new Furniture("menu", "A menu");
        store.Add(
            Noon,
            Import(Paragraph(1), Paragraph(2), Paragraph(3), Paragraph(4), Paragraph(5) with { Furniture = furniture }, Paragraph(6) with { Language = "en" }),
            new TranslationRequested(Apertium, [1, 2, 3]),
            Machine(1, "m"),
            new Edited(2, "h"),
            Failure(3),
            Failure(1),
            Machine(5, "furniture"),
            Machine(0, "The Title"));

        var summary = Assert.Single(await library.ListAsync(null, Token));

        Assert.Equal(5, summary.Translatable);
        Assert.Equal(3, summary.Translated);
        Assert.Equal(1, summary.Failed);
        Assert.True(summary.IsRunning);
        Assert.Equal("The Title", summary.TitleTarget);
    }

    [Fact]
    public async Task Deleted_articles_are_listed_and_marked()
    {
        store.Add(Noon, Import(), new Deleted());

        Assert.True(Assert.Single(await library.ListAsync(null, Token)).IsDeleted);
    }

    [Theory]
    [InlineData("mer", true)]
    [InlineData("MER monte", true)]
    [InlineData("monte   mer", true)]
    [InlineData("oceans", true)]
    [InlineData("OCÉANS climat", true)]
    [InlineData("anne eve journal", true)]
    [InlineData("rising", true)]
    [InlineData("l'eau", true)]
    [InlineData("L’EAU", true)]
    [InlineData("coeur", true)]
    [InlineData("cœur", true)]
    [InlineData("e\u0300ve", true)]
    [InlineData("mer montagne", false)]
    [InlineData("monteLe", false)]
    [InlineData("example", false)]
    [InlineData("", true)]
    [InlineData("  \t ", true)]
    [InlineData("\uD800", false)]
    public async Task Every_word_of_a_search_must_occur(string search, bool isFound)
    {
        store.Add(Noon, Import(1, Metadata("La mer monte au cœur de l’eau") with { Url = "https://journal.example/" }), Machine(0, "The Sea Is Rising"));

        Assert.Equal(isFound ? 1 : 0, (await library.ListAsync(search, Token)).Length);
    }

    [Fact]
    public async Task A_search_finds_the_title_as_corrected()
    {
        var id = store.Add(Noon, Import());
        await library.ListAsync("mer", Token);
        store.Push(id, new MetadataCorrected(Metadata("Le désert avance")));

        Assert.Single(await library.ListAsync("desert", Token));
        Assert.Empty(await library.ListAsync("mer", Token));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_read_hides_no_other_article()
    {
        store.Add(Noon, new Approved(1));
        store.Add(Noon, Import());

        Assert.Single(await library.ListAsync(null, Token));
    }
}
