using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.CommandLine;

/// <summary>The verb <c>engines</c>: each engine, ready or why not.</summary>
internal sealed class EnginesCommand(EngineRegistry engines)
{
    /// <summary>Prints one paragraph for each engine, in the order in which <c>auto</c> asks them.</summary>
    public async Task<int> RunAsync(CommandLineConsole console, CancellationToken cancellationToken)
    {
        var lines = await engines.DescribeAsync(cancellationToken);
        await using var output = console.OpenText();
        foreach (var line in lines) await output.WriteAsync(Describe(line));
        if (lines.IsEmpty) await output.WriteLineAsync("This app has no translation engine.");
        return ExitCodes.Success;
    }

    private static string Describe(EngineLine line)
    {
        var head = $"{line.Engine.Id,-15} {line.Engine.Name}\n";
        return line.Status switch
        {
            EngineReady ready => $"{head}                ready, version {ready.Version}\n                {line.Engine.Capabilities.Quality}\n",
            EngineNotReady not => $"{head}                not ready: {not.Reason}\n                what to do: {not.Remedy}\n",
            _ => head,
        };
    }
}
