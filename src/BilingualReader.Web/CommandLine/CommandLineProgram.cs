using System.Reflection;
using System.Runtime.InteropServices;
using BilingualReader.Web.Glossaries;

namespace BilingualReader.Web.CommandLine;

/// <summary>The program as a command: runs a verb, or leaves the arguments to the web app.</summary>
internal static class CommandLineProgram
{
    /// <summary>Runs the verb that the arguments name.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <returns>The exit code; null when the arguments are for the web app.</returns>
    public static async Task<int?> TryRunAsync(string[] args)
    {
        var request = ArgumentReader.Read(args);
        if (request is WebAppRequest) return null;
        using var interrupted = new CancellationTokenSource();
        using var keyboard = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        return await RunAsync(request, CommandLineConsole.Open(), CommandLineHost.Build, interrupted.Token);

        // The process goes on, so that engines can end their own processes; then it ends with the code for it.
        void Interrupt(PosixSignalContext context)
        {
            context.Cancel = true;
            _ = interrupted.CancelAsync();
        }
    }

    /// <summary>Runs a request that is not for the web app.</summary>
    internal static async Task<int> RunAsync(CommandLineRequest request, CommandLineConsole console, Func<IHost> build, CancellationToken cancellationToken)
    {
        try
        {
            return request switch
            {
                HelpRequest => Print(console, HelpText.Text),
                VersionRequest => Print(console, Version()),
                BadUsage bad => Refuse(console, bad.Message),
                _ => await RunVerbAsync(request, console, build, cancellationToken),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (SettingsFailure.Explain(exception) is { } sentence)
        {
            return Refuse(console, sentence);
        }
        catch (InvalidDataException unreadable)
        {
            return Refuse(console, $"The settings cannot be read: {unreadable.Message}");
        }
    }

    private static async Task<int> RunVerbAsync(CommandLineRequest request, CommandLineConsole console, Func<IHost> build, CancellationToken cancellationToken)
    {
        var host = build();
        await using var disposal = (IAsyncDisposable)host;
        return request switch
        {
            TranslateRequest translate => await host.Services.GetRequiredService<TranslateCommand>().RunAsync(translate, console, cancellationToken),
            EnginesRequest => await host.Services.GetRequiredService<EnginesCommand>().RunAsync(console, cancellationToken),
            ExportRequest export => await host.Services.GetRequiredService<ExportCommand>().RunAsync(export, console, cancellationToken),
            ImportFileRequest import => await host.Services.GetRequiredService<ImportCommand>().RunAsync(import, console, cancellationToken),
            ModelListRequest => await host.Services.GetRequiredService<ModelCommand>().ListAsync(console),
            ModelFetchRequest fetch => await host.Services.GetRequiredService<ModelCommand>().FetchAsync(fetch, console, cancellationToken),
            ModelVerifyRequest => await host.Services.GetRequiredService<ModelCommand>().VerifyAsync(console),
            GlossaryCheckRequest check => Check(check, console, host.Services.GetRequiredService<GlossaryCheck>()),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
    }

    private static int Check(GlossaryCheckRequest request, CommandLineConsole console, GlossaryCheck check)
    {
        using var output = console.OpenText();
        return check.Run(request.Paths, output);
    }

    private static int Print(CommandLineConsole console, string text)
    {
        using var output = console.OpenText();
        output.WriteLine(text);
        return ExitCodes.Success;
    }

    private static int Refuse(CommandLineConsole console, string message)
    {
        console.Error.WriteLine($"error: {message.ReplaceLineEndings(" ")}");
        return ExitCodes.Refused;
    }

    private static string Version() =>
        $"bilingual-reader {typeof(CommandLineProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";
}
