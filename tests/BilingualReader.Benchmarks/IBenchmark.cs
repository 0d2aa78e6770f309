namespace BilingualReader.Benchmarks;

/// <summary>One verb of the benchmark program.</summary>
internal interface IBenchmark
{
    /// <summary>The verb.</summary>
    string Name { get; }

    /// <summary>What it measures, in one line.</summary>
    string Summary { get; }

    /// <summary>Measures and prints; gives the exit code: 0 done, 1 a bar was missed, 2 it cannot run here.</summary>
    Task<int> RunAsync(string[] args);
}
