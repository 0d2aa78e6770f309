using System.Text;
using BilingualReader.Web.Import;
using Microsoft.AspNetCore.Mvc;

namespace BilingualReader.Web.Pages;

/// <summary>A text to read: pasted, uploaded, or carried over from the preview.</summary>
public sealed record SourceInput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Pasted text.</summary>
    public string? Text { get; init; }

    /// <summary>Uploaded file; goes before pasted text.</summary>
    public IFormFile? File { get; init; }

    /// <summary>How to read the structure.</summary>
    public SourceFormat Format { get; init; }

    /// <summary>The bytes in base64, between the preview and the end.</summary>
    public string? Bytes { get; init; }

    /// <summary>Name of the file, between the preview and the end.</summary>
    public string? FileName { get; init; }

    /// <summary>What is to be imported; null when there is nothing, or what was carried over is broken.</summary>
    public async Task<ImportRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        if (File is { Length: > 0 }) return new ImportRequest(await BytesOfAsync(File, cancellationToken), Path.GetFileName(File.FileName), Format);
        if (Bytes is not null) return TryDecode(Bytes, out var bytes) ? new ImportRequest(bytes, FileName, Format) : null;
        return string.IsNullOrWhiteSpace(Text) ? null : new ImportRequest(Utf8.GetBytes(Text), null, Format);
    }

    private static async Task<byte[]> BytesOfAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }

    private static bool TryDecode(string base64, out byte[] bytes)
    {
        bytes = new byte[base64.Length];
        var valid = Convert.TryFromBase64String(base64, bytes, out var length);
        Array.Resize(ref bytes, length);
        return valid;
    }
}

/// <summary>What a reader corrected in the preview.</summary>
public sealed record CorrectionInput
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Author { get; init; }

    /// <summary>Year, month and day with hyphens, as a date field sends it.</summary>
    public string? Published { get; init; }

    /// <summary>Labels, parted by commas.</summary>
    public string? Tags { get; init; }

    public string? Url { get; init; }

    /// <summary>Numbers of the blocks that are text; all others are hidden.</summary>
    public int[] Keep { get; init; } = [];
}
