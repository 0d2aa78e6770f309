using System.Diagnostics;
using System.Text;

namespace BilingualReader.Web.Tests.CommandLine;

/// <summary>The built program as a process of its own.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly StringBuilder error = new();
    private readonly TaskCompletionSource errorLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.ErrorDataReceived += (_, line) => Receive(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>When the program has said something on standard error.</summary>
    public Task ErrorLine => errorLine.Task.WaitAsync(TestContext.Current.CancellationToken);

    public static ProgramProcess Start(string folder, params string[] args) => Start(folder, new Dictionary<string, string>(), args);

    public static ProgramProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "BilingualReader.Web.exe" : "BilingualReader.Web"))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        start.Environment["Engines__Local__Fetch"] = "never";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        foreach (var arg in args) start.ArgumentList.Add(arg);
        return new ProgramProcess(Process.Start(start)!);
    }

    public static Task<CommandResult> RunAsync(string folder, string input, params string[] args) => RunAsync(folder, input, new Dictionary<string, string>(), args);

    public static async Task<CommandResult> RunAsync(string folder, string input, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var program = Start(folder, environment, args);
        await program.process.StandardInput.WriteAsync(input);
        program.process.StandardInput.Close();
        return await program.EndAsync();
    }

    public void Write(string text)
    {
        process.StandardInput.Write(text);
        process.StandardInput.Close();
    }

    /// <summary>What Ctrl+C does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<CommandResult> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var printed = await output;
        lock (error) return new CommandResult(process.ExitCode, printed, error.ToString());
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private void Receive(string? line)
    {
        if (line is null) return;
        lock (error) error.Append(line).Append('\n');
        errorLine.TrySetResult();
    }
}
