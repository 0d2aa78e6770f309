namespace BilingualReader.Core.Terminology.Names;

/// <summary>The keys of a name, as <see cref="NameKey"/> makes them.</summary>
/// <param name="Strict">That of one spelling.</param>
/// <param name="Loose">That of the sounds; null where the name is too short.</param>
/// <param name="Skeleton">That of the consonants; null where there are too few.</param>
internal sealed record NameKeys(string Strict, string? Loose, string? Skeleton)
{
    /// <summary>The key by which spellings are one form of a name.</summary>
    public string Form => Loose ?? Strict;
}
