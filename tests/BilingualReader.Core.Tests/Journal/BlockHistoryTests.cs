using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using static BilingualReader.Core.Tests.Journal.Journals;

namespace BilingualReader.Core.Tests.Journal;

public sealed class BlockHistoryTests
{
    [Fact]
    public void Every_version_of_a_block_is_told_and_none_of_others()
    {
        var (state, entries) = Journal(Machine(1, "m"), Machine(2, "x"), new Edited(1, "e"), new Commented(1, "c", "?"), new Approved(1), new Unapproved(1));
        var versions = BlockHistory.Of(state, entries, 1);

        Assert.Equal([VersionKind.Machine, VersionKind.Edited, VersionKind.Approved, VersionKind.Unapproved], versions.Select(version => version.Kind));
        Assert.Equal(["m", "e", "e", "e"], versions.Select(version => version.Text));
    }

    [Fact]
    public void What_was_written_in_one_go_is_one_version_unless_every_text_is_wanted()
    {
        var (state, entries) = Journal(Machine(1, "m"), new Edited(1, "a"), new Edited(1, "ab"), new Edited(1, "abc"));

        Assert.Equal(["m", "abc"], BlockHistory.Of(state, entries, 1).Select(version => version.Text));
        Assert.Equal(["m", "a", "ab", "abc"], BlockHistory.Of(state, entries, 1, joinsTyping: false).Select(version => version.Text));
    }

    [Fact]
    public void The_text_at_any_moment_can_be_had_again()
    {
        var (state, entries) = Journal(Machine(1, "m"), new Edited(1, "e"));

        Assert.Equal([null, "m", "e"], new[] { 1L, 2, 3 }.Select(sequence => BlockHistory.TextAt(state, entries, 1, sequence)));
        Assert.Null(BlockHistory.TextAt(state, entries, 9, 3));
    }

    private static (ArticleState State, ImmutableArray<JournalEntry> Entries) Journal(params ReadOnlySpan<JournalEvent> events)
    {
        var entries = Entries([Import(), .. events]);
        return (ArticleState.Fold(ArticleId.New(), entries)!, entries);
    }
}
