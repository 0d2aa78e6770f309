using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>
/// Fetches a model: finds it in the registry, fetches each file, checks it, and takes all of them into use at once. A break,
/// a cancellation or a kill at any moment leaves the model that was in force as it was, and what was got for the next time.
/// </summary>
internal sealed class ModelFetcher(ModelConnections connections, InstalledModels installed, IOptions<ModelOptions> options, FetchPatience patience, TimeProvider time)
{
    // Somebody waits for the list, and without it there is nothing to go on with.
    private const int RegistryRetries = 2;

    private static readonly ModelFileForm RegistryForm = new(ModelFileKind.Parameters, "models", "models", ".json", ModelRegistry.LongestBytes);

    private readonly FileDownload registryDownload = new(connections, patience with { Retries = Math.Min(RegistryRetries, patience.Retries) }, time);
    private readonly FileDownload download = new(connections, patience, time);

    /// <summary>Fetches the model of a size, unless just this one is there. Throws <see cref="OperationCanceledException"/> when it is broken off.</summary>
    /// <param name="size">Which.</param>
    /// <param name="report">Gets each step; called often, and on any thread.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<FetchOutcome> FetchAsync(ModelSize size, Action<FetchStep> report, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(installed.Place.Folder);
            using var held = await ModelLock.AcquireAsync(installed.Place.Lock, patience.LockPause, () => report(new WaitsForAnother()), cancellationToken);
            Directory.CreateDirectory(installed.Place.Staging);
            return await FetchLockedAsync(ModelEdition.Of(size), report, cancellationToken);
        }
        catch (Exception exception) when (ModelDisk.Is(exception))
        {
            return new FetchFailed(ModelDisk.Sentence(exception));
        }
    }

    private async Task<FetchOutcome> FetchLockedAsync(ModelEdition edition, Action<FetchStep> report, CancellationToken cancellationToken)
    {
        var registry = options.Value.RegistryAddress;
        report(new AsksRegistry(registry));
        var reading = await AskAsync(registry, edition, cancellationToken);
        if (reading is not ReleaseListed { Release: var release }) return new FetchFailed(((NotListed)reading).Reason);
        if (installed.Find() is { } there && IsSame(there, release)) return new ModelFetched(there, WasThere: true);
        report(new FoundRelease(release));
        var files = ImmutableArray.CreateBuilder<ManifestFile>();
        foreach (var file in release.Files)
        {
            var outcome = await FetchFileAsync(file, (bytes, total) => report(new FetchesFile(files.Count + 1, release.Files.Length, file.Name, bytes, total)), cancellationToken);
            if (outcome.Problem is { } problem) return new FetchFailed(problem);
            files.Add(new ManifestFile(file.Form.Kind, file.Name, outcome.Bytes, outcome.Sha256));
        }

        cancellationToken.ThrowIfCancellationRequested();
        ModelInstallation.Install(installed.Place, release, files.ToImmutable(), time.GetUtcNow());
        return installed.Read() switch
        {
            ModelThere now => new ModelFetched(now.Model, WasThere: false),
            ModelDamaged damaged => new FetchFailed(damaged.Reason),
            _ => new FetchFailed("The local model was taken away while it was installed."),
        };
    }

    private async Task<RegistryReading> AskAsync(Uri registry, ModelEdition edition, CancellationToken cancellationToken)
    {
        var part = new PartialFile(Path.Combine(installed.Place.Staging, "models.json.part"));
        part.Delete();
        try
        {
            var list = new ListedFile(RegistryForm, "models.json", registry, null, null);
            var outcome = await registryDownload.RunAsync(list, part, registry.IsLoopback, (_, _) => { }, cancellationToken);
            if (outcome.Problem is { } problem) return new NotListed(problem);
            return ModelRegistry.Read(await File.ReadAllBytesAsync(part.Path, cancellationToken), registry, edition);
        }
        finally
        {
            part.Delete();
        }
    }

    // What was put together of parts, and is wrong, may be of two versions that the server takes for one: it gets a second chance.
    private async Task<UnpackOutcome> FetchFileAsync(ListedFile file, Action<long, long?> report, CancellationToken cancellationToken)
    {
        var target = Path.Combine(installed.Place.Staging, file.Name);
        if (file.Sha256 is not null && await CheckAsync(file, target, cancellationToken) is { } known) return known;
        var part = new PartialFile(target + ".part");
        for (var mayTryAgain = true; ; mayTryAgain = false)
        {
            var fetched = await download.RunAsync(file, part, IsOnThisMachine(), report, cancellationToken);
            if (fetched.Problem is { } problem) return new UnpackOutcome(problem, 0, "");
            var unpacked = await ModelUnpacking.UnpackAsync(file, part.Path, target, cancellationToken);
            part.Delete();
            if (unpacked.Problem is null || !fetched.WasResumed || !mayTryAgain) return unpacked;
        }
    }

    // A file that an earlier fetch has finished.
    private static async Task<UnpackOutcome?> CheckAsync(ListedFile file, string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path) is not { Exists: true } found) return null;
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        return hash == file.Sha256 ? new UnpackOutcome(null, found.Length, hash) : null;
    }

    private bool IsOnThisMachine() => options.Value.RegistryAddress.IsLoopback;

    private static bool IsSame(InstalledModel model, ModelRelease release) =>
        model.Manifest is { } manifest
        && manifest.Files.Length == release.Files.Length
        && release.Files.All(listed => manifest.Files.Any(file => file.Kind == listed.Form.Kind && (listed.Sha256 is null ? manifest.Architecture == release.Edition.Architecture : file.Sha256 == listed.Sha256)));
}
