namespace BilingualReader.Core.Quality.Spelling;

/// <summary>An entry of the word list, without its letters.</summary>
/// <param name="Flags">Its flags.</param>
/// <param name="Next">Another entry with the same letters; null when there is none.</param>
internal sealed record Stem(FlagSet Flags, Stem? Next);
