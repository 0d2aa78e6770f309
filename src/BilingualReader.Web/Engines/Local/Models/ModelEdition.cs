using System.Collections.Immutable;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>The French to English model of one size, as Mozilla publishes it (in December 2025).</summary>
/// <param name="Size">Its size.</param>
/// <param name="Architecture">What the registry calls it.</param>
/// <param name="FetchMegabytes">About how much is fetched, in millions of bytes; that of the tiny one is reckoned from the other's rate of compression.</param>
/// <param name="DiskMegabytes">About how much it takes on the disk, in millions of bytes.</param>
internal sealed record ModelEdition(ModelSize Size, string Architecture, int FetchMegabytes, int DiskMegabytes)
{
    /// <summary>The language pair, as the registry writes it.</summary>
    public const string Pair = "fr-en";

    /// <summary>The licence of the files, as its SPDX identifier.</summary>
    public const string Licence = "MPL-2.0";

    /// <summary>Every edition, the better one first.</summary>
    public static readonly ImmutableArray<ModelEdition> All = [new(ModelSize.Base, "base-memory", 24, 33), new(ModelSize.Tiny, "tiny", 13, 18)];

    /// <summary>The edition of a size.</summary>
    public static ModelEdition Of(ModelSize size) => All.First(edition => edition.Size == size);
}
