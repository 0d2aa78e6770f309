using BilingualReader.Core.Spending;
using BilingualReader.Web.Storage.Json;
using Microsoft.Win32.SafeHandles;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// The file <c>spending.jsonl</c> and the book folded from it; only ever appended to. Reading goes on from where it stopped.
/// Not safe for several threads; several processes append under the lock of the folder.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="zone">The zone of days and months.</param>
internal sealed class SpendingFile(string path, TimeZoneInfo zone)
{
    private long end;
    private int lines;

    /// <summary>The ledger as last read.</summary>
    public SpendingBook Book { get; private set; } = new(zone);

    /// <summary>Why nothing may be added, in one sentence; null when all is well.</summary>
    public string? Fault { get; private set; }

    /// <summary>Bytes of an append that was cut off, dropped since the start of the process.</summary>
    public long TornBytes { get; private set; }

    /// <summary>Takes in what is new. An append that is not whole is left for later: another process may be at it.</summary>
    public void Read()
    {
        var now = new FileInfo(path);
        if (!now.Exists)
        {
            Restart();
            return;
        }

        if (now.Length == end) return;
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Read(handle);
    }

    /// <summary>Adds an entry and flushes it; the caller holds the lock of the folder, and <see cref="Fault"/> is null. Throws what the disk throws; nothing is added then.</summary>
    public void Append(SpendingEntry entry)
    {
        using var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        Read(handle);
        DropTornBytes(handle);
        var line = SpendingLine.Write(entry);
        try
        {
            DurableFile.Write(handle, line, end);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            RandomAccess.SetLength(handle, end);
            throw;
        }

        if (end == 0) DurableFile.FlushFolder(Path.GetDirectoryName(path)!);
        end += line.Length;
        lines++;
        Book.Apply(entry);
    }

    private void Read(SafeFileHandle handle)
    {
        var length = RandomAccess.GetLength(handle);
        if (length < end) Restart();
        if (length == end) return;
        var bytes = new byte[length - end];
        var filled = 0;
        while (filled < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(filled), end + filled) is var read and > 0) filled += read;
        Take(bytes.AsSpan(0, filled));
    }

    // Whole lines only. A broken one counts as torn as long as nothing follows it.
    private void Take(ReadOnlySpan<byte> bytes)
    {
        for (int length; (length = bytes.IndexOf((byte)'\n')) >= 0; bytes = bytes[(length + 1)..])
        {
            var isWhole = SpendingLine.TryRead(bytes[..length], out var entry);
            if (!isWhole && length + 1 == bytes.Length) return;
            end += length + 1;
            lines++;
            if (entry is not null) Book.Apply(entry);
            if (!isWhole) Fault ??= $"Line {lines} of the ledger of spending (spending.jsonl in the data folder) is broken: no call that costs money is made until that line is repaired or taken out.";
        }
    }

    // Its writer had not been told that it was stored, so it made no call.
    private void DropTornBytes(SafeFileHandle handle)
    {
        var torn = RandomAccess.GetLength(handle) - end;
        if (torn <= 0) return;
        RandomAccess.SetLength(handle, end);
        TornBytes += torn;
    }

    private void Restart()
    {
        if (end == 0 && Fault is null) return;
        (end, lines, Fault, Book) = (0, 0, null, new SpendingBook(zone));
    }
}
