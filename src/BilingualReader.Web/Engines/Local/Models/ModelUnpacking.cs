using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>What came of unpacking a file.</summary>
/// <param name="Problem">Why it cannot be used, in one sentence; null when it can.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of it, in small hexadecimal digits.</param>
internal sealed record UnpackOutcome(string? Problem, long Bytes, string Sha256);

/// <summary>
/// Turns a file as it was fetched into the file of a model: out of gzip, if it is in gzip, to another name, and checked on the
/// way: form, size, SHA-256. Its last byte is on the disk when it is done.
/// </summary>
internal static class ModelUnpacking
{
    private const int BufferBytes = 128 << 10;

    /// <summary>Unpacks a file, and takes away what it wrote unless all is well. Throws what the disk throws, and <see cref="OperationCanceledException"/>.</summary>
    /// <param name="file">What the registry says about it.</param>
    /// <param name="fetched">The file as it was fetched.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public static async Task<UnpackOutcome> UnpackAsync(ListedFile file, string fetched, string target, CancellationToken cancellationToken)
    {
        var outcome = new UnpackOutcome("", 0, "");
        try
        {
            outcome = await WriteAsync(file, fetched, target, cancellationToken);
        }
        catch (InvalidDataException)
        {
            outcome = Failed(file, "is not a sound gzip file");
        }
        finally
        {
            if (outcome.Problem is not null) File.Delete(target);
        }

        return outcome;
    }

    private static async Task<UnpackOutcome> WriteAsync(ListedFile file, string fetched, string target, CancellationToken cancellationToken)
    {
        await using var packed = new FileStream(fetched, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
        var claimed = await ReadClaimedSizeAsync(packed, cancellationToken);
        await using var content = claimed is null ? (Stream)packed : new GZipStream(packed, CompressionMode.Decompress);
        await using var output = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        for (int read; (read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0;)
        {
            if (output.Position == 0 && !file.Form.BeginsRight(buffer.AsSpan(0, read))) return Failed(file, $"is no file of the kind {file.Form.Member}");
            if (output.Position + read > file.Limit) return Failed(file, file.Bytes is { } size ? $"has more than the {size} bytes that the list says" : "is larger than such a file can be");
            hash.AppendData(buffer, 0, read);
            await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        output.Flush(flushToDisk: true);
        return Judge(file, output.Position, claimed, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static UnpackOutcome Judge(ListedFile file, long bytes, uint? claimed, string hash)
    {
        if (bytes == 0) return Failed(file, "is empty");
        if (claimed is { } size && size != (uint)bytes) return Failed(file, "is cut off or damaged");
        if (file.Bytes is { } listed && listed != bytes) return Failed(file, $"has {bytes} bytes, and not the {listed} that the list says");
        return file.Sha256 is { } wanted && wanted != hash ? Failed(file, "does not have the SHA-256 that the list says") : new UnpackOutcome(null, bytes, hash);
    }

    // The last four bytes of gzip are the size of its content (RFC 1952, 2.3.1). .NET ends silently where gzip is cut off.
    private static async Task<uint?> ReadClaimedSizeAsync(FileStream packed, CancellationToken cancellationToken)
    {
        var bytes = new byte[sizeof(uint)];
        if (packed.Length < ModelFileForm.FirstBytes) return null;
        await packed.ReadExactlyAsync(bytes, cancellationToken);
        var isCompressed = ModelFileForm.IsCompressed(bytes);
        packed.Position = packed.Length - bytes.Length;
        await packed.ReadExactlyAsync(bytes, cancellationToken);
        packed.Position = 0;
        return isCompressed ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : null;
    }

    private static UnpackOutcome Failed(ListedFile file, string words) => new($"The file {file.Name} from {file.Address.Host} {words}: it is not used.", 0, "");
}
