using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Repairing;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Tests.Storage;

public sealed class FileArticleStoreTests : IDisposable
{
    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<JournalEvent> EveryEvent()
    {
        var metadata = new ArticleMetadata("Titre", 1, null, "A. B.", null, [], null);
        return
        [
            new MetadataCorrected(metadata),
            new MetadataCorrected(metadata with { TitleBlock = null, Published = new DateOnly(1999, 12, 31), Tags = ["a", "b"], Url = "https://a.example/?x=1&y=<é>" }),
            new FurnitureToggled(2, true),
            new TranslationRequested(StorageFolder.Apertium, [0, 1, 2]),
            new TranslationRequested(StorageFolder.Apertium, []),
            new TranslationStopped(StopReason.EngineFailed, "It stopped."),
            new TranslationStopped(StopReason.Completed, null),
            StorageFolder.Machine(1, "Sea."),
            new MachineTranslated(3, new MachineTarget(
                "A \"link\" and\ttab\nnext",
                [new InlineCode("1", InlineCodeKind.Link, new TextSpan(2, 6), "https://a.example"), new InlineCode("2", InlineCodeKind.Strong, new TextSpan(2, 6))],
                [],
                [],
                StorageFolder.Apertium,
                "",
                "r",
                "",
                new Receipt(0, 0, true))),
            new MachineTranslated(4, StorageFolder.Machine(4, "The sea, asked twice.").Target with { Carried = [TermCarriage.Native, TermCarriage.Prompt, TermCarriage.None], Repair = TermRepair.InVain }),
            new MachineTranslated(5, StorageFolder.Machine(5, "No terms.").Target with { Carried = [] }),
            new MachineChosen(2, StorageFolder.Machine(2, "The sea, chosen.").Target),
            new TermsReplaced(2, StorageFolder.Machine(2, "The ocean.").Target),
            new ChangeProposed(2, "The ocean.", "The glossary now has “ocean” for “mer”."),
            new ProposalDeclined(2),
            new OccurrenceAccepted(2, new TextSpan(3, 5), true),
            new TranslationFailed(1, StorageFolder.Apertium, EngineFault.BadResponse, "It answered nonsense."),
            new Edited(2, "‘Élan’ — naïve œuvre"),
            new Edited(2, ""),
            new Edited(2, "مرحبا بالعالم \u200F‏ 👩‍👩‍👧 𝔘 漢字 \u0000\u001F\u2028\u2029\u00A0\uE000\uFFFD"),
            new Approved(1),
            new Unapproved(1),
            new SignedOff(1),
            new Commented(2, "c1", "“Why?” — à voir"),
            new CommentResolved(2, "c1", true),
            new FindingDismissed(2, "0a1b2c", "numbers", "Both are right."),
            new FindingReopened(2, "0a1b2c"),
            new BlockSplit(2, 12, 10),
            new BlocksJoined(2, 3),
            new TimeSpent(2, 42),
            new ErrorMarked(2, "a1b2", ErrorCategory.LocaleConventions, "date-format", ErrorSeverity.Critical, new TextSpan(3, 5), true, "“3/12” — ambiguous", 7),
            new ErrorMarked(0, "b", ErrorCategory.Style, "", ErrorSeverity.Neutral, new TextSpan(0, 1), false, "", 0),
            new ErrorUnmarked(2, "a1b2"),
            new TextJudged(2, 7, true),
            new CheckSet("numbers", CheckLevel.Off),
            new CheckSet("numbers", null),
            new ReachAllowed(EngineReach.OwnServers),
            new Deleted(),
            new Restored(),
        ];
    }

    [Fact]
    public async Task An_edit_keeps_its_markup()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var code = new InlineCode("1", InlineCodeKind.Link, new TextSpan(4, 3), "https://example.org/");
        await folder.NewStore().AppendAsync(id, 1, [new Edited(1, "The sea.") { Codes = [code] }, new Edited(2, "Plain.")], Actor.Reader, Token);

        var entries = (await folder.NewStore().FindAsync(id, Token))!.Entries;

