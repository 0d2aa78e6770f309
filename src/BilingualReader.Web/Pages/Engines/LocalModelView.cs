using BilingualReader.Web.Engines.Local.Models;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>What the page says of the files of the local engine.</summary>
/// <param name="Content">What is there.</param>
/// <param name="State">What fetching is at.</param>
/// <param name="Edition">What the button fetches.</param>
/// <param name="Host">From where.</param>
/// <param name="Folder">Where a folder from another machine can be copied to.</param>
/// <param name="IsAllowed">Whether the settings allow fetching.</param>
internal sealed record LocalModelView(FolderContent Content, FetchState State, ModelEdition Edition, string Host, string Folder, bool IsAllowed)
{
    /// <summary>What is under way; null when nothing is.</summary>
    public Fetching? Fetching => State as Fetching;

    /// <summary>Why the last fetch failed; null when it did not, or when there is a model now.</summary>
    public string? Failure => Content is ModelThere ? null : (State as FetchHasFailed)?.Reason;

    /// <summary>Whether something broken is in the way that only a person may take away.</summary>
    public bool IsInTheWay => Content is ModelDamaged { CanBeFetchedAnew: false };

    /// <summary>How it stands now.</summary>
    public static LocalModelView Of(InstalledModels installed, ModelFetches fetches, ModelOptions options) =>
        new(installed.Read(), fetches.State, ModelEdition.Of(options.Size), options.RegistryAddress.Host, installed.Place.Folder, fetches.IsAllowed);

    /// <summary>How far the file is that is under way, for a script.</summary>
    public ModelProgress ToProgress() => Fetching is { } now
        ? new ModelProgress(true, ModelWords.Of(now.Step), (now.Step as FetchesFile)?.Bytes, (now.Step as FetchesFile)?.Total)
        : new ModelProgress(false, "", null, null);
}

/// <summary>How far a fetch is.</summary>
/// <param name="IsFetching">Whether one is under way.</param>
/// <param name="Words">What it does, in a sentence.</param>
/// <param name="Bytes">How much of the file is there; null when none is under way.</param>
/// <param name="Total">Of how much; null when that is not known.</param>
internal sealed record ModelProgress(bool IsFetching, string Words, long? Bytes, long? Total);
