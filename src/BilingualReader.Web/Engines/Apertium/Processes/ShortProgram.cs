using System.ComponentModel;
using System.Diagnostics;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>What a program that runs for a moment left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ShortProgramResult(int ExitCode, string Output);

/// <summary>Runs a program that prints something and ends.</summary>
internal static class ShortProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What the program printed; null when it does not start, or does not end within ten seconds.</summary>
    public static async Task<ShortProgramResult?> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
            return await ReadAsync(process, patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return null;
        }
    }

    private static async Task<ShortProgramResult> ReadAsync(Process process, CancellationToken cancellationToken)
    {
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await errors;
        await process.WaitForExitAsync(cancellationToken);
        return new ShortProgramResult(process.ExitCode, output);
    }
}
