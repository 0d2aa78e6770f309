using BilingualReader.Web.Import;

namespace BilingualReader.Web.CommandLine;

/// <summary>The bytes of an input, or why they cannot be read.</summary>
/// <param name="Bytes">A little more at most than who asked takes, so that it can refuse what is too long.</param>
/// <param name="Problem">One line for a person; null when it was read.</param>
internal sealed record InputFile(ReadOnlyMemory<byte> Bytes, string? Problem)
{
    /// <summary>Reads a file, or standard input for "-".</summary>
    public static Task<InputFile> ReadAsync(string path, Stream standardInput, CancellationToken cancellationToken) =>
        ReadAsync(path, standardInput, ArticleImporter.MaximumBytes, cancellationToken);

    /// <summary>Reads a file, or standard input for "-", until it is longer than <paramref name="most"/> bytes.</summary>
    public static async Task<InputFile> ReadAsync(string path, Stream standardInput, long most, CancellationToken cancellationToken)
    {
        if (path == "-") return await ReadAsync(standardInput, most, cancellationToken);
        try
        {
            if (Directory.Exists(path)) return Refused($"{path} is a folder: name a file.");
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return await ReadAsync(file, most, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused($"There is no file {path}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refused($"{path} cannot be read: {exception.Message}");
        }
    }

    private static InputFile Refused(string problem) => new(ReadOnlyMemory<byte>.Empty, problem);

    private static async Task<InputFile> ReadAsync(Stream stream, long most, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (bytes.Length <= most && await ReadSomeAsync(stream, buffer, cancellationToken) is var count and > 0) bytes.Write(buffer, 0, count);
        return new InputFile(bytes.ToArray(), null);
    }

    // A console cannot be told to stop reading; it is left behind instead.
    private static Task<int> ReadSomeAsync(Stream stream, byte[] buffer, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken);
}
