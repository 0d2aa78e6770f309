namespace BilingualReader.Core.Quality.Spelling;

/// <summary>Letters that stand for others: a line REP, ICONV or OCONV.</summary>
/// <param name="From">The letters; for REP perhaps with ^ before and $ behind, for the beginning and the end of a word.</param>
/// <param name="To">What stands for them.</param>
internal readonly record struct Respelling(string From, string To);
