using BilingualReader.Neural;
using BilingualReader.Neural.Files;
using BilingualReader.Web.Engines.Local.Models;

namespace BilingualReader.Web.Engines.Local;

/// <summary>What became of loading the model.</summary>
internal abstract record LocalModelState;

/// <summary>It is loaded.</summary>
/// <param name="Version">Version of its files.</param>
/// <param name="Translator">Translates with it.</param>
internal sealed record LocalModelLoaded(string Version, Translator Translator) : LocalModelState;

/// <summary>It cannot be used.</summary>
/// <param name="Version">Version of its files; null when there are none.</param>
/// <param name="Reason">Why, in one sentence.</param>
internal sealed record LocalModelUnusable(string? Version, string Reason) : LocalModelState;

/// <summary>Keeps the model in memory: loads it at the first need, and again when its files are others. Safe for many threads.</summary>
internal sealed class LocalModel(InstalledModels models)
{
    private readonly Lock gate = new();
    private LocalModelState? known;

    /// <summary>The model, loaded in about a tenth of a second when it is not; never throws.</summary>
    public LocalModelState Load()
    {
        if (models.Read() is not ModelThere { Model: var model } content) return new LocalModelUnusable(null, "The local engine has no model yet.");
        lock (gate)
        {
            return VersionOf(known) == model.Version ? known! : known = Load(model);
        }
    }

    private static string? VersionOf(LocalModelState? state) => state switch
    {
        LocalModelLoaded loaded => loaded.Version,
        LocalModelUnusable unusable => unusable.Version,
        _ => null,
    };

    private static LocalModelState Load(InstalledModel model)
    {
        try
        {
            return new LocalModelLoaded(model.Version, new Translator(TranslationModel.Load(model.Folder)));
        }
        catch (ModelFileException exception)
        {
            return new LocalModelUnusable(model.Version, $"The local model cannot be used: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It may be another moment, as when a newer model takes its place.
            return new LocalModelUnusable(null, "The files of the local model cannot be read.");
        }
    }
}
