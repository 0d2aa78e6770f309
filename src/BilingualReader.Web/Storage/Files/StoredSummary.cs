using System.Security.Cryptography;
using System.Text.Json;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Storage.Files;

/// <summary>A summary with all it takes to tell that it is still true.</summary>
/// <param name="Maker">The build that made it: another may count otherwise.</param>
/// <param name="Journal">The journal that it was made from.</param>
/// <param name="Summary">What the library shows.</param>
/// <param name="Check">SHA-256 of the rest in hexadecimal: a summary damaged on the disk is none.</param>
internal sealed record StoredSummary(string Maker, JournalEnd Journal, ArticleSummary Summary, string Check)
{
    private static readonly string ThisBuild =
        $"{typeof(ArticleSummary).Module.ModuleVersionId:N}-{typeof(StoredSummary).Module.ModuleVersionId:N}";

    public static StoredSummary Of(JournalEnd journal, ArticleSummary summary)
    {
        var open = new StoredSummary(ThisBuild, journal, summary, "");
        return open with { Check = open.Digest() };
    }

    /// <summary>Whether it is of this article, whole, and made by this build from a journal that ends as this one does.</summary>
    public bool Fits(ArticleId id, JournalEnd journal) =>
        Maker == ThisBuild && Journal == journal && Summary.Id == id && Check == (this with { Check = "" }).Digest();

    private string Digest() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, StorageJson.Instance.StoredSummary)));
}
