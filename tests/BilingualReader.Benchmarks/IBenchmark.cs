namespace BilingualReader.Benchmarks;

/// <summary>One thing that is measured: a verb of the benchmark program.</summary>
internal interface IBenchmark
{
    /// <summary>The verb that runs it.</summary>
    string Name { get; }

    /// <summary>What it measures, in one line.</summary>
    string Summary { get; }

    /// <summary>Measures and prints; returns the exit code.</summary>
    Task<int> RunAsync(string[] args);
}
