using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>A glossary written in some format.</summary>
/// <param name="Text">The file, to be stored as UTF-8; lines end in LF.</param>
/// <param name="Losses">What the format cannot say: by file and line of the entry, line 0 for a loss that many entries share. An error where an entry was left out.</param>
public sealed record GlossaryWriting(string Text, ImmutableArray<GlossaryProblem> Losses);
