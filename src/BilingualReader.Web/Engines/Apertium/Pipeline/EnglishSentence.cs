using BilingualReader.Core.Segments;

namespace BilingualReader.Web.Engines.Apertium.Pipeline;

/// <summary>The English of one sentence.</summary>
/// <param name="Text">The text.</param>
/// <param name="Links">Word links: sources are offsets into the text as stored, targets into <paramref name="Text"/>.</param>
internal sealed record EnglishSentence(string Text, IReadOnlyList<WordLink> Links);
