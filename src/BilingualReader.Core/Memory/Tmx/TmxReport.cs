using System.Collections.Immutable;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>Why a unit of a file was left out, or what is odd in the file.</summary>
public enum TmxFault
{
    /// <summary>The file is no TMX at all.</summary>
    NotTmx,

    /// <summary>The markup of a unit is broken.</summary>
    Broken,

    /// <summary>The file ends in the middle.</summary>
    CutOff,

    /// <summary>A unit has no French, or no English.</summary>
    OtherLanguages,

    /// <summary>A side of a unit has no text.</summary>
    Empty,

    /// <summary>A unit is longer than anybody translates at once.</summary>
    TooLong,

    /// <summary>Characters that XML forbids were left out; the unit was taken.</summary>
    Characters,

    /// <summary>An entity that the file does not explain stays as it is written; the unit was taken.</summary>
    Entity,

    /// <summary>Markup of another program was left out; the unit was taken.</summary>
    Markup,
}

/// <summary>One thing that a file was found wrong with.</summary>
/// <param name="Line">Line of the file, from 1: where the unit begins.</param>
/// <param name="Fault">What kind of thing.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record TmxProblem(int Line, TmxFault Fault, string Message);

/// <summary>What reading a TMX file found: how many units, and what was left out and why.</summary>
public sealed class TmxReport
{
    private const int MostProblems = 200;

    private readonly List<TmxProblem> problems = [];
    private readonly Dictionary<TmxFault, int> counts = [];

    /// <summary>Units that were taken.</summary>
    public int Taken { get; internal set; }

    /// <summary>Units that were left out.</summary>
    public int LeftOut => counts.Where(count => count.Key < TmxFault.Characters).Sum(count => count.Value);

    /// <summary>Whether the file is no TMX at all.</summary>
    public bool IsForeign => counts.ContainsKey(TmxFault.NotTmx);

    /// <summary>How often each kind of thing was found.</summary>
    public IReadOnlyDictionary<TmxFault, int> Counts => counts;

    /// <summary>The first of the things found, in the order of the file; 200 at the most.</summary>
    public ImmutableArray<TmxProblem> Problems => [.. problems];

    internal void Add(int line, TmxFault fault, string message)
    {
        counts[fault] = counts.GetValueOrDefault(fault) + 1;
        if (problems.Count < MostProblems) problems.Add(new TmxProblem(line, fault, message));
    }
}
