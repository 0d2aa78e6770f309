using System.Text.Json;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>What is there of a file, and of which version.</summary>
/// <param name="Bytes">So many bytes from its beginning.</param>
/// <param name="Version">Its entity tag, or the time of its last change, as a header has it.</param>
internal sealed record PartStart(long Bytes, string Version);

/// <summary>
/// A file as far as it has been fetched, and beside it a note from where and of which version it is: so that it can be gone on
/// with after a break, by another process too.
/// </summary>
/// <param name="path">Where it is kept.</param>
internal sealed class PartialFile(string path)
{
    private const int LongestNote = 8_192;

    /// <summary>Where it is kept.</summary>
    public string Path => path;

    private string NotePath => path + ".json";

    /// <summary>From where to go on; null when there is nothing, or when it is not known of which version it is.</summary>
    public PartStart? StartFrom(Uri address)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, Length: > 0 } && ReadNote() is { Version: { } version } note && note.Address == address.AbsoluteUri ? new PartStart(file.Length, version) : null;
    }

    /// <summary>Whether everything of the file at an address is there.</summary>
    public bool IsWhole(Uri address) =>
        new FileInfo(path) is { Exists: true } file && ReadNote() is { Total: { } total } note && note.Address == address.AbsoluteUri && file.Length == total;

    /// <summary>An empty file to write into, with a note about it.</summary>
    public FileStream Begin(Uri address, string? version, long? total)
    {
        // First without a note: a break in between must not put new bytes under the old one.
        File.Delete(NotePath);
        var stream = Open(FileMode.Create);
        File.WriteAllBytes(NotePath, JsonSerializer.SerializeToUtf8Bytes(new Note(address.AbsoluteUri, version, total)));
        return stream;
    }

    /// <summary>The file to write on at its end.</summary>
    public FileStream Continue() => Open(FileMode.Append);

    /// <summary>Forgets what is there.</summary>
    public void Delete()
    {
        File.Delete(NotePath);
        File.Delete(path);
    }

    private FileStream Open(FileMode mode) => new(path, mode, FileAccess.Write, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);

    private Note? ReadNote()
    {
        try
        {
            return new FileInfo(NotePath) is { Exists: true, Length: < LongestNote } ? JsonSerializer.Deserialize<Note>(File.ReadAllBytes(NotePath)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Note(string? Address, string? Version, long? Total);
}
