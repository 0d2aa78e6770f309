using System.Collections.Immutable;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Engines.Apertium;

/// <summary>Asks Debian's package system.</summary>
internal static class DebianPackages
{
    /// <summary>
    /// Name and version of each package, such as "apertium 3.8.3-1", in the order asked; empty when there is no such system, it does
    /// not answer, or it does not know all of them.
    /// </summary>
    public static async Task<ImmutableArray<string>> VersionsAsync(ImmutableArray<string> packages, CancellationToken cancellationToken)
    {
        var answer = await ShortProgram.RunAsync("dpkg-query", ["-W", "-f", "${Package} ${Version}\\n", .. packages], cancellationToken);
        var lines = answer?.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var versions = packages
            .Select(package => lines.FirstOrDefault(line => line.StartsWith(package + " ", StringComparison.Ordinal)))
            .OfType<string>()
            .ToImmutableArray();
        return versions.Length == packages.Length ? versions : [];
    }
}
