using System.Diagnostics;
using System.Globalization;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Benchmarks;

/// <summary>What the ledger of spending adds to a call: setting money aside and settling it, each flushed to the disk.</summary>
internal sealed class LedgerBenchmark : IBenchmark
{
    private const int Calls = 500;
    private const int TextsPerCall = 50;

    private static readonly EngineId Engine = new("paid");

    public string Name => "ledger";

    public string Summary => "The ledger of spending: ms a call for a reservation and its settlement, on an empty ledger and on a long one.";

    public async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("bilingual-ledger-");
        try
        {
            using (var ledger = Open(folder.FullName)) Print($"empty ledger: {await MeasureAsync(ledger, 0)}");
            var clock = Stopwatch.StartNew();
            using (var ledger = Open(folder.FullName))
            {
                await ledger.ReadAsync(null, CancellationToken.None);
                Print($"after {Calls:N0} calls of {TextsPerCall} texts: read in {clock.ElapsedMilliseconds} ms; {await MeasureAsync(ledger, Calls)}");
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static FileSpendingLedger Open(string folder) =>
        new(DataFolder.In(folder), Options.Create(new SpendingOptions { PerMonth = 1_000_000 }), TimeProvider.System, NullLogger<FileSpendingLedger>.Instance);

    private static async Task<string> MeasureAsync(FileSpendingLedger ledger, int first)
    {
        var (reserving, settling) = (new List<double>(), new List<double>());
        for (var call = first; call < first + Calls; call++)
        {
            var request = RequestFor(call);
            var start = Stopwatch.GetTimestamp();
            var reserved = (SpendingReserved)await ledger.ReserveAsync(request, CancellationToken.None);
            reserving.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            await reserved.Reservation.SettleAsync([.. request.Items.Select(item => item.Units)], isKept: true);
            settling.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"reserve {Median(reserving):N2} ms, settle {Median(settling):N2} ms (medians of {Calls}), so {(Median(reserving) + Median(settling)) / TextsPerCall:N3} ms a paragraph");
    }

    private static SpendingRequest RequestFor(int call) => new(
        Engine,
        new EngineRate(BillingUnit.Characters, 20, "EUR"),
        string.Create(CultureInfo.InvariantCulture, $"run {call / 10}"),
        [.. Enumerable.Range(0, TextsPerCall).Select(text => new SpendingItem(MachineCacheKey.For(Engine, "1", new EngineText($"{call} {text}", [], [], [])), 300))]);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
