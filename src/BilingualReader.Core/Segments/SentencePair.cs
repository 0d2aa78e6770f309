using BilingualReader.Core.Text;

namespace BilingualReader.Core.Segments;

/// <summary>
/// Source sentences and the target sentences that answer them, inside one block: one to one, one to many, or many to many
/// when it is not sure which answers which.
/// </summary>
/// <param name="Source">From the first to the last of the source sentences.</param>
/// <param name="Target">From the first to the last of the target sentences.</param>
public sealed record SentencePair(TextSpan Source, TextSpan Target);

/// <summary>A word or word group of the source and the words of the target that an engine made of it.</summary>
/// <param name="Source">Span in the source of the block.</param>
/// <param name="Target">Span in its target.</param>
public sealed record WordLink(TextSpan Source, TextSpan Target);
