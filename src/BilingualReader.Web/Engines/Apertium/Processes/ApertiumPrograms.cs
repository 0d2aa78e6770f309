using System.Collections.Immutable;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>The programs that the pipes are made of, and where they are looked for.</summary>
internal static class ApertiumPrograms
{
    /// <summary>Prints the pipe of a mode with the attaching and detaching of word-bound spans put in.</summary>
    public const string WordBoundMode = "apertium-wblank-mode";

    /// <summary>Every program that the four modes need, and what starts them.</summary>
    public static ImmutableArray<string> Needed { get; } =
    [
        "sh", "setsid", "lt-proc", "lrx-proc", "lsx-proc", "cg-proc", WordBoundMode, "apertium-wblank-attach", "apertium-wblank-detach",
        "apertium-tagger", "apertium-pretransfer", "apertium-transfer", "apertium-interchunk", "apertium-postchunk", "apertium-anaphora",
    ];

    /// <summary>The search path given to the programs: this process's own, or the usual one when it has none.</summary>
    public static string SearchPath { get; } =
        Environment.GetEnvironmentVariable("PATH") is { Length: > 0 } path ? path : "/usr/local/bin:/usr/bin:/bin";

    /// <summary>The file of a program; null when it is not installed.</summary>
    public static string? Find(string program) => SearchPath
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
