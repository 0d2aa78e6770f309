using System.Security.Cryptography;
using BilingualReader.Core.Memory;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Memory;

/// <summary>
/// <c>memory/imports.index</c> in the data folder: what was imported, ready for searching, because reading and sorting in a
/// million units takes half a minute. It holds nothing of its own: where it is missing, damaged or of other files, the files
/// are read.
/// </summary>
internal sealed partial class ImportedIndex(DataFolder data, ILogger<ImportedIndex> logger)
{
    // Fewer are read from their files before anybody notices.
    private const int LeastUnits = 20_000;

    private string FilePath => Path.Combine(data.Memory, "imports.index");

    /// <summary>Fills an empty memory with what was kept of the same files; false, and nothing filled in, when there is no such thing.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="key">What tells the files, <see cref="ImportedFiles.ReadKey"/>.</param>
    public bool TryRestore(TranslationMemory memory, string key)
    {
        try
        {
            if (!File.Exists(FilePath)) return false;
            using var file = new FileStream(FilePath, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
            return memory.Restore(file, key);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            LogUnreadable(logger, exception);
            return false;
        }
    }

    /// <summary>Keeps what a memory has from files, or nothing where that is little; a disk that refuses costs a slow start and nothing else.</summary>
    public void Keep(TranslationMemory memory, string key, int units)
    {
        var draft = $"{FilePath}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        try
        {
            if (File.Exists(FilePath)) File.Delete(FilePath);
            if (units < LeastUnits) return;
            memory.Save(new FileStream(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 }), key);
            File.Move(draft, FilePath, overwrite: true);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            LogNotKept(logger, exception);
            Discard(draft);
        }
    }

    private static void Discard(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            // It is in nobody's way.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of the translation memory cannot be read: the imported files are read instead.")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of the translation memory cannot be kept on the disk: the imported files will be read at the next start.")]
    private static partial void LogNotKept(ILogger logger, Exception exception);
}
