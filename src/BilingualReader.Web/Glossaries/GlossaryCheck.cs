using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries;

/// <summary>The verb <c>glossary check</c>: what is wrong with glossary files, a line for each problem.</summary>
public sealed class GlossaryCheck(GlossaryCatalog catalog, IEnumerable<IEngineGlossary> engines)
{
    /// <summary>Checks files and folders, or the glossaries of the settings when none are named; writes problems and a summary.</summary>
    /// <param name="paths">Files or folders, relative to the current directory.</param>
    /// <param name="output">Where the lines go.</param>
    /// <returns>The exit code: 1 when there are errors, 0 otherwise, warnings or not.</returns>
    public int Run(IReadOnlyList<string> paths, TextWriter output)
    {
        var glossaries = paths.Count == 0 ? catalog.Current : GlossaryLoader.Load(paths);
        ImmutableArray<GlossaryProblem> problems = [.. glossaries.Problems, .. glossaries.Lint, .. engines.SelectMany(engine => engine.FindRefused(glossaries.Termbase))];
        foreach (var problem in problems) output.WriteLine(Line(problem));
        var errors = problems.Count(problem => problem.IsError);
        var notices = problems.Count(problem => problem.IsNotice);
        output.WriteLine(Summary(glossaries, errors, problems.Length - errors - notices, notices));
        return errors == 0 ? 0 : 1;
    }

    private static string Line(GlossaryProblem problem)
    {
        var place = problem.Line == 0 ? problem.File : string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line}");
        return $"{place}: {problem.Severity}: {problem.Message} {problem.Remedy}";
    }

    private static string Summary(LoadedGlossaries glossaries, int errors, int warnings, int notices) =>
        $"{Count(glossaries.Files.Length, "file", "files")}, {Count(glossaries.Termbase.Entries.Length, "entry", "entries")}, {Count(errors, "error", "errors")}, {Count(warnings, "warning", "warnings")}{(notices > 0 ? $", {Count(notices, "notice", "notices")}" : "")}";

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
