using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

public sealed class ArticleLibraryTests
{
    private readonly MemoryArticleStore store = new();
    private readonly ArticleLibrary library;

    public ArticleLibraryTests() => library = new ArticleLibrary(store);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_that_is_not_there_is_null()
    {
        Assert.Null(await library.FindAsync(ArticleId.New(), Token));
        Assert.IsType<AppendNotFound>(await library.AppendAsync(ArticleId.New(), 1, [new Deleted()], Actor.Reader, Token));
        Assert.IsType<AppendNotFound>(await library.AppendAsync(ArticleId.New(), _ => [new Deleted()], Actor.Reader, Token));
        Assert.Empty(await library.ListAsync(null, Token));
    }

    [Fact]
    public async Task A_state_is_folded_once_and_followed_through_own_appends()
    {
        var id = ArticleId.New();
        await library.CreateAsync(id, default, Import(), Token);

        for (var number = 1; number <= 3; number++)
        {
            Assert.IsType<Appended>(await library.AppendAsync(id, number, [Machine(number, $"p{number}")], Actor.System, Token));
        }

        var state = (await library.FindAsync(id, Token))!;
        Assert.Equal(["p1", "p2", "p3"], state.Blocks.Select(block => block.Target));
        Assert.Equal(4, state.Sequence);
        Assert.Same(state, await library.FindAsync(id, Token));
        Assert.Equal(0, store.Reads);
    }

    [Fact]
    public async Task An_append_that_came_too_late_is_a_conflict_and_changes_nothing()
    {
        var id = store.Add(Noon, Import());
        await library.FindAsync(id, Token);
        store.Push(id, new Edited(1, "first"));

        var outcome = await library.AppendAsync(id, 1, [new Edited(1, "second")], Actor.Reader, Token);

        Assert.Equal(new AppendConflict(2), outcome);
        Assert.Equal("first", (await library.FindAsync(id, Token))!.Blocks[0].Target);
    }

    [Fact]
    public async Task Two_libraries_on_one_store_see_each_other()
    {
        var other = new ArticleLibrary(store);
        var id = store.Add(Noon, Import());
        await library.FindAsync(id, Token);
        await library.ListAsync(null, Token);

        await other.AppendAsync(id, 1, [Machine(1, "theirs"), new MetadataCorrected(Metadata("Un autre titre"))], Actor.System, Token);

        Assert.Equal("theirs", (await library.FindAsync(id, Token))!.Blocks[0].Target);
        Assert.Equal("Un autre titre", Assert.Single(await library.ListAsync(null, Token)).Metadata.Title);
        Assert.Equal(3, (await library.FindAsync(id, Token))!.Sequence);
    }

    [Fact]
    public async Task Sixteen_states_stay_in_memory_and_the_one_unused_longest_goes()
    {
        ImmutableArray<ArticleId> ids = [.. Enumerable.Range(0, 16).Select(_ => store.Add(Noon, Import()))];
        foreach (var id in ids) await library.FindAsync(id, Token);
        await library.FindAsync(ids[0], Token);
        await library.FindAsync(store.Add(Noon, Import()), Token);
        Assert.Equal(17, store.Reads);

        foreach (var id in ids.Where(id => id != ids[1])) await library.FindAsync(id, Token);
        Assert.Equal(17, store.Reads);

        await library.FindAsync(ids[1], Token);
        Assert.Equal(18, store.Reads);
    }

    [Fact]
    public async Task Listing_reads_each_journal_once_and_pushes_no_state_out()
    {
        var open = store.Add(Noon, Import());
        await library.FindAsync(open, Token);
        for (var count = 0; count < 40; count++) store.Add(Noon, Import());

        Assert.Equal(41, (await library.ListAsync(null, Token)).Length);
        Assert.Equal(41, (await library.ListAsync(null, Token)).Length);
        await library.FindAsync(open, Token);

        Assert.Equal(41, store.Reads);
    }

    [Fact]
    public async Task A_state_that_is_gone_from_the_store_is_gone()
    {
        var id = store.Add(Noon, Import());
        await library.FindAsync(id, Token);
        await library.ListAsync(null, Token);

        store.Remove(id);

        Assert.Null(await library.FindAsync(id, Token));
        Assert.Empty(await library.ListAsync(null, Token));
    }

    [Fact]
    public async Task Damage_reaches_the_state_and_stays_through_appends()
    {
        var id = store.Add(Noon, Import());
        store.Damage = "A line was cut off.";

        Assert.Equal("A line was cut off.", (await library.FindAsync(id, Token))!.Damage);
        await library.AppendAsync(id, 1, [new Deleted()], Actor.Reader, Token);
        Assert.Equal("A line was cut off.", (await library.FindAsync(id, Token))!.Damage);
    }

    [Fact]
    public async Task A_decision_is_asked_for_again_with_the_newer_state_after_a_conflict()
    {
        var id = store.Add(Noon, Import());
        var seen = new List<long>();
        store.BeforeAppend = article =>
        {
            store.BeforeAppend = null;
            store.Push(article, new Edited(2, "by hand"));
        };

        var outcome = await library.AppendAsync(id, state => { seen.Add(state.Sequence); return [Machine(1, "m")]; }, Actor.System, Token);

        Assert.Equal(3, Assert.Single(Assert.IsType<Appended>(outcome).Entries).Sequence);
        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task A_result_that_a_person_has_overtaken_is_not_written()
    {
        var id = store.Add(Noon, Import());
        store.BeforeAppend = article =>
        {
            store.BeforeAppend = null;
            store.Push(article, new Edited(1, "by hand"));
        };

        var outcome = await library.AppendAsync(id, state => state.Blocks[0].IsHuman ? [] : [Machine(1, "m")], Actor.System, Token);

        Assert.Empty(Assert.IsType<Appended>(outcome).Entries);
        Assert.Equal(2, store.Entries(id).Length);
    }

    [Fact]
    public async Task Endless_conflicts_are_given_up()
    {
        var id = store.Add(Noon, Import());
        var asked = 0;
        store.BeforeAppend = article => store.Push(article, new Edited(1, "again"));

        var outcome = await library.AppendAsync(id, _ => { asked++; return [Machine(1, "m")]; }, Actor.System, Token);

        Assert.IsType<AppendConflict>(outcome);
        Assert.Equal(10, asked);
    }

    [Fact]
    public async Task Decisions_of_many_threads_all_get_in_without_reading_the_journal_again()
    {
        var id = store.Add(Noon, Import(200));

        await Parallel.ForEachAsync(Enumerable.Range(1, 200), Token, async (number, token) =>
            Assert.IsType<Appended>(await library.AppendAsync(id, _ => [Machine(number, $"p{number}")], Actor.System, token)));

        var state = (await library.FindAsync(id, Token))!;
        Assert.All(state.Blocks, block => Assert.Equal($"p{block.Number}", block.Target));
        Assert.Equal(1, store.Reads);
    }

    [Fact]
    public async Task A_decision_that_throws_leaves_the_article_open_for_others()
    {
        var id = store.Add(Noon, Import());

        await Assert.ThrowsAsync<InvalidOperationException>(() => library.AppendAsync(id, _ => throw new InvalidOperationException(), Actor.System, Token));

        Assert.IsType<Appended>(await library.AppendAsync(id, _ => [new Deleted()], Actor.System, Token));
    }
}
