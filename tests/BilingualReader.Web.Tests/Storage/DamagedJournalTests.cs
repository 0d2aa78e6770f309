using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Tests.Storage;

public sealed class DamagedJournalTests : IDisposable
{
    private readonly StorageFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_last_append_cut_off_at_any_byte_is_dropped_set_aside_and_written_over()
    {
        var (id, whole, start) = await JournalWithTwoEditsAsync(new Edited(2, "Élan 👋 مرحبا"));
        for (var cut = start; cut < whole.Length; cut++)
        {
            await File.WriteAllBytesAsync(folder.JournalPath(id), whole[..cut], Token);
            var journal = (await folder.NewStore().FindAsync(id, Token))!;

            // Without its line feed alone the line is whole; at its very start there is nothing to report.
            var isWhole = cut == whole.Length - 1;
            Assert.Equal(isWhole ? 3 : 2, journal.Entries.Length);
            Assert.Equal(isWhole || cut == start, journal.Damage is null);

            await AssertGoesOnAsync(id, journal.Entries.Length, isWhole ? [] : whole[start..cut]);
        }
    }

    [Fact]
    public async Task Several_events_of_one_append_are_there_all_or_none()
    {
        var (id, whole, start) = await JournalWithTwoEditsAsync(new Edited(2, "b"), new Approved(2), new Edited(3, "c"));
        for (var cut = start + 1; cut < whole.Length - 1; cut++)
        {
            await File.WriteAllBytesAsync(folder.JournalPath(id), whole[..cut], Token);
            var journal = (await folder.NewStore().FindAsync(id, Token))!;

            Assert.Equal(2, journal.Entries.Length);
            Assert.NotNull(journal.Damage);
            await AssertGoesOnAsync(id, 2, whole[start..cut]);
        }
    }

    [Fact]
    public async Task Rubbish_at_the_end_is_dropped_and_set_aside()
    {
        foreach (var rubbish in new[] { "\0\0\0\0", "{}\n", "[1,2]\n", "null\n", "\"seq\"\n", "{\"seq\":3}\n", "not json\n", "not json\n\n \r\n", "\uFFFD\n", "{\"seq\":0,\"at\":\"2026-01-31T00:00:00Z\",\"actor\":\"reader\",\"event\":\"deleted\",\"payload\":{}}\n" })
        {
            var (id, whole, start) = await JournalWithTwoEditsAsync(new Edited(2, "x"));
            var torn = Encoding.UTF8.GetBytes(rubbish);
            await File.WriteAllBytesAsync(folder.JournalPath(id), [.. whole[..start], .. torn], Token);

            var journal = (await folder.NewStore().FindAsync(id, Token))!;

            Assert.Equal(2, journal.Entries.Length);
            Assert.Contains("cut off", journal.Damage, StringComparison.Ordinal);
            await AssertGoesOnAsync(id, 2, torn);
        }
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("")]
    public async Task A_broken_line_in_the_middle_leaves_all_others_readable_and_forbids_appends(string replacement)
    {
        var (id, whole, _) = await JournalWithTwoEditsAsync(new Edited(2, "after"));
        var lines = Encoding.UTF8.GetString(whole).Split('\n');
        lines[1] = replacement;
        var damaged = string.Join('\n', lines);
        await File.WriteAllTextAsync(folder.JournalPath(id), damaged, Token);
        var store = folder.NewStore();

        var journal = (await store.FindAsync(id, Token))!;
        var outcome = await store.AppendAsync(id, 3, [new Edited(1, "more")], Actor.Reader, Token);

        Assert.Equal([1, 3], journal.Entries.Select(entry => entry.Sequence));
        Assert.Equal("after", ArticleState.Fold(id, journal.Entries)!.Blocks[1].Target);
        Assert.Contains(replacement.Length > 0 ? "Line 2" : "Line 3", journal.Damage, StringComparison.Ordinal);
        Assert.Contains("repaired", Assert.IsType<AppendFailed>(outcome).Cause, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllTextAsync(folder.JournalPath(id), Token));
    }

