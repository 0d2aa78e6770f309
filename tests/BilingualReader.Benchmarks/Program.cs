using BilingualReader.Benchmarks;

IBenchmark[] benchmarks =
[
    new QualityBenchmark(),
    new SpeedBenchmark(),
    new TermMatchingBenchmark(),
    new FormsBenchmark(),
    new SlipBenchmark(),
    new AppBenchmark(),
    new LedgerBenchmark(),
    new LibraryBenchmark(),
    new CallsBenchmark(),
    new VerdictsBenchmark(),
    new NamesBenchmark(),
    new ReviewBenchmark(),
    new MemoryBenchmark(),
    new EffortBenchmark(),
    new ChecksBenchmark(),
    new ChecksQualityBenchmark(),
    new NeuralBenchmark(),
    new NeuralTermsBenchmark(),
    new LocalBenchmark(),
];

if (args.Length > 0 && Array.Find(benchmarks, benchmark => benchmark.Name == args[0]) is { } chosen) return await chosen.RunAsync(args[1..]);

foreach (var benchmark in benchmarks) Console.WriteLine($"{benchmark.Name,-10} {benchmark.Summary}");
return 2;
