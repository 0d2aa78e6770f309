namespace BilingualReader.Core.Quality.Spelling;

/// <summary>One part of a line COMPOUNDRULE.</summary>
/// <param name="Flag">The flag of the words that may stand here.</param>
/// <param name="IsOptional">Whether there may be none of them.</param>
/// <param name="IsRepeated">Whether there may be several of them.</param>
internal readonly record struct CompoundPart(int Flag, bool IsOptional, bool IsRepeated);
