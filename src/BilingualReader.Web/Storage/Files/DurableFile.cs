using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BilingualReader.Web.Storage.Files;

/// <summary>Writes that are on the disk, and not only in its cache, when the call returns.</summary>
internal static class DurableFile
{
    private const int OpenReadOnly = 0;

    /// <summary>Writes a new file; there must be none of that name.</summary>
    public static void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        Write(handle, content, 0);
    }

    /// <summary>Writes into an open file.</summary>
    public static void Write(SafeFileHandle handle, ReadOnlySpan<byte> content, long offset)
    {
        try
        {
            RandomAccess.Write(handle, content, offset);
            RandomAccess.FlushToDisk(handle);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // So .NET reports a file that has reached the size which the file system or a limit allows.
            throw new IOException(exception.Message, DiskFailure.FileTooLarge);
        }
    }

    /// <summary>
    /// Flushes the names in a folder, so that a new or renamed file is still there after a power cut. .NET opens no folders,
    /// hence the C library; where that cannot be done, Windows above all, the file system's own journal has to do.
    /// </summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(Encoding.UTF8.GetBytes(path + '\0'), OpenReadOnly);
        if (descriptor < 0) return;
        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
