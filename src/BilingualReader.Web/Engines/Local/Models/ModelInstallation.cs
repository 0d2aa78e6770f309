using System.Collections.Immutable;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>Takes fetched files into use, all of them at once, and clears away what was in force before, or was left half installed. Throws what the disk throws.</summary>
internal static class ModelInstallation
{
    /// <summary>Moves the files of a release to a folder of their own and lets the manifest name it, which is the moment from which they count.</summary>
    /// <param name="place">Where models are.</param>
    /// <param name="release">What was fetched.</param>
    /// <param name="files">The files, which lie checked in <see cref="ModelPlace.Staging"/>.</param>
    /// <param name="at">The time.</param>
    public static void Install(ModelPlace place, ModelRelease release, ImmutableArray<ManifestFile> files, DateTimeOffset at)
    {
        var name = place.NewFolderName(release.Edition.Architecture, release.Parameters.Sha256!);
        var folder = Directory.CreateDirectory(place.ModelFolder(name)).FullName;
        foreach (var file in files) File.Move(Path.Combine(place.Staging, file.Name), Path.Combine(folder, file.Name));
        var manifest = new ModelManifest(ModelEdition.Pair, release.Edition.Architecture, ModelEdition.Licence, release.Registry.AbsoluteUri, release.Parameters.Address.AbsoluteUri, at, name, files);
        WriteManifest(place, manifest);
        foreach (var other in new DirectoryInfo(place.Folder).EnumerateDirectories().Where(other => other.Name != name && ModelPlace.IsModelFolderName(other.Name))) Clear(other.FullName);
        Clear(place.Staging);
    }

    private static void WriteManifest(ModelPlace place, ModelManifest manifest)
    {
        var draft = Path.Combine(place.Staging, "model.json");
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(manifest.ToBytes());
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, place.Manifest, overwrite: true);
    }

    // What cannot be taken away, because somebody reads it, is in nobody's way.
    private static void Clear(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (ModelDisk.Is(exception))
        {
        }
    }
}
