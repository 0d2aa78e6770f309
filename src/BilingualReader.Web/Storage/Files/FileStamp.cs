using Microsoft.Win32.SafeHandles;

namespace BilingualReader.Web.Storage.Files;

/// <summary>Tells whether a file is still as it was: its length in bytes and when it was last written.</summary>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>A stamp that no file has.</summary>
    public static readonly FileStamp Never = new(-1, default);

    /// <summary>The stamp of an open file.</summary>
    public static FileStamp Of(SafeFileHandle handle) => new(RandomAccess.GetLength(handle), File.GetLastWriteTimeUtc(handle));
}
