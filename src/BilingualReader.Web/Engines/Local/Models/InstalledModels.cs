using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>
/// Tells which model is there. What was fetched is held against its manifest, by SHA-256 the first time that a process sees it
/// or sees it changed (a tenth of a second), by sizes and times afterwards. Safe for threads.
/// </summary>
internal sealed class InstalledModels(ModelPlace place)
{
    private readonly Lock gate = new();
    private string? checkedVersion;
    private ModelDamaged? checkedDamage;

    /// <summary>Where models are looked for.</summary>
    public ModelPlace Place => place;

    /// <summary>The model that can be used; null when there is none.</summary>
    public InstalledModel? Find() => (Read() as ModelThere)?.Model;

    /// <summary>What the folder holds. Never throws.</summary>
    public FolderContent Read() => Read(isFresh: false);

    /// <summary>The same, with the SHA-256 of every file worked out anew where it is known.</summary>
    public FolderContent Verify() => Read(isFresh: true);

    private FolderContent Read(bool isFresh)
    {
        try
        {
            var content = Look();
            return content is ModelThere there && DamageOf(there.Model, isFresh) is { } damage ? damage : content;
        }
        catch (Exception exception) when (ModelDisk.Is(exception))
        {
            return new ModelDamaged("The folder of the local model cannot be read (setting Engines:Local:ModelPath).", CanBeFetchedAnew: false);
        }
    }

    private FolderContent Look() => File.Exists(place.Manifest) ? LookByManifest() : Directory.Exists(place.Folder) ? LookByForm() : new ModelMissing();

    private FolderContent LookByManifest()
    {
        if (ModelManifest.Read(place.Manifest) is not { } manifest) return Fetched("The file model.json of the local model cannot be read.");
        var folder = place.ModelFolder(manifest.Folder);
        var files = ImmutableArray.CreateBuilder<InstalledFile>();
        foreach (var file in manifest.Files)
        {
            var found = new FileInfo(Path.Combine(folder, file.Name));
            if (!found.Exists) return Fetched($"The file {file.Name} of the local model is missing.");
            if (found.Length != file.Bytes) return Fetched($"The file {file.Name} of the local model is damaged: it has {found.Length} bytes, and not {file.Bytes}.");
            files.Add(new InstalledFile(file.Kind, found.FullName, found.Length, found.LastWriteTimeUtc));
        }

        if (!HasAll(files)) return Fetched("The local model lacks its parameters or its vocabulary.");
        return new ModelThere(new InstalledModel(folder, $"{manifest.Architecture}-{HashOf(manifest.Files.Select(file => file.Sha256))[..12]}", files.ToImmutable(), manifest));
    }

    private FolderContent LookByForm()
    {
        var files = ImmutableArray.CreateBuilder<InstalledFile>();
        foreach (var form in ModelFileForm.All)
        {
            FileInfo[] found = [.. FilesOf(form)];
            if (found.DistinctBy(file => PlainName(file.Name)).Count() > 1) return new ModelDamaged($"The folder of the local model has several files {form.Beginning}.*{form.Ending}: leave one.", CanBeFetchedAnew: false);
            if (found.Length == 0) continue;
            if (!BeginsRight(form, found[0].FullName)) return new ModelDamaged($"The file {found[0].Name} of the local model is no file of the kind {form.Member}.", CanBeFetchedAnew: false);
            files.Add(new InstalledFile(form.Kind, found[0].FullName, found[0].Length, found[0].LastWriteTimeUtc));
        }

        if (files.Count == 0) return new ModelMissing();
        if (!HasAll(files)) return new ModelDamaged("The folder of the local model lacks its parameters (model.*.bin) or its vocabulary (vocab.*.spm).", CanBeFetchedAnew: false);
        var stamps = files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file.Path)} {file.Bytes} {file.Written.Ticks}"));
        return new ModelThere(new InstalledModel(place.Folder, $"copied-{HashOf(stamps)[..12]}", files.ToImmutable(), Manifest: null));
    }

    // Plain before compressed, as the same file may be there in both forms.
    private IEnumerable<FileInfo> FilesOf(ModelFileForm form) =>
        new DirectoryInfo(place.Folder).EnumerateFiles().Where(file => form.Fits(PlainName(file.Name))).OrderBy(file => file.Name, StringComparer.Ordinal);

    private static string PlainName(string name) => name.EndsWith(ModelFileForm.Compressed, StringComparison.Ordinal) ? name[..^ModelFileForm.Compressed.Length] : name;

    private static bool BeginsRight(ModelFileForm form, string path)
    {
        Span<byte> first = stackalloc byte[ModelFileForm.FirstBytes];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var read = first[..file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        return path.EndsWith(ModelFileForm.Compressed, StringComparison.Ordinal) ? ModelFileForm.IsCompressed(read) : form.BeginsRight(read);
    }

    private static bool HasAll(IReadOnlyCollection<InstalledFile> files)
    {
        bool Has(ModelFileKind kind) => files.Any(file => file.Kind == kind);
        return Has(ModelFileKind.Parameters) && (Has(ModelFileKind.Vocabulary) || (Has(ModelFileKind.SourceVocabulary) && Has(ModelFileKind.TargetVocabulary)));
    }

    private ModelDamaged? DamageOf(InstalledModel model, bool isFresh)
    {
        if (model.Manifest is not { } manifest) return null;
        var stamp = string.Join('|', model.Files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Path} {file.Bytes} {file.Written.Ticks}")).Append(model.Version));
        lock (gate)
        {
            if (!isFresh && checkedVersion == stamp) return checkedDamage;
            var damaged = manifest.Files.FirstOrDefault(file => Sha256Of(Path.Combine(model.Folder, file.Name)) != file.Sha256);
            checkedDamage = damaged is null ? null : Fetched($"The file {damaged.Name} of the local model is damaged: its SHA-256 is another.");
            checkedVersion = stamp;
            return checkedDamage;
        }
    }

    private static string Sha256Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static string HashOf(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    private static ModelDamaged Fetched(string reason) => new(reason, CanBeFetchedAnew: true);
}
