using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Tests.Storage;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>The real program, the real engine, the plug pulled again and again while it translates.</summary>
public sealed class KilledAppTests
{
    private const int Kills = 50;
    private const int Seed = 20_260_131;

    // One worker: each start loads the programs of every worker, and there are fifty.
    private static readonly Dictionary<string, string> Settings = new() { ["Engines__Apertium__Workers"] = "1" };

    [Fact]
    public async Task Pulling_the_plug_fifty_times_loses_nothing_and_translates_nothing_twice()
    {
        Requirements.Apertium();
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new StorageFolder();
        var random = new Random(Seed);
        var id = await CreateRunAsync(folder, paragraphs: 600, cancellationToken);
        var before = ImmutableArray<JournalEntry>.Empty;
        var kills = 0;
        for (; kills < Kills; kills++)
        {
            await using var app = await AppProcess.StartAsync(folder.Path, Settings);

            // Most kills hit the run at work, the others the start of the app or of the engine.
            if (kills % 4 > 0) await WaitForProgressAsync(folder, id, before.Length, cancellationToken);
            await Task.Delay(random.Next(0, 100), cancellationToken);
            await app.KillAsync();
            before = await AssertKeptAsync(folder, id, before, cancellationToken);
            if (ArticleState.Fold(id, before)!.Run is null) break;
        }

        Assert.Equal(Kills, kills);
        await using var last = await AppProcess.StartAsync(folder.Path, Settings);
        await WaitForEndAsync(folder, id, cancellationToken);
        var entries = await AssertKeptAsync(folder, id, before, cancellationToken);
        AssertOnceEach(ArticleState.Fold(id, entries)!, entries, folder);
    }

    // What was there before the plug was pulled is there unchanged, as the beginning of what is there now.
    private static async Task<ImmutableArray<JournalEntry>> AssertKeptAsync(StorageFolder folder, ArticleId id, ImmutableArray<JournalEntry> before, CancellationToken cancellationToken)
    {
        var journal = await folder.NewStore().FindAsync(id, cancellationToken);
        Assert.NotNull(journal);
        Assert.True(journal.Entries.Length >= before.Length);
        for (var index = 0; index < before.Length; index++)
        {
            Assert.Equal(before[index].Sequence, journal.Entries[index].Sequence);
            Assert.Equal(before[index].At, journal.Entries[index].At);
            Assert.Equal(TextOf(before[index]), TextOf(journal.Entries[index]));
        }

        return journal.Entries;
    }

    private static void AssertOnceEach(ArticleState state, ImmutableArray<JournalEntry> entries, StorageFolder folder)
    {
        Assert.Equal(StopReason.Completed, state.LastStop?.Reason);
        var made = entries.Select(entry => entry.Event).OfType<MachineTranslated>().ToList();
        Assert.Equal(state.Translatable.Count(), made.Count);
        Assert.Equal(made.Count, made.Select(translated => translated.Block).Distinct().Count());
        Assert.DoesNotContain(entries, entry => entry.Event is TranslationFailed);

        // One file a machine result: what the engine had answered before a kill was taken from there, not asked again.
        Assert.Equal(made.Count, Directory.EnumerateFiles(folder.Data.Cache, "*.json", SearchOption.AllDirectories).Count());
    }

    private static string TextOf(JournalEntry entry) => entry.Event is MachineTranslated made
        ? string.Create(CultureInfo.InvariantCulture, $"{made.Block}: {made.Target.Text}")
        : entry.Event.GetType().Name;

    private static async Task WaitForProgressAsync(StorageFolder folder, ArticleId id, int entries, CancellationToken cancellationToken) =>
        await WaitAsync(folder, id, journal => journal.Entries.Length > entries, cancellationToken);

    private static async Task WaitForEndAsync(StorageFolder folder, ArticleId id, CancellationToken cancellationToken) =>
        await WaitAsync(folder, id, journal => journal.Entries[^1].Event is TranslationStopped, cancellationToken);

    private static async Task WaitAsync(StorageFolder folder, ArticleId id, Func<ArticleJournal, bool> isReached, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(3));
        while (await folder.NewStore().FindAsync(id, deadline.Token) is not { } journal || !isReached(journal)) await Task.Delay(20, deadline.Token);
    }

    private static async Task<ArticleId> CreateRunAsync(StorageFolder folder, int paragraphs, CancellationToken cancellationToken)
    {
        var id = ArticleId.New();
        var store = folder.NewStore();
        var blocks = Enumerable.Range(1, paragraphs).Select(Paragraph).ToImmutableArray();
        var metadata = new ArticleMetadata("Le journal du phare", null, null, null, null, [], null);
        var source = Encoding.UTF8.GetBytes(string.Join("\n\n", blocks.Select(block => block.Source)));
        Assert.IsType<Appended>(await store.CreateAsync(id, source, new Imported(new Article(metadata, "fr", blocks), null, "utf-8"), Actor.Reader, cancellationToken));
        var run = new TranslationRequested(new EngineId("apertium"), [0, .. blocks.Select(block => block.Number)]);
        Assert.IsType<Appended>(await store.AppendAsync(id, 1, [run], Actor.Reader, cancellationToken));
        return id;
    }

    private static Block Paragraph(int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Le gardien du phare a noté le passage du bateau numéro {number}. La mer était calme et le vent soufflait du nord.");
        return new Block(number, BlockKind.Paragraph, text, [], "fr", new TextSpan(0, text.Length));
    }
}
