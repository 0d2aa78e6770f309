using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries;

/// <summary>Something wrong in a glossary file.</summary>
/// <param name="File">Path of the file, as a person knows it.</param>
/// <param name="Line">Line from 1; 0 for the file as a whole.</param>
/// <param name="IsError">Whether the line was left out; otherwise it is a warning.</param>
/// <param name="Message">One sentence: what is wrong.</param>
/// <param name="Remedy">One sentence: what to do.</param>
public sealed record GlossaryProblem(string File, int Line, bool IsError, string Message, string Remedy);

/// <summary>What was loaded from glossary files.</summary>
/// <param name="Termbase">Every entry that could be read.</param>
/// <param name="Problems">What could not, and warnings.</param>
/// <param name="Files">The files, in order.</param>
public sealed record LoadedGlossaries(Termbase Termbase, ImmutableArray<GlossaryProblem> Problems, ImmutableArray<string> Files);

/// <summary>The glossaries in force: those of <c>Glossary:Path</c>, loaded at start and again when a file changes.</summary>
public sealed class GlossaryCatalog
{
    /// <summary>What is in force now. Cheap to ask.</summary>
    public LoadedGlossaries Current { get; } = new(Termbase.Empty, [], []);
}
