using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology;

/// <summary>What reading glossary text gave.</summary>
/// <param name="Entries">Every entry that could be read, in the order of the lines.</param>
/// <param name="Problems">What could not be read, and warnings, by file and line.</param>
public sealed record GlossaryReading(ImmutableArray<TermPair> Entries, ImmutableArray<GlossaryProblem> Problems);
