using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Names;

/// <summary>A name that the article does not render in one way.</summary>
/// <param name="Name">The French form under which the name is known, as in its group.</param>
/// <param name="Finding">What is held against it; it names the form in question, which may be the surname or the acronym.</param>
/// <param name="Renderings">The English forms in question, with the blocks of the article that have each.</param>
public sealed record NameFinding(string Name, Finding Finding, ImmutableArray<NameRenderingUse> Renderings);

/// <summary>One English form of a name.</summary>
/// <param name="Text">The English.</param>
/// <param name="Blocks">Numbers of the blocks of the article that have it; none when only an approved translation has it.</param>
public sealed record NameRenderingUse(string Text, ImmutableArray<int> Blocks);
