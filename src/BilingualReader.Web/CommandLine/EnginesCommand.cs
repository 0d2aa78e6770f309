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
        var (engine, can) = (line.Engine, line.Engine.Capabilities);
        string[] lines = [.. StatusOf(line.Status), can.Quality, EngineWords.Reach(can.Reach), EngineWords.Price(engine.Id, can.Rate), EngineWords.Terms(can.Terms), EngineWords.Limits(can)];
        return $"{engine.Id,-15} {engine.Name}\n{string.Concat(lines.Select(text => $"                {text}\n"))}";
    }

    private static string[] StatusOf(EngineStatus status) => status switch
    {
        EngineReady ready => [$"ready, version {ready.Version}", .. ready.Notes],
        EngineNotReady not => [$"not ready: {not.Reason}", $"what to do: {not.Remedy}"],
        _ => [],
    };
}
