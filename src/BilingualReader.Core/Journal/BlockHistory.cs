using System.Collections.Immutable;

namespace BilingualReader.Core.Journal;

/// <summary>What happened to a block, as far as a person wants to look back.</summary>
public enum VersionKind
{
    Machine,
    Chosen,
    TermsReplaced,
    Edited,
    Approved,
    Unapproved,
    SignedOff,
    Cut,
}

/// <summary>One step in the life of a translation.</summary>
/// <param name="Sequence">Sequence number of its event; of the last one where several make one step.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Text">What was shown after it; null for nothing.</param>
public sealed record BlockVersion(long Sequence, DateTimeOffset At, Actor By, VersionKind Kind, string? Text);

/// <summary>The versions of a block, read off the journal of its article.</summary>
public static class BlockHistory
{
    // A person who types is saved every second: what was written in one go is one version.
    private static readonly TimeSpan OneGo = TimeSpan.FromMinutes(2);

    /// <summary>The versions, oldest first.</summary>
    /// <param name="state">Any state of the article, for its id.</param>
    /// <param name="entries">The whole journal.</param>
    /// <param name="number">The block.</param>
    /// <param name="joinsTyping">Whether what a person wrote in one go is one version.</param>
    public static ImmutableArray<BlockVersion> Of(ArticleState state, IEnumerable<JournalEntry> entries, int number, bool joinsTyping = true)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(entries);
        var versions = new List<BlockVersion>();
        ArticleState? now = null;
        foreach (var entry in entries)
        {
            now = now is null ? ArticleState.Fold(state.Id, [entry]) : now.With(entry);
            if (now is null) return [];
            if (KindOf(entry.Event, number) is not { } kind) continue;
            var version = new BlockVersion(entry.Sequence, entry.At, entry.Actor, kind, now.FindBlock(number)?.Target);
            if (joinsTyping && versions.Count > 0 && IsOneGo(versions[^1], version)) versions[^1] = version;
            else versions.Add(version);
        }

        return [.. versions];
    }

    /// <summary>What a block showed once an event had happened; null for nothing.</summary>
    public static string? TextAt(ArticleState state, IEnumerable<JournalEntry> entries, int number, long sequence)
    {
        ArgumentNullException.ThrowIfNull(state);
        return ArticleState.Fold(state.Id, entries.TakeWhile(entry => entry.Sequence <= sequence))?.FindBlock(number)?.Target;
    }

    private static bool IsOneGo(BlockVersion before, BlockVersion after) =>
        before.Kind == VersionKind.Edited && after.Kind == VersionKind.Edited && before.By == after.By && after.At - before.At < OneGo;

    private static VersionKind? KindOf(JournalEvent happened, int number) => happened switch
    {
        MachineTranslated made when made.Block == number => VersionKind.Machine,
        MachineChosen chosen when chosen.Block == number => VersionKind.Chosen,
        TermsReplaced replaced when replaced.Block == number => VersionKind.TermsReplaced,
        Edited edited when edited.Block == number => VersionKind.Edited,
        Approved approved when approved.Block == number => VersionKind.Approved,
        Unapproved unapproved when unapproved.Block == number => VersionKind.Unapproved,
        SignedOff signed when signed.Block == number => VersionKind.SignedOff,
        BlockSplit split when split.Block == number => VersionKind.Cut,
        BlocksJoined joined when joined.First == number => VersionKind.Cut,
        _ => null,
    };
}
