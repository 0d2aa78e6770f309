using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium;
using BilingualReader.Web.Engines.Apertium.Processes;
using BilingualReader.Web.Tests.Engines.Apertium.Processes;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines.Apertium;

public sealed class ApertiumInstallationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_version_names_the_packages_and_the_pipeline()
    {
        ApertiumFacts.RequireInstalled();
        if (ApertiumPrograms.Find("dpkg-query") is null) Assert.Skip("This machine has no dpkg-query.");

        var ready = Assert.IsType<EngineReady>(await NewInstallation(new ApertiumOptions().DataPath).CheckAsync(Token));

        Assert.Matches("^pipeline [0-9]+, apertium [0-9]\\S+(, apertium-[a-z]+-[a-z]+ [0-9]\\S+){4}$", ready.Version);
    }

    [Fact]
    public async Task The_same_files_have_the_same_version_and_other_files_another()
    {
        ApertiumFacts.RequireInstalled();
        using var folder = NewData();
        var installation = NewInstallation(folder.Path);
        var first = Assert.IsType<EngineReady>(await installation.CheckAsync(Token));
        var again = Assert.IsType<EngineReady>(await NewInstallation(folder.Path).CheckAsync(Token));
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "apertium-fr-es", "fr-es.bin"), "more", Token);
        var changed = Assert.IsType<EngineReady>(await installation.CheckAsync(Token));

        Assert.Equal(first.Version, again.Version);
        Assert.NotEqual(first.Version, changed.Version);
        Assert.StartsWith($"pipeline {ApertiumInstallation.PipelineVersion}, ", first.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_pair_is_named_alone()
    {
        ApertiumFacts.RequireInstalled();
        using var folder = NewData();
        File.Delete(Path.Combine(folder.Path, "modes", "cat-eng.mode"));

        var status = Assert.IsType<EngineNotReady>(await NewInstallation(folder.Path).CheckAsync(Token));

        Assert.Equal("Apertium is not fully installed: apertium-eng-cat missing.", status.Reason);
        Assert.Equal(ApertiumInstallation.InstallCommand, status.Remedy);
    }

    private static ModeFolder NewData()
    {
        var folder = new ModeFolder();
        foreach (var mode in new[] { "fr-es", "spa-eng", "fra-cat", "cat-eng" }) folder.Write(mode, "lt-proc");
        foreach (var package in new[] { "apertium-fr-es", "apertium-eng-spa", "apertium-fra-cat", "apertium-eng-cat" }) Directory.CreateDirectory(Path.Combine(folder.Path, package));
        File.WriteAllText(Path.Combine(folder.Path, "apertium-fr-es", "fr-es.bin"), "data");
        return folder;
    }

    private static ApertiumInstallation NewInstallation(string dataPath) => new(Options.Create(new ApertiumOptions { DataPath = dataPath }));
}
