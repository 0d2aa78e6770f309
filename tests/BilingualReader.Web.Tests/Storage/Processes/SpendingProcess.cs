using System.Diagnostics;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BilingualReader.Web.Tests.Storage.Processes;

/// <summary>What a process that spends money is to do; it travels in environment variables.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Calls">How many calls to reserve and settle, one unit each; 0 to translate instead.</param>
/// <param name="CapUnits">The cap of a day, in units.</param>
/// <param name="Answers">When translating: calls that the engine answers before it falls silent.</param>
internal sealed record SpenderOrder(string Folder, int Calls, long CapUnits, int Answers)
{
    private const string Prefix = "BILINGUAL_TEST_SPENDER_";

    public static SpenderOrder? FromEnvironment() => Environment.GetEnvironmentVariable(Prefix + "FOLDER") is { Length: > 0 } folder
        ? new SpenderOrder(folder, (int)Number("CALLS"), Number("CAP"), (int)Number("ANSWERS"))
        : null;

    public void WriteTo(IDictionary<string, string?> environment)
    {
        environment[Prefix + "FOLDER"] = Folder;
        environment[Prefix + "CALLS"] = Calls.ToString(CultureInfo.InvariantCulture);
        environment[Prefix + "CAP"] = CapUnits.ToString(CultureInfo.InvariantCulture);
        environment[Prefix + "ANSWERS"] = Answers.ToString(CultureInfo.InvariantCulture);
    }

    private static long Number(string name) => long.Parse(Environment.GetEnvironmentVariable(Prefix + name)!, CultureInfo.InvariantCulture);
}

/// <summary>A real process with the services of the app and an engine that costs money; it says on standard output what was sent to that engine.</summary>
internal sealed class SpendingProcess : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    private SpendingProcess(Process process) => this.process = process;

    /// <summary>What it has said, as far as read.</summary>
    public IReadOnlyList<string> Lines => lines;

    public static SpendingProcess Start(SpenderOrder order)
    {
        var assembly = typeof(SpendingProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = assembly;
        order.WriteTo(start.Environment);
        return new SpendingProcess(Process.Start(start)!);
    }

    /// <summary>Reads until it has said a line, or ended.</summary>
    public async Task ReadAsync(Predicate<string> isReached, CancellationToken cancellationToken)
    {
        while (!lines.Exists(isReached) && await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line) lines.Add(line);
    }

    /// <summary>Reads to its end; its exit code.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(_ => false, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Ends it at once, wherever it stands.</summary>
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

    /// <summary>The inside of such a process.</summary>
    public static async Task<int> WorkAsync(SpenderOrder order)
    {
        var answers = order.Answers;
        var engine = PaidEngine.Named("paid", async (texts, _) =>
        {
            foreach (var text in texts) Say($"sent {text.Text}");
            if (Interlocked.Decrement(ref answers) < 0) await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return null;
        });
        (string, string)[] settings = order.CapUnits > 0 ? [("Spending:PerDayUnits", order.CapUnits.ToString(CultureInfo.InvariantCulture))] : [];
        await using var services = TestServices.Build(order.Folder, "paid", settings, [engine]);
        await (order.Calls > 0 ? SpendAsync(services, order.Calls) : TranslateAsync(services));
        return 0;
    }

    private static async Task SpendAsync(ServiceProvider services, int calls)
    {
        var ledger = services.GetRequiredService<ISpendingLedger>();
        for (var call = 0; call < calls; call++)
        {
            var key = MachineCacheKey.For(new EngineId("paid"), "1", new EngineText($"{Environment.ProcessId} {call}", [], [], []));
            var request = new SpendingRequest(new EngineId("paid"), PaidEngine.Rate, "run", [new SpendingItem(key, 1)]);
            if (await ledger.ReserveAsync(request, CancellationToken.None) is not SpendingReserved reserved)
            {
                Say("refused");
                continue;
            }

            Say("reserved");
            await reserved.Reservation.SettleAsync([1], isKept: true);
        }
    }

    // Goes on with every run that is open, as the app does when it starts.
    private static async Task TranslateAsync(ServiceProvider services)
    {
        var resumption = services.GetServices<IHostedService>().OfType<TranslationResumption>().Single();
        await resumption.StartAsync(CancellationToken.None);
        ((ApplicationLifetime)services.GetRequiredService<IHostApplicationLifetime>()).NotifyStarted();
        var library = services.GetRequiredService<ArticleLibrary>();
        while ((await library.ListAsync(null, CancellationToken.None)).Any(article => article.IsRunning)) await Task.Delay(10);
        await resumption.StopAsync(CancellationToken.None);
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
