using BilingualReader.Core.Tests.Terminology.Verdicts;

namespace BilingualReader.Benchmarks;

/// <summary>
/// The term ledger against labelled pairs. An occurrence is right when the verdict and the words that answer it agree with the
/// label; precision is counted among what the ledger gave, recall among what was labelled; <c>answers</c> is every verdict but
/// missing. Bar: 0.98 each, on the half that was not used while mending the ledger.
/// </summary>
internal sealed class VerdictsBenchmark : IBenchmark
{
    private const double Bar = 0.98;

    /// <inheritdoc />
    public string Name => "verdicts";

    /// <inheritdoc />
    public string Summary => "precision and recall of the term ledger on labelled pairs  [--show tuning: what it got wrong there]";

    /// <inheritdoc />
    public Task<int> RunAsync(string[] args)
    {
        var folder = Path.Combine(RepositoryRoot.Find(), "tests", "BilingualReader.Core.Tests", "Terminology", "Verdicts");
        var tuning = new VerdictTally(VerdictPair.Read(folder, isTuning: true));
        if (new Arguments(args).Text("--show") == "tuning") Console.WriteLine(string.Join('\n', tuning.Wrong));
        var heldOut = new VerdictTally(VerdictPair.Read(folder, isTuning: false));
        Print("for tuning", tuning);
        Print("held out", heldOut);
        return Task.FromResult(heldOut is { Precision: >= Bar, Recall: >= Bar } ? 0 : 1);
    }

    private static void Print(string name, VerdictTally tally)
    {
        Console.WriteLine(name);
        foreach (var line in tally.Lines) Console.WriteLine(line);
    }
}
