using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Reading;

/// <summary>The problems of one file, as they are found.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<GlossaryProblem> _problems = [];

    /// <summary>How many errors were found so far.</summary>
    public int Errors { get; private set; }

    public void Error(int line, string message, string remedy)
    {
        Errors++;
        _problems.Add(new GlossaryProblem(file, line, IsError: true, message, remedy));
    }

    public void Warn(int line, string message, string remedy) => _problems.Add(new GlossaryProblem(file, line, IsError: false, message, remedy));

    public void Notice(int line, string message, string remedy) =>
        _problems.Add(new GlossaryProblem(file, line, IsError: false, message, remedy) { IsNotice = true });

    public ImmutableArray<GlossaryProblem> ByLine() => [.. _problems.OrderBy(problem => problem.Line)];
}
