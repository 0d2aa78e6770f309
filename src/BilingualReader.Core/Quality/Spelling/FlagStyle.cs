namespace BilingualReader.Core.Quality.Spelling;

/// <summary>How a dictionary writes flags: its line FLAG.</summary>
internal enum FlagStyle
{
    /// <summary>One character each, of any kind.</summary>
    Letter,

    /// <summary>Two characters each.</summary>
    Long,

    /// <summary>Numbers with commas between.</summary>
    Number,
}
