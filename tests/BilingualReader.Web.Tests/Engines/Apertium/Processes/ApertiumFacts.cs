using BilingualReader.Web.Engines.Apertium;
using BilingualReader.Web.Engines.Apertium.Processes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines.Apertium.Processes;

/// <summary>What tests with the real Apertium share.</summary>
internal static class ApertiumFacts
{
    /// <summary>Skips the test, saying why, on a machine without Apertium and its four language pairs.</summary>
    public static void RequireInstalled()
    {
        var isThere = ApertiumPrograms.Needed.All(program => ApertiumPrograms.Find(program) is not null)
            && Enum.GetValues<StageKind>().All(kind => File.Exists($"/usr/share/apertium/modes/{kind.Mode}.mode"));
        if (!isThere) Assert.Skip("Apertium with fr-es, spa-eng, fra-cat and cat-eng is not installed on this machine.");
    }

    /// <summary>A stage of its own, to be disposed of by the test.</summary>
    public static ApertiumStage NewStage(StageKind kind, ApertiumOptions? options = null)
    {
        RequireInstalled();
        var chosen = options ?? new ApertiumOptions();
        return new ApertiumStage(kind, new ModeCommands(chosen.DataPath), chosen, NullLogger<ApertiumStage>.Instance);
    }

    /// <summary>All stages, to be disposed of by the test.</summary>
    public static ApertiumStages NewStages(ApertiumOptions? options = null)
    {
        RequireInstalled();
        return new ApertiumStages(Options.Create(options ?? new ApertiumOptions()), NullLogger<ApertiumStage>.Instance);
    }
}
