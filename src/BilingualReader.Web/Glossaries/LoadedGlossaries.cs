using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries;

/// <summary>What was loaded from glossary files.</summary>
/// <param name="Termbase">Every entry that could be read.</param>
/// <param name="Problems">What could not, and warnings.</param>
/// <param name="Files">The files, in order.</param>
public sealed record LoadedGlossaries(Termbase Termbase, ImmutableArray<GlossaryProblem> Problems, ImmutableArray<string> Files);
