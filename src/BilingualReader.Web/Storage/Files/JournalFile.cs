using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using BilingualReader.Core.Journal;
using Microsoft.Win32.SafeHandles;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// The file <c>journal.jsonl</c> of one article. Only ever appended to, under the lock of its folder; read without it. Safe
/// for many threads and processes.
/// </summary>
internal sealed class JournalFile(string folder, TimeProvider clock)
{
    public const string Name = "journal.jsonl";

    private readonly string path = Path.Combine(folder, Name);
    private Sight? seen;
    private BelievedEnd? believed;

    /// <summary>Reads the whole journal; null when there is none.</summary>
    public async Task<JournalScan?> ReadAsync(CancellationToken cancellationToken)
    {
        var scan = await ScanAsync(JournalTail.Start, cancellationToken);
        if (scan is not { TornBytes: > 0 }) return scan;

        // It may just be another process in the middle of an append: look again when nobody writes.
        using var turn = await TryLockAsync(cancellationToken);
        return await ScanAsync(JournalTail.Start, cancellationToken);
    }

    /// <summary>The last sequence number; null when there is no journal. Reads only what is new since it was last asked.</summary>
    public async Task<long?> FindSequenceAsync(CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return null;
        var known = Volatile.Read(ref seen);
        if (known is not null && known.Stamp == new FileStamp(file.Length, file.LastWriteTimeUtc)) return known.Tail.Sequence;
        if (Volatile.Read(ref believed) is { End: var end } && end.Stamp == new FileStamp(file.Length, file.LastWriteTimeUtc)) return end.Sequence;
        return (await ScanNewAsync(cancellationToken))?.Tail.Sequence;
    }

    /// <summary>How the journal ends now, read from its last line alone; null when there is no whole last line.</summary>
    public async Task<JournalEnd?> FindEndAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var handle = OpenToRead();
            var stamp = FileStamp.Of(handle);
            return await JournalLastLine.ReadAsync(handle, stamp.Length, cancellationToken) is { } line ? new JournalEnd(stamp, line.Entry.Sequence) : null;
        }
        catch (Exception exception) when (DiskFailure.IsMissing(exception))
        {
            return null;
        }
    }

    /// <summary>Takes it that a journal which ends like this is sound, until it changes: somebody has read it whole before.</summary>
    public void Believe(JournalEnd end) => Volatile.Write(ref believed, new BelievedEnd(end));

    /// <summary>Appends in one piece and flushes, if <paramref name="expected"/> is still the last number. Throws what the disk throws; nothing is written then.</summary>
    public async Task<AppendOutcome> AppendAsync(long expected, ImmutableArray<JournalEvent> events, Actor actor, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return new AppendNotFound();
        using var turn = await FolderLock.AcquireAsync(folder, cancellationToken);
        if (turn is null) return new AppendFailed("Nothing was stored: another process keeps this article locked.");
        if (await ScanNewAsync(cancellationToken) is not { } scan) return new AppendNotFound();
        if (scan.Tail.Fault is { } fault) return new AppendFailed($"Nothing was stored. {fault}");
        if (scan.Tail.Sequence != expected) return new AppendConflict(scan.Tail.Sequence);
        return Write(scan, JournalAppend.Of(scan.Tail, events, actor, clock.GetUtcNow()));
    }

    private Appended Write(JournalScan scan, JournalAppend append)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        if (scan.TornBytes > 0) SetTornBytesAside(handle, scan);
        try
        {
            DurableFile.Write(handle, append.Bytes.Span, scan.Tail.End);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            RandomAccess.SetLength(handle, scan.Tail.End);
            throw;
        }

        Volatile.Write(ref seen, new Sight(FileStamp.Of(handle), append.Tail));
        return new Appended(append.Entries);
    }

    private void SetTornBytesAside(SafeFileHandle handle, JournalScan scan)
    {
        var torn = new byte[scan.TornBytes];
        var length = RandomAccess.Read(handle, torn, scan.Tail.End);
        var time = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        DurableFile.WriteNew(Path.Combine(folder, $"journal.torn-{time}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}"), torn.AsSpan(0, length));
        DurableFile.FlushFolder(folder);
        RandomAccess.SetLength(handle, scan.Tail.End);
    }

    private async Task<FolderLock?> TryLockAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await FolderLock.AcquireAsync(folder, cancellationToken);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return null;
        }
    }

    // What has been read before is not read again, unless it turns out that the file is not the one that was read.
    private async Task<JournalScan?> ScanNewAsync(CancellationToken cancellationToken)
    {
        var from = Volatile.Read(ref seen)?.Tail ?? JournalTail.Start;
        var scan = await ScanAsync(from, cancellationToken);
        return scan is { Tail.Fault: not null } && from != JournalTail.Start ? await ScanAsync(JournalTail.Start, cancellationToken) : scan;
    }

    private async Task<JournalScan?> ScanAsync(JournalTail from, CancellationToken cancellationToken)
    {
        try
        {
            using var handle = OpenToRead();
            var stamp = FileStamp.Of(handle);
            if (stamp.Length < from.End) from = JournalTail.Start;
            var bytes = await ReadAsync(handle, from.End, stamp.Length, cancellationToken);
            var scan = JournalScan.Of(bytes.Span, from);
            Volatile.Write(ref seen, new Sight(scan.TornBytes == 0 ? stamp : FileStamp.Never, scan.Tail));
            return scan with { Stamp = stamp };
        }
        catch (Exception exception) when (DiskFailure.IsMissing(exception))
        {
            Volatile.Write(ref seen, null);
            return null;
        }
    }

    private SafeFileHandle OpenToRead() => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous);

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(SafeFileHandle handle, long start, long end, CancellationToken cancellationToken)
    {
        var bytes = new byte[end - start];
        var filled = 0;
        while (filled < bytes.Length)
        {
            var read = await RandomAccess.ReadAsync(handle, bytes.AsMemory(filled), start + filled, cancellationToken);
            if (read == 0) break;
            filled += read;
        }

        return bytes.AsMemory(0, filled);
    }

    private sealed record BelievedEnd(JournalEnd End);

    private sealed record Sight(FileStamp Stamp, JournalTail Tail);
}
