using System.IO.Compression;
using BilingualReader.Web.Interchange.Reading;

namespace BilingualReader.Web.Interchange.Zip;

/// <summary>
/// Reads parts of a foreign ZIP file. What a part says of its own size is not believed: unpacking ends at the limit. Every
/// fault is a <see cref="PairFault"/>.
/// </summary>
internal sealed class ZipReading : IDisposable
{
    private const int MostParts = 5_000;
    private readonly ZipArchive archive;

    public ZipReading(ReadOnlyMemory<byte> content)
    {
        try
        {
            archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts) throw new PairFault(0, "The file has too many parts for a document.");
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw new PairFault(0, "The file is damaged: it is no whole ZIP file.");
        }
    }

    /// <summary>The bytes of a part; null when there is none of that name.</summary>
    public byte[]? Find(string name)
    {
        try
        {
            if (archive.GetEntry(name) is not { } entry) return null;
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            while (part.Read(buffer) is var count and > 0)
            {
                bytes.Write(buffer, 0, count);
                if (bytes.Length > ReturnedFiles.MostBytes) throw new PairFault(0, $"The part {name} of the file unpacks to more than 32 MB.");
            }

            return bytes.ToArray();
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw new PairFault(0, $"The part {name} of the file is damaged.");
        }
    }

    public void Dispose() => archive.Dispose();

    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException or ObjectDisposedException;
}
