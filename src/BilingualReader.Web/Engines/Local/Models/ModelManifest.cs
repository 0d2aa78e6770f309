using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>One file of an installed model.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name in the folder of the model.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of it, in small hexadecimal digits.</param>
internal sealed record ManifestFile(ModelFileKind Kind, string Name, long Bytes, string Sha256);

/// <summary>The file <c>model.json</c>: which model is in force, from where it is, and what its files must be.</summary>
/// <param name="Pair">Its languages.</param>
/// <param name="Architecture">What the registry calls it.</param>
/// <param name="Licence">SPDX identifier of its licence.</param>
/// <param name="Registry">Address of the list that it was found in.</param>
/// <param name="Source">Address of its parameters.</param>
/// <param name="FetchedAt">When it was fetched.</param>
/// <param name="Folder">Name of its folder, beside this file.</param>
/// <param name="Files">Its files.</param>
internal sealed partial record ModelManifest(
    string Pair,
    string Architecture,
    string Licence,
    string Registry,
    string Source,
    DateTimeOffset FetchedAt,
    string Folder,
    ImmutableArray<ManifestFile> Files)
{
    private const int LongestBytes = 64 << 10;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>As bytes of the file.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <summary>Reads the file; null when it is not what it should be. Throws what the disk throws.</summary>
    public static ModelManifest? Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LongestBytes) return null;
            return JsonSerializer.Deserialize<ModelManifest>(File.ReadAllBytes(path), Form) is { IsSound: true } manifest ? manifest : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    // A copied manifest is from outside too: its names stay inside of its folder.
    private bool IsSound =>
        ModelFileForm.IsPlainName(Folder) && ModelFileForm.IsPlainName(Architecture) && !Files.IsDefaultOrEmpty && Files.All(IsSoundFile) && Files.Select(file => file.Kind).Distinct().Count() == Files.Length;

    private static bool IsSoundFile(ManifestFile file) => ModelFileForm.Of(file.Kind).Fits(file.Name) && file.Bytes > 0 && Hash().IsMatch(file.Sha256);

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