        Assert.Equal([code], Assert.IsType<Edited>(entries[1].Event).Codes!.Value);
        Assert.Null(Assert.IsType<Edited>(entries[2].Event).Codes);
    }

    [Fact]
    public async Task The_store_that_appended_knows_the_new_number_at_once()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var store = folder.NewStore();
        Assert.Equal(1, await store.FindSequenceAsync(id, Token));

        Assert.IsType<Appended>(await store.AppendAsync(id, 1, [new Approved(1), new Unapproved(1)], Actor.Reader, Token));

        Assert.Equal(3, await store.FindSequenceAsync(id, Token));
    }

    [Theory]
    [MemberData(nameof(EveryEvent), DisableDiscoveryEnumeration = true)]
    public async Task Every_event_comes_back_from_its_file_as_it_went_in(JournalEvent happened)
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var before = await File.ReadAllBytesAsync(folder.JournalPath(id), Token);

        var appended = Assert.IsType<Appended>(await folder.NewStore().AppendAsync(id, 1, [happened], Actor.Engine(StorageFolder.Apertium), Token));
        var read = (await folder.NewStore().FindAsync(id, Token))!;

        Assert.Null(read.Damage);
        Assert.Equal(2, read.Entries[1].Sequence);
        Assert.Equal("engine:apertium", read.Entries[1].Actor.Value);
        Assert.Equal(TimeSpan.Zero, read.Entries[1].At.Offset);
        Assert.Equal(appended.Entries[0].At, read.Entries[1].At);
        Assert.Equivalent(happened, read.Entries[1].Event, strict: true);
        Assert.Equivalent(happened, appended.Entries[0].Event, strict: true);

        // Writing what was read gives the same bytes: nothing is lost that a comparison of values might not see.
        var after = await File.ReadAllBytesAsync(folder.JournalPath(id), Token);
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal(Encoding.UTF8.GetString(after[before.Length..]), Line(read.Entries[1]));
    }

    [Fact]
    public void A_failure_of_an_older_journal_cannot_have_been_billed()
    {
        var entry = new JournalEntry(1, DateTimeOffset.UnixEpoch, Actor.System, new TranslationFailed(1, StorageFolder.Apertium, EngineFault.Timeout, "Slow.", MayBeBilled: true));
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new System.Text.Json.Utf8JsonWriter(buffer, StorageJson.Writing)) JournalLine.Write(writer, entry, hasMore: false);
        var line = System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
        var old = line.Replace(",\"mayBeBilled\":true", "", StringComparison.Ordinal);
        Assert.NotEqual(line, old);
        Assert.Equal(entry.Event, JournalLine.Read(buffer.WrittenSpan)!.Entry.Event);
        Assert.Equal(new TranslationFailed(1, StorageFolder.Apertium, EngineFault.Timeout, "Slow."), JournalLine.Read(System.Text.Encoding.UTF8.GetBytes(old))!.Entry.Event);
    }

    [Fact]
    public void A_translation_of_an_older_journal_does_not_say_how_its_terms_went()
    {
        var made = (MachineTranslated)StorageFolder.Machine(1, "Sea.");
        var entry = new JournalEntry(1, DateTimeOffset.UnixEpoch, Actor.System, made with { Target = made.Target with { Carried = [TermCarriage.Native], Repair = TermRepair.Done } });
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new System.Text.Json.Utf8JsonWriter(buffer, StorageJson.Writing)) JournalLine.Write(writer, entry, hasMore: false);
        var line = Encoding.UTF8.GetString(buffer.WrittenSpan);
        var old = line.Replace(",\"carried\":[\"native\"],\"repair\":\"done\"", "", StringComparison.Ordinal);
        Assert.NotEqual(line, old);

        var read = Assert.IsType<MachineTranslated>(JournalLine.Read(Encoding.UTF8.GetBytes(old))!.Entry.Event).Target;

        Assert.Equal(("Sea.", TermRepair.None), (read.Text, read.Repair));
        Assert.Null(read.Carried);
    }

    [Fact]
    public async Task A_journal_is_readable_text_with_one_object_a_line()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        await folder.NewStore().AppendAsync(id, 1, [new Edited(3, "« L’été » ! مرحبا 漢字 👋 <b> & 'x'")], Actor.Reader, Token);

        var lines = await File.ReadAllLinesAsync(folder.JournalPath(id), Token);

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("{\"seq\":1,\"at\":\"", lines[0], StringComparison.Ordinal);
        Assert.Matches("""^{"seq":2,"at":"[0-9-]+T[0-9:.]+Z","actor":"reader","event":"edited","payload":{"block":3,"text":"« L’été » ! مرحبا 漢字 👋 <b> & 'x'"}}$""", lines[1]);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_becomes_one_replacement_character_in_the_answer_too()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);

        var appended = Assert.IsType<Appended>(await folder.NewStore().AppendAsync(id, 1, [new Edited(1, "a\uD83D\uDC4B b\uD83D c\uDC4B")], Actor.Reader, Token));

        const string Expected = "a\uD83D\uDC4B b\uFFFD c\uFFFD";
        Assert.Equal(Expected, Assert.IsType<Edited>(appended.Entries[0].Event).Text);
        Assert.Equal(Expected, Assert.IsType<Edited>((await folder.NewStore().FindAsync(id, Token))!.Entries[1].Event).Text);
    }

    [Theory]
    [InlineData(null, "source.txt")]
    [InlineData("a.TXT", "source.txt")]
    [InlineData("a.md", "source.md")]
    [InlineData("a.Markdown", "source.md")]
    [InlineData("../../../etc/passwd", "source.bin")]
    [InlineData("", "source.bin")]
    public async Task The_source_is_kept_byte_for_byte_under_a_name_of_our_own(string? fileName, string expected)
    {
        var id = ArticleId.New();
        byte[] source = [0xEF, 0xBB, 0xBF, 0, 255, 13, 10, 0xE9];

        await folder.NewStore().CreateAsync(id, source, StorageFolder.Import(1) with { FileName = fileName }, Actor.Reader, Token);

        Assert.Equal(source, await folder.NewStore().FindSourceAsync(id, Token));
        Assert.True(File.Exists(Path.Combine(folder.Data.ArticleFolder(id), expected)));
        Assert.Equal(["journal.jsonl", expected], Directory.GetFiles(folder.Data.ArticleFolder(id)).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task An_id_that_is_taken_is_a_conflict_and_keeps_what_is_there()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);

        var outcome = await folder.NewStore().CreateAsync(id, default, StorageFolder.Import(9), Actor.Reader, Token);

        Assert.Equal(new AppendConflict(1), outcome);
        Assert.Equal("Source"u8.ToArray(), await folder.NewStore().FindSourceAsync(id, Token));
        Assert.Single(Directory.GetFileSystemEntries(folder.Data.Articles));
    }

    [Fact]
    public async Task What_is_not_there_is_null_or_not_found()
    {
        var store = folder.NewStore();
        var id = ArticleId.New();

        Assert.Empty(await store.ListAsync(Token));
        Assert.Null(await store.FindAsync(id, Token));
        Assert.Null(await store.FindSequenceAsync(id, Token));
        Assert.Null(await store.FindSourceAsync(id, Token));
        Assert.IsType<AppendNotFound>(await store.AppendAsync(id, 1, [new Deleted()], Actor.Reader, Token));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Only_folders_named_by_an_id_are_articles()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        Directory.CreateDirectory(Path.Combine(folder.Data.Articles, $".new-{ArticleId.New()}-00"));
        Directory.CreateDirectory(Path.Combine(folder.Data.Articles, "lost+found"));
        await File.WriteAllTextAsync(Path.Combine(folder.Data.Articles, ArticleId.New().Value), "", Token);

        Assert.Equal([id], await folder.NewStore().ListAsync(Token));
    }

    [Fact]
    public async Task A_stale_number_is_a_conflict_that_names_the_present_one()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var (first, second) = (folder.NewStore(), folder.NewStore());
        Assert.Equal(1, await second.FindSequenceAsync(id, Token));
        await first.AppendAsync(id, 1, [new Edited(1, "a"), new Edited(2, "b")], Actor.Reader, Token);
        var before = await File.ReadAllBytesAsync(folder.JournalPath(id), Token);

        Assert.Equal(new AppendConflict(3), await second.AppendAsync(id, 1, [new Edited(1, "lost?")], Actor.Reader, Token));
        Assert.Equal(new AppendConflict(3), await second.AppendAsync(id, 4, [new Edited(1, "ahead")], Actor.Reader, Token));

        Assert.Equal(before, await File.ReadAllBytesAsync(folder.JournalPath(id), Token));
        Assert.Equal(3, await second.FindSequenceAsync(id, Token));
        Assert.IsType<Appended>(await second.AppendAsync(id, 3, [new Edited(1, "c")], Actor.Reader, Token));
        Assert.Equal(4, await first.FindSequenceAsync(id, Token));
    }

    [Fact]
    public async Task Events_that_are_not_to_be_stored_are_a_mistake_of_the_caller()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var store = folder.NewStore();
        var impossible = new MachineTranslated(1, StorageFolder.Machine(1, "x").Target with { Links = [new(new TextSpan(-1, 1), default)] });

        await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(id, 1, [new Unrecognised("x")], Actor.Reader, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(id, 1, [impossible], Actor.Reader, Token));

        Assert.Equal(1, await store.FindSequenceAsync(id, Token));
        Assert.IsType<Appended>(await store.AppendAsync(id, 1, [new Deleted()], Actor.Reader, Token));
    }

    [Fact]
    public async Task No_events_are_nothing_to_write()
    {
        var id = await folder.CreateAsync(cancellationToken: Token);

        Assert.Empty(Assert.IsType<Appended>(await folder.NewStore().AppendAsync(id, 99, [], Actor.Reader, Token)).Entries);
    }

    [Fact]
    public void Every_kind_of_event_is_among_those_tried_here()
    {
        var kinds = typeof(JournalEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JournalEvent)) && type != typeof(Unrecognised)).ToHashSet();
        var covered = EveryEvent().Select(row => row.Data.GetType()).Append(typeof(Imported)).ToHashSet();

        Assert.Equal(kinds.OrderBy(type => type.Name), covered.OrderBy(type => type.Name));
    }

    [Fact]
    public async Task Five_thousand_blocks_go_in_and_come_out()
    {
        var id = await folder.CreateAsync(5000, Token);
        ImmutableArray<JournalEvent> events = [.. Enumerable.Range(1, 5000).Select(number => StorageFolder.Machine(number, $"Paragraph {number}."))];
        Assert.IsType<Appended>(await folder.NewStore().AppendAsync(id, 1, events, Actor.System, Token));

        var journal = (await folder.NewStore().FindAsync(id, Token))!;
        var state = ArticleState.Fold(id, journal.Entries)!;

        Assert.Equal(5001, state.Sequence);
        Assert.All(state.Blocks, block => Assert.Equal($"Paragraph {block.Number}.", block.Target));
        Assert.Equal(new TextSpan(5000 * 20, 13), state.Blocks[^1].Block.Origin);
    }

    private static string Line(JournalEntry entry)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream, StorageJson.Writing)) JournalLine.Write(writer, entry, hasMore: false);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
