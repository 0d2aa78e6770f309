using System.Collections.Immutable;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>A file of the model that is there.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Absolute path; ends with <c>.gz</c> when it is compressed.</param>
/// <param name="Bytes">Its size on the disk.</param>
/// <param name="Written">When it was last written.</param>
internal sealed record InstalledFile(ModelFileKind Kind, string Path, long Bytes, DateTime Written);

/// <summary>A model that can be used.</summary>
/// <param name="Folder">Absolute path of the folder that holds its files and no other model's.</param>
/// <param name="Version">Changes whenever one of its files does: for keys of kept translations.</param>
/// <param name="Files">Its files.</param>
/// <param name="Manifest">What is known of it; null for files from somewhere else, which were looked at for their form only.</param>
internal sealed record InstalledModel(string Folder, string Version, ImmutableArray<InstalledFile> Files, ModelManifest? Manifest)
{
    /// <summary>What it takes on the disk.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>Path of the parameters.</summary>
    public string ParametersPath => PathOf(ModelFileKind.Parameters)!;

    /// <summary>Path of the vocabulary of French, which serves English too when there is no other.</summary>
    public string SourceVocabularyPath => (TargetVocabularyPath is null ? PathOf(ModelFileKind.Vocabulary) : PathOf(ModelFileKind.SourceVocabulary))!;

    /// <summary>Path of the vocabulary of English; null when one serves both languages.</summary>
    public string? TargetVocabularyPath => PathOf(ModelFileKind.Vocabulary) is null ? PathOf(ModelFileKind.TargetVocabulary) : null;

    /// <summary>Path of the shortlist; null when the model has none.</summary>
    public string? ShortlistPath => PathOf(ModelFileKind.Shortlist);

    private string? PathOf(ModelFileKind kind) => Files.FirstOrDefault(file => file.Kind == kind)?.Path;
}

/// <summary>What the folder of the model holds.</summary>
internal abstract record FolderContent;

/// <summary>A model that can be used.</summary>
internal sealed record ModelThere(InstalledModel Model) : FolderContent;

/// <summary>No model.</summary>
internal sealed record ModelMissing : FolderContent;

/// <summary>Something that is not a whole model, and is not used.</summary>
/// <param name="Reason">What is wrong, in one sentence.</param>
/// <param name="CanBeFetchedAnew">Whether it was fetched, so that fetching it again takes nothing from anybody.</param>
internal sealed record ModelDamaged(string Reason, bool CanBeFetchedAnew) : FolderContent;
