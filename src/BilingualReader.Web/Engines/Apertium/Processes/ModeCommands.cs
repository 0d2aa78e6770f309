using System.Collections.Concurrent;
using System.Diagnostics;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>
/// The command line of each stage, taken from the installed mode files so that it always fits the installed data.
/// </summary>
internal sealed class ModeCommands(string dataPath)
{
    private const string Pipe = " | ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, string> _modes = new(StringComparer.Ordinal);

    /// <summary>The command line of a stage; throws <see cref="StageFailedException"/> when its mode is not installed.</summary>
    public async Task<string> GetAsync(StageKind kind, CancellationToken cancellationToken)
    {
        var whole = await GetModeAsync(kind.Mode, cancellationToken);
        var split = whole.IndexOf(Pipe, StringComparison.Ordinal);
        if (split < 0) throw Unreadable(kind.Mode);
        return kind.Part switch
        {
            StagePart.Analysis => whole[..split],
            StagePart.Transfer => whole[(split + Pipe.Length)..],
            _ => whole,
        };
    }

    private static StageFailedException Unreadable(string mode, Exception? inner = null) =>
        new($"The mode {mode} of Apertium is missing or cannot be read.", isTimeout: false, inner);

    private async Task<string> GetModeAsync(string mode, CancellationToken cancellationToken)
    {
        if (_modes.TryGetValue(mode, out var known)) return known;
        var printed = await PrintAsync(mode, cancellationToken);
        return _modes.GetOrAdd(mode, printed);
    }

    // The program of the toolbox knows where the attaching and detaching of spans belong, and puts in -z (null flush).
    private async Task<string> PrintAsync(string mode, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var start = new ProcessStartInfo(ApertiumPrograms.WordBoundMode, ["-z", Path.Combine(dataPath, "modes", mode + ".mode")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        try
        {
            using var process = Process.Start(start) ?? throw Unreadable(mode);
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var printed = (await process.StandardOutput.ReadToEndAsync(patience.Token)).Trim();
            await errors;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 && printed.Contains("apertium-wblank-attach", StringComparison.Ordinal) ? printed : throw Unreadable(mode);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Unreadable(mode, exception);
        }
    }
}
