using System.Globalization;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>Says what is there of the model, and how far a fetch is.</summary>
internal static class ModelWords
{
    private const double Million = 1_000_000;

    /// <summary>What the folder holds, in one sentence.</summary>
    public static string Of(FolderContent content) => content switch
    {
        ModelThere { Model: { Manifest: { } manifest } model } => string.Create(CultureInfo.InvariantCulture, $"Installed: {manifest.Pair} {manifest.Architecture}, {Megabytes(model.Bytes)} MB, fetched from {HostOf(manifest.Source)} on {manifest.FetchedAt.UtcDateTime:yyyy-MM-dd}, licence {manifest.Licence}."),
        ModelThere { Model: var model } => $"Installed: files from elsewhere, {Megabytes(model.Bytes)} MB, checked by their form only.",
        ModelDamaged damaged => $"Not usable: {damaged.Reason}",
        _ => "Not installed.",
    };

    /// <summary>How much of a file is there, in millions of bytes.</summary>
    public static string Amount(long bytes, long? total) => total is { } all ? $"{Megabytes(bytes)} of {Megabytes(all)} MB" : $"{Megabytes(bytes)} MB";

    /// <summary>What a fetch does now.</summary>
    public static string Of(FetchStep? step) => step switch
    {
        WaitsForAnother => "Another process is fetching the model; waiting for it.",
        FetchesFile file => string.Create(CultureInfo.InvariantCulture, $"File {file.Number} of {file.Count}: {Amount(file.Bytes, file.Total)}"),
        _ => "Looking it up.",
    };

    private static string Megabytes(long bytes) => (bytes / Million).ToString("0.0", CultureInfo.InvariantCulture);

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : "somewhere";
}
