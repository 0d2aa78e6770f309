using System.Diagnostics;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>The built program as a process of its own, on a free loopback port, with a data folder of its own.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> lines;

    private AppProcess(Process process, List<string> lines, Uri address)
    {
        this.process = process;
        this.lines = lines;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Memory of its own process, without the engine's, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (lines) return string.Join('\n', lines);
        }
    }

    /// <summary>Id of the process.</summary>
    public int Id => process.Id;

    /// <summary>Starts the program and waits until it listens.</summary>
    /// <param name="dataFolder">Its <c>Storage:Path</c>.</param>
    /// <param name="settings">Further settings, as environment variables.</param>
    /// <param name="address">Where it is to listen; null for any free port of the loopback address.</param>
    public static async Task<AppProcess> StartAsync(string dataFolder, IReadOnlyDictionary<string, string>? settings = null, Uri? address = null)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramPath(), "--urls", address?.GetLeftPart(UriPartial.Authority) ?? "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataFolder,
        };
        start.Environment["Storage__Path"] = dataFolder;
        start.Environment["Engines__Local__Fetch"] = "never";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        var lines = new List<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Take(line.Data, lines, listening);
        process.ErrorDataReceived += (_, line) => Take(line.Data, lines, listening);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The program ended at once: {string.Join('\n', lines)}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new AppProcess(process, lines, await listening.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    /// <summary>Ends it as a power cut would: no handler runs.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a service manager does, and waits for it. (A shell may have its background jobs ignore Ctrl+C.)</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    /// <summary>Where the web project was built, in the configuration that this test runs in.</summary>
    internal static string ProgramPath()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) continue;
            var program = Path.Combine(folder.FullName, "src", "BilingualReader.Web", "bin", configuration, "net10.0", "BilingualReader.Web.dll");
            return File.Exists(program) ? program : throw new FileNotFoundException("The web project is not built in this configuration.", program);
        }

        throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }

    private static void Take(string? line, List<string> lines, TaskCompletionSource<Uri> listening)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
        const string Mark = "Now listening on: ";
        var at = line.IndexOf(Mark, StringComparison.Ordinal);
        if (at >= 0) listening.TrySetResult(new Uri(line[(at + Mark.Length)..].Trim()));
    }
}
