using System.IO.Compression;
using System.Text;

namespace BilingualReader.Web.Interchange.Zip;

/// <summary>Writes the parts of a ZIP file, all with the time of the article, so that the same article gives the same file.</summary>
internal sealed class ZipWriting(Stream stream, DateTimeOffset at) : IDisposable
{
    // What ZIP can say of time begins in 1980.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly DateTimeOffset time = at < Earliest ? Earliest : at.ToUniversalTime();

    /// <summary>A part that is stored as it is.</summary>
    public void Store(string name, string text) => Add(name, CompressionLevel.NoCompression, part => part.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>A part of text.</summary>
    public void Add(string name, string text) => Add(name, part => part.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>A part that writes itself.</summary>
    public void Add(string name, Action<Stream> write) => Add(name, CompressionLevel.Optimal, write);

    public void Dispose() => archive.Dispose();

    private void Add(string name, CompressionLevel level, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = time;
        using var part = entry.Open();
        write(part);
    }
}
