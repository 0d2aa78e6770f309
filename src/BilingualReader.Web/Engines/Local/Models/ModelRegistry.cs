using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>
/// Reads a list of published models: <c>baseUrl</c>, and under <c>models</c> by language pair a list of models with
/// <c>architecture</c>, <c>releaseStatus</c> and <c>files</c>. Members that are not known are passed over; nothing that the
/// list says is believed before it has been looked at.
/// </summary>
internal static partial class ModelRegistry
{
    /// <summary>The most bytes that a list may have.</summary>
    public const int LongestBytes = 16 << 20;

    private const string Released = "Release";
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 32 };

    /// <summary>Finds the released French to English model of an edition. Never throws.</summary>
    /// <param name="list">The list as it came.</param>
    /// <param name="registry">Where it came from.</param>
    /// <param name="edition">Which model is wanted.</param>
    public static RegistryReading Read(ReadOnlyMemory<byte> list, Uri registry, ModelEdition edition)
    {
        try
        {
            using var document = JsonDocument.Parse(list, Reading);
            return Read(document.RootElement, registry, edition);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second for a text that is half a surrogate pair.
            return new NotListed($"What {registry.Host} has is no list of models.");
        }
    }

    private static RegistryReading Read(JsonElement root, Uri registry, ModelEdition edition)
    {
        if (Member(root, "models", JsonValueKind.Object) is not { } models) return new NotListed($"What {registry.Host} has is no list of models.");
        if (FindRelease(models, edition) is not { } release) return new NotListed($"The list of {registry.Host} has no released {ModelEdition.Pair} model {edition.Architecture}.");
        if (BaseOf(root, registry) is not { } address) return new NotListed($"The list of {registry.Host} says that its files are at an address that is not https.");
        if (Member(release, "files", JsonValueKind.Object) is not { } files) return new NotListed($"The list of {registry.Host} names no files of the model {edition.Architecture}.");
        var listed = ImmutableArray.CreateBuilder<ListedFile>();
        foreach (var form in ModelFileForm.All)
        {
            if (Member(files, form.Member, JsonValueKind.Object) is not { } file) continue;
            if (Listed(file, form, address, registry) is not { } sound) return new NotListed($"What the list of {registry.Host} says about the file {form.Member} of the model {edition.Architecture} cannot be used.");
            listed.Add(sound);
        }

        return IsComplete(listed) ? new ReleaseListed(new ModelRelease(edition, registry, listed.ToImmutable())) : new NotListed($"The list of {registry.Host} lacks a file of the model {edition.Architecture}, or the SHA-256 of its parameters.");
    }

    // The plain status goes before one for some product only, such as "Release Desktop".
    private static JsonElement? FindRelease(JsonElement models, ModelEdition edition)
    {
        if (Member(models, ModelEdition.Pair, JsonValueKind.Array) is not { } all) return null;
        JsonElement? partly = null;
        foreach (var model in all.EnumerateArray())
        {
            if (Text(model, "architecture") != edition.Architecture || Text(model, "releaseStatus") is not { } status) continue;
            if (status.Equals(Released, StringComparison.OrdinalIgnoreCase)) return model;
            if (status.StartsWith(Released + " ", StringComparison.OrdinalIgnoreCase)) partly ??= model;
        }

        return partly;
    }

    // Without a base the files are where the list's own folder is.
    private static Uri? BaseOf(JsonElement root, Uri registry)
    {
        var text = Text(root, "baseUrl");
        Uri? address = text is null ? new Uri(registry, "..") : null;
        if (text is not null && !Uri.TryCreate(text, UriKind.Absolute, out address)) return null;
        return ModelAddress.IsAllowed(address!, registry.IsLoopback) && address!.Query.Length == 0 && address.Fragment.Length == 0 ? address : null;
    }

    private static ListedFile? Listed(JsonElement file, ModelFileForm form, Uri address, Uri registry)
    {
        if (Text(file, "path") is not { } path || !PlainPath().IsMatch(path)) return null;
        if (!Uri.TryCreate($"{address.AbsoluteUri.TrimEnd('/')}/{path}", UriKind.Absolute, out var place) || !ModelAddress.IsAllowed(place, registry.IsLoopback)) return null;
        if (!TryReadSize(file, form, out var bytes) || !TryReadHash(file, out var hash)) return null;
        return new ListedFile(form, form.NameFor(path[(path.LastIndexOf('/') + 1)..]), place, bytes, hash);
    }

    private static bool TryReadSize(JsonElement file, ModelFileForm form, out long? bytes)
    {
        bytes = null;
        if (!file.TryGetProperty("uncompressedSize", out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number) || number < 1 || number > form.LongestBytes) return false;
        bytes = number;
        return true;
    }

    private static bool TryReadHash(JsonElement file, out string? hash)
    {
        hash = null;
        if (!file.TryGetProperty("uncompressedHash", out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text || !Hash().IsMatch(text)) return false;
        hash = text.ToLowerInvariant();
        return true;
    }

    // The parameters are what is translated with: unchecked they are not taken.
    private static bool IsComplete(IReadOnlyCollection<ListedFile> files)
    {
        var kinds = files.Select(file => file.Form.Kind).ToHashSet();
        return files.Any(file => file is { Form.Kind: ModelFileKind.Parameters, Sha256: not null })
            && (kinds.Contains(ModelFileKind.Vocabulary) || (kinds.Contains(ModelFileKind.SourceVocabulary) && kinds.Contains(ModelFileKind.TargetVocabulary)));
    }

    private static JsonElement? Member(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;

    private static string? Text(JsonElement element, string name) => Member(element, name, JsonValueKind.String)?.GetString();

    // Parts of plain characters; none is empty or begins with a point, so none leads upwards.
    [GeneratedRegex(@"\A(?:[A-Za-z0-9_~-][A-Za-z0-9._~+=@-]*/)*[A-Za-z0-9_~-][A-Za-z0-9._~+=@-]*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlainPath();

    [GeneratedRegex(@"\A[0-9a-fA-F]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
