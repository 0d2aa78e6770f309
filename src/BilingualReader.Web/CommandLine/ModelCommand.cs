using System.Globalization;
using BilingualReader.Web.Engines.Local.Models;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.CommandLine;

/// <summary>The verb <c>model</c>: which files the local engine has, and the way to get them.</summary>
internal sealed class ModelCommand(InstalledModels installed, ModelFetcher fetcher, IOptions<ModelOptions> options)
{
    /// <summary>Prints what is there and what can be fetched. Asks nobody.</summary>
    public async Task<int> ListAsync(CommandLineConsole console)
    {
        await using var output = console.OpenText();
        var there = installed.Read();
        var architecture = (there as ModelThere)?.Model.Manifest?.Architecture;
        foreach (var edition in ModelEdition.All)
        {
            var status = edition.Architecture == architecture ? "installed" : string.Create(CultureInfo.InvariantCulture, $"not installed, about {edition.FetchMegabytes} MB to fetch");
            await output.WriteLineAsync($"{ModelEdition.Pair} {edition.Size.ToString().ToLowerInvariant(),-6} {edition.Architecture,-12} {status}");
        }

        await output.WriteLineAsync($"Licence {ModelEdition.Licence}, from {options.Value.RegistryAddress.Host}{(options.Value.Fetch == ModelFetching.Never ? "; Engines:Local:Fetch=never forbids fetching" : "")}.");
        await output.WriteLineAsync($"Folder: {installed.Place.Folder}");
        await output.WriteLineAsync(ModelWords.Of(there));
        return ExitCodes.Success;
    }

    /// <summary>Fetches the model.</summary>
    public async Task<int> FetchAsync(ModelFetchRequest request, CommandLineConsole console, CancellationToken cancellationToken)
    {
        if (options.Value.Fetch == ModelFetching.Never)
        {
            await console.Error.WriteLineAsync($"error: The setting Engines:Local:Fetch is never, so nothing is fetched: copy a folder with the model to {installed.Place.Folder}.");
            return ExitCodes.Refused;
        }

        var edition = ModelEdition.Of(request.Size ?? options.Value.Size);
        var progress = new ModelProgressLine(console, edition, options.Value.RegistryAddress.Host);
        var outcome = await fetcher.FetchAsync(edition.Size, progress.Advance, cancellationToken);
        progress.Finish();
        if (outcome is not ModelFetched fetched)
        {
            await console.Error.WriteLineAsync($"error: {((FetchFailed)outcome).Reason}");
            return ExitCodes.Incomplete;
        }

        await using var output = console.OpenText();
        if (fetched.WasThere) await output.WriteLineAsync("This model is there already; nothing was fetched.");
        await output.WriteLineAsync(ModelWords.Of(new ModelThere(fetched.Model)));
        return ExitCodes.Success;
    }

    /// <summary>Holds every file against its SHA-256; exit code 1 when one is damaged, 2 when there is no model.</summary>
    public async Task<int> VerifyAsync(CommandLineConsole console)
    {
        await using var output = console.OpenText();
        var content = installed.Verify();
        if (content is ModelThere { Model: var model })
        {
            foreach (var file in model.Files) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file.Path)}: {file.Bytes} bytes, {(model.Manifest is null ? "sound in its form, its SHA-256 is not known" : "its SHA-256 is right")}"));
        }

        await output.WriteLineAsync(ModelWords.Of(content));
        return content switch
        {
            ModelThere => ExitCodes.Success,
            ModelDamaged => ExitCodes.Incomplete,
            _ => ExitCodes.Refused,
        };
    }
}
