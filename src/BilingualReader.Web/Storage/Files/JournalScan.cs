using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// What a stretch of a journal file holds. What is broken is told apart by where it stands:
/// <list type="bullet">
/// <item>at the end, an append that was cut off: left out whole, to be set aside by the next append;</item>
/// <item>anywhere else, a line that somebody or something damaged: all the others are read, and nothing may be appended
/// until a person has repaired the line, because no number can be given out safely.</item>
/// </list>
/// A whole last line that only lacks its line feed counts: an editor may have taken it away.
/// </summary>
/// <param name="Entries">The entries read, in the order of the file.</param>
/// <param name="Tail">Where to go on.</param>
/// <param name="TornBytes">How many bytes stand behind the last whole append.</param>
/// <param name="Unreadable">Lines with an event that this version should know and cannot read.</param>
internal sealed record JournalScan(ImmutableArray<JournalEntry> Entries, JournalTail Tail, long TornBytes, ImmutableArray<int> Unreadable)
{
    /// <summary>The stamp of the file when it was read; that of no file for bytes that come from none.</summary>
    public FileStamp Stamp { get; init; } = FileStamp.Never;

    /// <summary>What is wrong, for a person; null when nothing is.</summary>
    public string? Damage
    {
        get
        {
            var torn = TornBytes > 0 ? "The last entry of the journal was cut off while it was being written and was left out." : null;
            var unreadable = Unreadable.IsEmpty ? null : $"Line {Unreadable[0]} of the journal holds an event that this version cannot read.";
            string?[] all = [Tail.Fault, torn, unreadable];
            return all.Any(part => part is not null) ? string.Join(' ', all.Where(part => part is not null)) : null;
        }
    }

    /// <summary>Reads the bytes that follow <paramref name="from"/>, to the end of the file.</summary>
    public static JournalScan Of(ReadOnlySpan<byte> bytes, JournalTail from)
    {
        var walk = new Walk(from);
        var position = from.End == 0 && bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (position < bytes.Length)
        {
            var length = bytes[position..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[position..] : bytes.Slice(position, length);
            position += length < 0 ? line.Length : length + 1;
            if (!walk.Take(line, from.End + position, hasLineFeed: length >= 0, isLast: IsBlank(bytes[position..]))) break;
        }

        return walk.ToScan(from.End + bytes.Length);
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private sealed class Walk(JournalTail from)
    {
        private readonly ImmutableArray<JournalEntry>.Builder entries = ImmutableArray.CreateBuilder<JournalEntry>();
        private readonly ImmutableArray<int>.Builder unreadable = ImmutableArray.CreateBuilder<int>();
        private readonly List<JournalEntry> open = [];
        private JournalTail tail = from;
        private string? fault = from.Fault;
        private int lines = from.Lines;
        private long sequence = from.Sequence;

        /// <summary>Takes in one line that ends before <paramref name="end"/>; false when it is the torn end of the file.</summary>
        public bool Take(ReadOnlySpan<byte> line, long end, bool hasLineFeed, bool isLast)
        {
            if (IsBlank(line)) return TakeBlank(end, hasLineFeed);
            var read = JournalLine.Read(line);
            if (read is null && isLast) return false;
            lines++;
            if (read is null) Blame("is broken");
            else TakeEntry(read);
            if (read is not { HasMore: true }) Commit(end, hasLineFeed);
            return true;
        }

        public JournalScan ToScan(long length) => new(entries.ToImmutable(), tail, length - tail.End, unreadable.ToImmutable());

        private bool TakeBlank(long end, bool hasLineFeed)
        {
            if (hasLineFeed) lines++;
            if (open.Count == 0 && hasLineFeed) Commit(end, hasLineFeed);
            return true;
        }

        private void TakeEntry(JournalLine read)
        {
            if (read.Entry.Sequence != sequence + 1) Blame("is out of sequence");
            if (read.IsUnreadable) unreadable.Add(lines);
            sequence = read.Entry.Sequence;
            open.Add(read.Entry);
        }

        private void Commit(long end, bool hasLineFeed)
        {
            entries.AddRange(open);
            open.Clear();
            tail = new JournalTail(end, sequence, lines, !hasLineFeed, fault);
        }

        private void Blame(string what) =>
            fault ??= $"Line {lines} of the journal {what}: everything else was read, and nothing can be added to the article until that line is repaired.";
    }
}
