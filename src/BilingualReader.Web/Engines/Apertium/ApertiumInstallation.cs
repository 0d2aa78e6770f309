using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Processes;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Apertium;

/// <summary>
/// Tells whether the programs and the language data are installed, and in which version. Looks at names, sizes and times of the
/// files only (a millisecond); asks the package system again only when one of them has changed.
/// </summary>
internal sealed class ApertiumInstallation(IOptions<ApertiumOptions> options)
{
    /// <summary>Raised by one whenever the same packages would give another translation because our own pipeline changed.</summary>
    public const int PipelineVersion = 3;

    /// <summary>The command that installs everything on Debian and its relatives.</summary>
    public const string InstallCommand =
        "sudo apt-get install -y --no-install-recommends apertium apertium-fr-es apertium-eng-spa apertium-fra-cat apertium-eng-cat";

    private const string ProgramsPackage = "apertium";
    private static readonly ImmutableSortedDictionary<string, string> PackageOfMode = ImmutableSortedDictionary<string, string>.Empty
        .Add("fr-es", "apertium-fr-es")
        .Add("spa-eng", "apertium-eng-spa")
        .Add("fra-cat", "apertium-fra-cat")
        .Add("cat-eng", "apertium-eng-cat");

    private readonly string _dataPath = options.Value.DataPath;
    private volatile Known? _known;

    private sealed record Known(string Fingerprint, EngineReady Status);

    /// <summary>Ready with the version, or what is missing and the command that installs it.</summary>
    public async Task<EngineStatus> CheckAsync(CancellationToken cancellationToken)
    {
        var missing = Missing();
        if (!missing.IsEmpty) return new EngineNotReady($"Apertium is not fully installed: {string.Join(", ", missing)} missing.", InstallCommand);
        var fingerprint = Fingerprint();
        if (_known is { } known && known.Fingerprint == fingerprint) return known.Status;
        var status = new EngineReady(await VersionAsync(fingerprint, cancellationToken));
        _known = new Known(fingerprint, status);
        return status;
    }

    private ImmutableArray<string> Missing()
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        if (ApertiumPrograms.Needed.Any(program => ApertiumPrograms.Find(program) is null)) missing.Add(ProgramsPackage);
        missing.AddRange(PackageOfMode.Where(pair => !File.Exists(ModeFile(pair.Key)) || !Directory.Exists(DataFolder(pair.Value))).Select(pair => pair.Value));
        return missing.ToImmutable();
    }

    private string ModeFile(string mode) => Path.Combine(_dataPath, "modes", mode + ".mode");

    private string DataFolder(string package) => Path.Combine(_dataPath, package);

    private string Fingerprint()
    {
        var files = ApertiumPrograms.Needed.Select(ApertiumPrograms.Find).OfType<string>()
            .Concat(PackageOfMode.Keys.Select(ModeFile))
            .Concat(PackageOfMode.Values.Select(DataFolder).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions())))
            .Select(path => new FileInfo(path))
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\t{(file.Exists ? file.Length : 0)}\t{file.LastWriteTimeUtc.Ticks}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files))));
    }

    // Without a package system, or with data of one's own, the files stand for the versions.
    private async Task<string> VersionAsync(string fingerprint, CancellationToken cancellationToken)
    {
        var packages = _dataPath == new ApertiumOptions().DataPath ? await DebianPackages.VersionsAsync([ProgramsPackage, .. PackageOfMode.Values], cancellationToken) : [];
        var data = packages.IsEmpty ? $"files {fingerprint[..16]}" : string.Join(", ", packages);
        return string.Create(CultureInfo.InvariantCulture, $"pipeline {PipelineVersion}, {data}");
    }
}
