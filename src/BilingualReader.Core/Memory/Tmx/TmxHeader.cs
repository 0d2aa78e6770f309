namespace BilingualReader.Core.Memory.Tmx;

/// <summary>What the head of a TMX file says.</summary>
/// <param name="Tool">The program that wrote it.</param>
/// <param name="ToolVersion">Its version.</param>
/// <param name="SourceLanguage">Language tag of the sources, "fr"; "*all*" when any language may be one.</param>
/// <param name="IsBySentence">Whether the units are mostly sentences, or else blocks.</param>
/// <param name="Created">When the file was written; null when it does not say.</param>
public sealed record TmxHeader(string Tool, string ToolVersion, string SourceLanguage, bool IsBySentence, DateTimeOffset? Created)
{
    /// <summary>The head of a file that this program writes.</summary>
    public static TmxHeader Of(bool isBySentence, DateTimeOffset created) => new("Bilingual Reader", "1.0", "fr", isBySentence, created);
}
