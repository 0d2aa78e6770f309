namespace BilingualReader.Web.CommandLine;

/// <summary>Writes a file whole or not at all: beside it first, then put in its place.</summary>
internal static class OutputFile
{
    /// <summary>Why the file could not be written, in one line; null when it was.</summary>
    public static string? TryWrite(string path, Action<Stream> write)
    {
        try
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full)) return $"{path} is a folder: name a file.";
            var beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
            try
            {
                using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write)) write(stream);
                File.Move(beside, full, overwrite: true);
                return null;
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{path} cannot be written: {exception.Message}";
        }
    }

    /// <summary>Why the file could not be written, as far as that can be told beforehand; null when nothing speaks against it.</summary>
    public static string? FindObstacle(string path)
    {
        if (Directory.Exists(path)) return $"{path} is a folder: name a file.";
        return Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(folder) ? null : $"{path} cannot be written: there is no such folder.";
    }
}
