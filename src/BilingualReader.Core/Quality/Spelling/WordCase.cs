namespace BilingualReader.Core.Quality.Spelling;

/// <summary>How a word is written in large and small letters.</summary>
internal enum WordCase
{
    /// <summary>No capitals.</summary>
    Small,

    /// <summary>A capital, then none.</summary>
    Title,

    /// <summary>Capitals alone.</summary>
    Capitals,

    /// <summary>Anything else: iPhone, McDonald.</summary>
    Mixed,
}
