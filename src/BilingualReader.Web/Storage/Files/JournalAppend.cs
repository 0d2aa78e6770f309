using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Storage.Files;

/// <summary>Events ready to be written behind a journal.</summary>
/// <param name="Bytes">The lines.</param>
/// <param name="Entries">The entries as anybody will read them back from those lines.</param>
/// <param name="Tail">The tail of the journal once they are written.</param>
internal sealed record JournalAppend(ReadOnlyMemory<byte> Bytes, ImmutableArray<JournalEntry> Entries, JournalTail Tail)
{
    /// <summary>
    /// Makes the lines and reads them back, so that nothing is ever appended that could not be read. Throws
    /// <see cref="ArgumentException"/> for events that are not to be stored or do not survive it: a mistake of the caller.
    /// </summary>
    public static JournalAppend Of(JournalTail tail, ImmutableArray<JournalEvent> events, Actor actor, DateTimeOffset at)
    {
        var bytes = Write(tail, events, actor, at);
        var scan = JournalScan.Of(bytes.Span, tail);
        if (scan.Entries.Length != events.Length || scan.Damage is not null)
        {
            throw new ArgumentException($"Events that cannot be read back cannot be stored. {scan.Damage}", nameof(events));
        }

        return new JournalAppend(bytes, scan.Entries, scan.Tail);
    }

    private static ReadOnlyMemory<byte> Write(JournalTail tail, ImmutableArray<JournalEvent> events, Actor actor, DateTimeOffset at)
    {
        var lines = new ArrayBufferWriter<byte>();
        if (tail.NeedsLineFeed) lines.Write("\n"u8);
        using var writer = new Utf8JsonWriter(lines, StorageJson.Writing);
        for (var index = 0; index < events.Length; index++)
        {
            JournalLine.Write(writer, new JournalEntry(tail.Sequence + 1 + index, at, actor, events[index]), hasMore: index < events.Length - 1);
            writer.Flush();
            lines.Write("\n"u8);
            writer.Reset();
        }

        return lines.WrittenMemory;
    }
}
