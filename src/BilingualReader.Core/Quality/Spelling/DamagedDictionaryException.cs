namespace BilingualReader.Core.Quality.Spelling;

/// <summary>Ends the reading of a dictionary; never leaves this folder.</summary>
/// <param name="cause">What is wrong, as the end of a sentence.</param>
internal sealed class DamagedDictionaryException(string cause) : Exception(cause);
