using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Tests.Storage.Processes;

/// <summary>The inside of a writer process: stores one thing after another and says so on standard output, one line each.</summary>
internal static class StorageWriter
{
    /// <summary>Works through the order; 0 when all was stored.</summary>
    public static async Task<int> RunAsync(WriterOrder order)
    {
        var store = StorageFolder.StoreIn(order.Folder);
        for (var number = 1; number <= order.Count; number++)
        {
            var outcome = order.Article is { } article
                ? await AppendAsync(store, article, order.TextOf(number))
                : await CreateAsync(store, order.TextOf(number));
            await Console.Out.WriteLineAsync(outcome);
            await Console.Out.FlushAsync();
            if (outcome.StartsWith("failed", StringComparison.Ordinal)) return 1;
        }

        return 0;
    }

    private static async Task<string> AppendAsync(IArticleStore store, ArticleId article, string text)
    {
        ImmutableArray<JournalEvent> events = [new Edited(1, text), new Approved(1)];
        while (true)
        {
            var expected = await store.FindSequenceAsync(article, CancellationToken.None) ?? 0;
            switch (await store.AppendAsync(article, expected, events, Actor.Reader, CancellationToken.None))
            {
                case Appended appended: return $"stored {appended.Entries[0].Sequence} {text.Split(' ')[0]}";
                case AppendConflict: continue;
                case var other: return $"failed {other}";
            }
        }
    }

    private static async Task<string> CreateAsync(IArticleStore store, string title)
    {
        var id = ArticleId.New();
        var outcome = await store.CreateAsync(id, new byte[title.Length], StorageFolder.Import(2, title), Actor.Reader, CancellationToken.None);
        return outcome is Appended ? $"stored {id} {title.Split(' ')[0]}" : $"failed {outcome}";
    }
}
