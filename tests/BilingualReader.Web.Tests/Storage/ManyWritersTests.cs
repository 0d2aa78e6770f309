using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Storage.Processes;

namespace BilingualReader.Web.Tests.Storage;

public sealed class ManyWritersTests : IDisposable
{
    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Threads_that_append_at_once_lose_nothing_and_mix_nothing()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var shared = folder.NewStore();

        await Parallel.ForEachAsync(Enumerable.Range(0, 8), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token }, async (thread, token) =>
        {
            var store = thread % 2 == 0 ? shared : folder.NewStore();
            for (var number = 1; number <= 15; number++) await AppendUntilDoneAsync(store, id, $"{thread}#{number}", token);
        });

        var texts = await TextsAsync(id);
        Assert.Equal(8 * 15, texts.Count);
        for (var thread = 0; thread < 8; thread++)
        {
            Assert.Equal(Enumerable.Range(1, 15).Select(number => $"{thread}#{number}"), texts.Where(text => text.StartsWith($"{thread}#", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Only_one_of_many_that_saw_the_same_number_gets_in()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
            Task.Run(() => folder.NewStore().AppendAsync(id, 1, [new Edited(1, $"{number}")], Actor.Reader, Token), Token)));

        Assert.Single(outcomes.OfType<Appended>());
        Assert.Equal(9, outcomes.Count(outcome => outcome is AppendConflict { Sequence: 2 }));
    }

    [Fact]
    public async Task Processes_that_append_at_once_lose_nothing_and_mix_nothing()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        string[] names = ["a", "b", "c", "d"];
        var writers = names.Select(name => WriterProcess.Start(new WriterOrder(folder.Path, id, name, 40, 300))).ToList();

        foreach (var writer in writers) Assert.Equal(0, await writer.EndAsync(Token));
        foreach (var writer in writers) writer.Dispose();

        var journal = (await folder.NewStore().FindAsync(id, Token))!;
        Assert.Null(journal.Damage);
        Assert.Equal(Enumerable.Range(1, 1 + (4 * 40 * 2)).Select(number => (long)number), journal.Entries.Select(entry => entry.Sequence));
        foreach (var (name, writer) in names.Zip(writers))
        {
            Assert.Equal(40, writer.Stored.Count());
            Assert.All(writer.Stored, receipt => AssertStored(journal, new WriterOrder(folder.Path, id, name, 40, 300), receipt));
        }
    }

    [Fact]
    public async Task Writers_killed_at_random_points_lose_nothing_that_they_had_reported_and_leave_a_journal_that_reads()
    {
        var random = new Random(20260131);
        for (var round = 0; round < 26; round++)
        {
            // Two at a time, so that the second goes on where the first was killed.
            var id = await folder.CreateAsync(cancellationToken: Token);
            var orders = new[] { "a", "b" }.Select(name => new WriterOrder(folder.Path, id, name, 1_000_000, 1 << random.Next(4, 13))).ToList();
            var reported = await KillAllAsync(orders, random);

            // Nobody has written since: even this first reader may see nothing but whole appends, two events each.
            var journal = (await folder.NewStore().FindAsync(id, Token))!;
            Assert.Equal(Enumerable.Range(1, journal.Entries.Length).Select(number => (long)number), journal.Entries.Select(entry => entry.Sequence));
            Assert.Equal(1, journal.Entries.Length % 2);

            await AppendUntilDoneAsync(folder.NewStore(), id, "the last word", Token);
            var last = (await folder.NewStore().FindAsync(id, Token))!;
            Assert.Null(last.Damage);
            Assert.Equal(journal.Entries.Length + 1, last.Entries.Length);
            Assert.Equal(2, reported.Select(report => report.Order.Name).Distinct().Count());
            Assert.All(reported, report => AssertStored(last, report.Order, report.Receipt));
        }
    }

    [Fact]
    public async Task Writers_killed_while_they_create_articles_leave_whole_ones_or_none()
    {
        var random = new Random(7);
        var reported = new List<(WriterOrder Order, Receipt Receipt)>();
        for (var round = 0; round < 8; round++)
        {
            reported.AddRange(await KillAllAsync([new WriterOrder(folder.Path, null, $"{round}", 1_000_000, 20_000)], random));
        }

        var store = folder.NewStore();
        var ids = await store.ListAsync(Token);
        foreach (var id in ids)
        {
            var journal = (await store.FindAsync(id, Token))!;
            Assert.Null(journal.Damage);
            Assert.Equal(Assert.IsType<Imported>(Assert.Single(journal.Entries).Event).Article.Metadata.Title.Length, (await store.FindSourceAsync(id, Token))!.Length);
        }

        Assert.True(reported.Count >= 8);
        Assert.All(reported, report => Assert.Contains(ids, id => id.Value == report.Receipt.Key));
    }

    private static async Task<List<(WriterOrder Order, Receipt Receipt)>> KillAllAsync(List<WriterOrder> orders, Random random)
    {
        var writers = orders.Select(order => WriterProcess.Start(order)).ToList();
        foreach (var writer in writers) await writer.ReadAsync(1 + random.Next(3), Token);
        foreach (var writer in writers)
        {
            Thread.SpinWait(random.Next(200_000));
            await writer.KillAsync(Token);
            writer.Dispose();
        }

        Assert.All(writers, writer => Assert.Empty(writer.Failures));
        return [.. orders.Zip(writers).SelectMany(pair => pair.Second.Stored.Select(receipt => (pair.First, receipt)))];
    }

    private static void AssertStored(ArticleJournal journal, WriterOrder order, Receipt receipt)
    {
        var sequence = int.Parse(receipt.Key, CultureInfo.InvariantCulture);
        var number = int.Parse(receipt.Mark.Split('#')[1], CultureInfo.InvariantCulture);
        Assert.Equal(order.TextOf(number), Assert.IsType<Edited>(journal.Entries[sequence - 1].Event).Text);
        Assert.IsType<Approved>(journal.Entries[sequence].Event);
    }

    private async Task<List<string>> TextsAsync(ArticleId id)
    {
        var journal = (await folder.NewStore().FindAsync(id, Token))!;
        Assert.Null(journal.Damage);
        return [.. journal.Entries.Select(entry => entry.Event).OfType<Edited>().Select(edited => edited.Text)];
    }

    private static async Task AppendUntilDoneAsync(IArticleStore store, ArticleId id, string text, CancellationToken token)
    {
        AppendOutcome outcome;
        do
        {
            var expected = (await store.FindSequenceAsync(id, token))!.Value;
            outcome = await store.AppendAsync(id, expected, [new Edited(1, text)], Actor.Reader, token);
        }
        while (outcome is AppendConflict);
        Assert.IsType<Appended>(outcome);
    }
}
