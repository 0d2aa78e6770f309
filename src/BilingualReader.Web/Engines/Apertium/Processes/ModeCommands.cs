namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>
/// The command line of each stage, taken from the installed mode files at each start (a few milliseconds) so that it always fits
/// the installed data.
/// </summary>
internal sealed class ModeCommands(string dataPath)
{
    private const string Pipe = " | ";

    /// <summary>The command line of a stage; throws <see cref="StageFailedException"/> when its mode is not installed.</summary>
    public async Task<string> GetAsync(StageKind kind, CancellationToken cancellationToken)
    {
        var whole = await PrintAsync(kind.Mode, cancellationToken);
        var split = whole.IndexOf(Pipe, StringComparison.Ordinal);
        return kind.Part switch
        {
            StagePart.Analysis => whole[..split],
            StagePart.Transfer => whole[(split + Pipe.Length)..],
            _ => whole,
        };
    }

    // The program of the toolbox knows where the attaching and detaching of spans belong, and puts in -z (null flush).
    private async Task<string> PrintAsync(string mode, CancellationToken cancellationToken)
    {
        var file = Path.Combine(dataPath, "modes", mode + ".mode");
        var printed = await ShortProgram.RunAsync(ApertiumPrograms.WordBoundMode, ["-z", file], cancellationToken);
        return printed is { ExitCode: 0 } && printed.Output.Contains(Pipe + "apertium-wblank-attach" + Pipe, StringComparison.Ordinal)
            ? printed.Output.Trim()
            : throw new StageFailedException($"The mode {mode} of Apertium is missing or cannot be read.", isTimeout: false);
    }
}
