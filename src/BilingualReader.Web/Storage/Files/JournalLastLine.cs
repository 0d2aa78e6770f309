using BilingualReader.Web.Storage.Json;
using Microsoft.Win32.SafeHandles;

namespace BilingualReader.Web.Storage.Files;

/// <summary>Reads the last line of a journal from the end of its file.</summary>
internal static class JournalLastLine
{
    private const int FirstLook = 8 * 1024;
    private const int Growth = 8;

    /// <summary>The last line; null when it is broken, cut off, or not the last of its append.</summary>
    public static async Task<JournalLine?> ReadAsync(SafeFileHandle handle, long fileLength, CancellationToken cancellationToken)
    {
        for (long look = FirstLook; ; look *= Growth)
        {
            var start = Math.Max(0, fileLength - look);
            var bytes = new byte[fileLength - start];
            if (await RandomAccess.ReadAsync(handle, bytes, start, cancellationToken) < bytes.Length) return null;
            if (start == 0 || HoldsWholeLine(bytes)) return Read(bytes);
        }
    }

    private static bool HoldsWholeLine(ReadOnlySpan<byte> bytes) => Trim(bytes).Contains((byte)'\n');

    private static JournalLine? Read(ReadOnlySpan<byte> bytes)
    {
        var trimmed = Trim(bytes);
        return JournalLine.Read(trimmed[(trimmed.LastIndexOf((byte)'\n') + 1)..]) is { HasMore: false, IsUnreadable: false } line ? line : null;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) => bytes.TrimEnd(" \t\r\n"u8);
}
