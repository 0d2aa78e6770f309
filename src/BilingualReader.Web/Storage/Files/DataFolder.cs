using BilingualReader.Core.Articles;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// The layout of the data folder: <c>articles/&lt;id&gt;/</c>, <c>cache/&lt;first two digits&gt;/&lt;key&gt;.json</c> and
/// <c>spending.jsonl</c>.
/// </summary>
/// <param name="Root">Absolute path of the data folder.</param>
/// <param name="Articles">Absolute path of the folder that holds one folder per article.</param>
/// <param name="Cache">Absolute path of the folder of machine results.</param>
internal sealed record DataFolder(string Root, string Articles, string Cache)
{
    /// <summary>The layout below an absolute path.</summary>
    public static DataFolder In(string path) => new(path, Path.Combine(path, "articles"), Path.Combine(path, "cache"));

    /// <summary>The ledger of what was spent.</summary>
    public string Spending => Path.Combine(Root, "spending.jsonl");

    /// <summary>A file for each process that may have paid calls under way.</summary>
    public string SpendingWriters => Path.Combine(Root, "spending-writers");

    /// <summary>The results of calls just made, a file a call.</summary>
    public string RecentResults => Path.Combine(Cache, "recent");

    /// <summary>The folder of one article.</summary>
    public string ArticleFolder(ArticleId id) => Path.Combine(Articles, id.Value);

    /// <summary>The file of one machine result.</summary>
    public string CacheFile(MachineCacheKey key) => Path.Combine(Cache, key.Value[..2], $"{key.Value}.json");
}
