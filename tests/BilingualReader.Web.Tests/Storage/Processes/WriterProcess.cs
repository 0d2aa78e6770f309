using System.Diagnostics;

namespace BilingualReader.Web.Tests.Storage.Processes;

/// <summary>One line that a writer process printed after something was on the disk.</summary>
/// <param name="Key">Sequence number of the append, or id of the article.</param>
/// <param name="Mark">Name of the writer and number of the text: "a#7".</param>
internal sealed record Receipt(string Key, string Mark);

/// <summary>A real process that writes into a data folder.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    private WriterProcess(Process process) => this.process = process;

    /// <summary>What it has said to be stored, as far as read.</summary>
    public IEnumerable<Receipt> Stored => lines.Select(line => line.Split(' ')).Where(parts => parts is ["stored", _, _]).Select(parts => new Receipt(parts[1], parts[2]));

    /// <summary>What it said instead of storing something.</summary>
    public IEnumerable<string> Failures => lines.Where(line => line.StartsWith("failed", StringComparison.Ordinal));

    /// <param name="order">What to write.</param>
    /// <param name="largestFile">In blocks of 512 bytes, the largest file that it may write: a stand-in for a full disk.</param>
    public static WriterProcess Start(WriterOrder order, int? largestFile = null)
    {
        var assembly = typeof(WriterProcess).Assembly.Location;
        var start = largestFile is { } blocks
            ? new ProcessStartInfo("/bin/sh", ["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec dotnet \"$0\"", assembly])
            : new ProcessStartInfo("dotnet", [assembly]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardInput = true;
        start.Environment["DOTNET_STARTUP_HOOKS"] = assembly;

        // The runtime keeps code in a file in memory, which a limit on the size of files would forbid.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        order.WriteTo(start.Environment);
        return new WriterProcess(Process.Start(start)!);
    }

    /// <summary>Reads until it has stored so many things, or ended.</summary>
    public async Task ReadAsync(int count, CancellationToken cancellationToken)
    {
        while (lines.Count < count && await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line) lines.Add(line);
    }

    /// <summary>Reads to its end; its exit code.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(int.MaxValue, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Ends it at once, wherever it stands (SIGKILL on Unix), and reads what it had still said.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process.Kill();
        await EndAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