    [Fact]
    public async Task A_repaired_journal_takes_appends_again()
    {
        var (id, whole, _) = await JournalWithTwoEditsAsync(new Edited(2, "after"));
        var store = folder.NewStore();
        await File.WriteAllTextAsync(folder.JournalPath(id), Encoding.UTF8.GetString(whole).Replace("\"seq\":2", "\"seq\":7", StringComparison.Ordinal), Token);
        Assert.IsType<AppendFailed>(await store.AppendAsync(id, 3, [new Deleted()], Actor.Reader, Token));

        await File.WriteAllBytesAsync(folder.JournalPath(id), whole, Token);

        Assert.IsType<Appended>(await store.AppendAsync(id, 3, [new Deleted()], Actor.Reader, Token));
    }

    [Fact]
    public async Task A_number_given_twice_is_reported_and_both_entries_are_read()
    {
        var (id, whole, start) = await JournalWithTwoEditsAsync(new Edited(2, "twice"));
        await File.WriteAllBytesAsync(folder.JournalPath(id), [.. whole, .. whole[start..]], Token);

        var journal = (await folder.NewStore().FindAsync(id, Token))!;

        Assert.Equal([1, 2, 3, 3], journal.Entries.Select(entry => entry.Sequence));
        Assert.Contains("Line 4", journal.Damage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_a_newer_version_is_kept_and_ignored()
    {
        var (id, whole, _) = await JournalWithTwoEditsAsync(new Edited(2, "x"));
        var newer = """{"seq":4,"at":"2030-01-01T00:00:00Z","actor":"reader","event":"sung","sung":{"deep":[1]},"payload":{"tune":[1,2,{"a":null}]}}""" + "\n";
        await File.WriteAllBytesAsync(folder.JournalPath(id), [.. whole, .. Encoding.UTF8.GetBytes(newer)], Token);
        var store = folder.NewStore();

        var journal = (await store.FindAsync(id, Token))!;

        Assert.Null(journal.Damage);
        Assert.Equal(new Unrecognised("sung"), journal.Entries[3].Event);
        Assert.Equal("x", ArticleState.Fold(id, journal.Entries)!.Blocks[1].Target);
        Assert.IsType<Appended>(await store.AppendAsync(id, 4, [new Deleted()], Actor.Reader, Token));
        Assert.Contains(newer, await File.ReadAllTextAsync(folder.JournalPath(id), Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"block":1}""")]
    [InlineData("""{"block":1,"text":null}""")]
    [InlineData("""{"block":"one","text":"x"}""")]
    [InlineData("""{"block":1,"text":"\ud83d"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task An_event_with_a_payload_that_makes_no_sense_is_reported_and_kept(string payload)
    {
        var (id, whole, _) = await JournalWithTwoEditsAsync(new Edited(2, "x"));
        var line = $$"""{"seq":4,"at":"2030-01-01T00:00:00Z","actor":"reader","event":"edited","payload":{{payload}}}""" + "\n";
        await File.WriteAllBytesAsync(folder.JournalPath(id), [.. whole, .. Encoding.UTF8.GetBytes(line)], Token);
        var store = folder.NewStore();

        var journal = (await store.FindAsync(id, Token))!;

        Assert.Contains("Line 4", journal.Damage, StringComparison.Ordinal);
        Assert.Equal(new Unrecognised("edited"), journal.Entries[3].Event);
        Assert.IsType<Appended>(await store.AppendAsync(id, 4, [new Deleted()], Actor.Reader, Token));
    }

    [Theory]
    [InlineData("\"number\":2", "\"number\":3")]
    [InlineData("\"tags\":[", "\"tags\":[null,")]
    [InlineData("\"blocks\":[", "\"blocks\":[null,")]
    [InlineData("\"codes\":[]", "\"codes\":[null]")]
    [InlineData("\"blocks\":", "\"bricks\":")]
    [InlineData("\"origin\":[20,13]", "\"origin\":[20,-13]")]
    [InlineData("\"kind\":\"paragraph\"", "\"kind\":1")]
    public async Task An_import_that_makes_no_sense_is_reported_and_never_folded(string whole, string broken)
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var text = await File.ReadAllTextAsync(folder.JournalPath(id), Token);
        Assert.Contains(whole, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.JournalPath(id), text.Replace(whole, broken, StringComparison.Ordinal), Token);

        var journal = (await folder.NewStore().FindAsync(id, Token))!;

        Assert.Contains("Line 1", journal.Damage, StringComparison.Ordinal);
        Assert.Null(await new ArticleLibrary(folder.NewStore()).FindAsync(id, Token));
    }

    [Fact]
    public async Task What_an_editor_does_to_a_file_does_no_harm()
    {
        var (id, whole, _) = await JournalWithTwoEditsAsync(new Edited(2, "x"));
        var text = Encoding.UTF8.GetString(whole);
        foreach (var edited in new[] { "\uFEFF" + text, text.Replace("\n", "\r\n", StringComparison.Ordinal), text + "\n\n", text.TrimEnd('\n'), text.Replace("\n", "\n\n", StringComparison.Ordinal), text + "  ", Reordered(text) })
        {
            await File.WriteAllTextAsync(folder.JournalPath(id), edited, Token);
            var store = folder.NewStore();

            var journal = (await store.FindAsync(id, Token))!;
            Assert.IsType<Appended>(await store.AppendAsync(id, 3, [new Deleted()], Actor.Reader, Token));
            var after = (await folder.NewStore().FindAsync(id, Token))!;

            Assert.Equal(3, journal.Entries.Length);
            Assert.Null(after.Damage);
            Assert.Equal([1, 2, 3, 4], after.Entries.Select(entry => entry.Sequence));
        }
    }

    [Fact]
    public async Task A_torn_end_is_noticed_by_a_store_that_has_read_the_file_before()
    {
        var (id, whole, start) = await JournalWithTwoEditsAsync(new Edited(2, "x"));
        var store = folder.NewStore();
        Assert.Equal(3, await store.FindSequenceAsync(id, Token));

        await File.WriteAllBytesAsync(folder.JournalPath(id), whole[..(start + 9)], Token);

        Assert.Equal(2, await store.FindSequenceAsync(id, Token));
        Assert.IsType<Appended>(await store.AppendAsync(id, 2, [new Deleted()], Actor.Reader, Token));
    }

    private static string Reordered(string text) =>
        text.Replace("\"actor\":\"reader\",\"event\":\"edited\",\"payload\":{\"block\":2,\"text\":\"x\"}", "\"payload\":{\"text\":\"x\",\"extra\":1,\"block\":2},\"event\":\"edited\",\"actor\":\"reader\"", StringComparison.Ordinal);

    private async Task<(ArticleId Id, byte[] Journal, int LastAppend)> JournalWithTwoEditsAsync(params JournalEvent[] last)
    {
        var id = await folder.CreateAsync(cancellationToken: Token);
        var store = folder.NewStore();
        await store.AppendAsync(id, 1, [new Edited(1, "kept")], Actor.Reader, Token);
        var start = (int)new FileInfo(folder.JournalPath(id)).Length;
        await store.AppendAsync(id, 2, [.. last], Actor.Reader, Token);
        return (id, await File.ReadAllBytesAsync(folder.JournalPath(id), Token), start);
    }

    private async Task AssertGoesOnAsync(ArticleId id, int entries, byte[] torn)
    {
        Assert.Equal(entries, await folder.NewStore().FindSequenceAsync(id, Token));
        Assert.IsType<Appended>(await folder.NewStore().AppendAsync(id, entries, [new Edited(3, "next")], Actor.Reader, Token));
        var journal = (await folder.NewStore().FindAsync(id, Token))!;
        Assert.Null(journal.Damage);
        Assert.Equal("kept", Assert.IsType<Edited>(journal.Entries[1].Event).Text);
        Assert.Equal("next", Assert.IsType<Edited>(journal.Entries[^1].Event).Text);
        Assert.Equal(entries + 1, journal.Entries.Length);

        var aside = Directory.GetFiles(folder.Data.ArticleFolder(id), "journal.torn-*");
        if (torn.Length == 0) Assert.Empty(aside);
        else Assert.Equal(torn, await File.ReadAllBytesAsync(Assert.Single(aside), Token));
        foreach (var file in aside) File.Delete(file);
    }
}
