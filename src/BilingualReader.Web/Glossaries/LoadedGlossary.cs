using System.Collections.Immutable;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries;

/// <summary>One glossary file as it was loaded.</summary>
/// <param name="File">Its path, as a person knows it: by it a glossary is named everywhere.</param>
/// <param name="Scope">The articles in which it is in force.</param>
/// <param name="Entries">Every entry that could be read, those too that give way to another glossary.</param>
public sealed record LoadedGlossary(string File, GlossaryScope Scope, ImmutableArray<TermPair> Entries);
