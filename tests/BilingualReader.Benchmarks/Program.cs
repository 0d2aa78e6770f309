using BilingualReader.Benchmarks;

IBenchmark[] benchmarks = [new TermMatchingBenchmark()];

if (benchmarks.FirstOrDefault(benchmark => args is [var verb, ..] && benchmark.Name == verb) is { } chosen) return await chosen.RunAsync(args[1..]);
foreach (var benchmark in benchmarks) Console.WriteLine($"{benchmark.Name,-10} {benchmark.Summary}");
return 2;
