using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology;

/// <summary>The rules of an engine that keeps glossaries of its own.</summary>
public interface IEngineGlossary
{
    /// <summary>The entries that its glossary would refuse, each with the reason; terms of these go to the engine in another way.</summary>
    ImmutableArray<GlossaryProblem> FindRefused(Termbase termbase);
}
