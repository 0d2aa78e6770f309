using System.Security.Cryptography;
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
    /// <summary>How the names of drafts begin: what is being written, and gets its own name when it is whole.</summary>
    public const string DraftPrefix = ".new-";

    /// <summary>How the names of machine results end while they are written.</summary>
    public const string CacheDraftSuffix = ".new";

    /// <summary>How the names of folders begin in which the results of an archive wait for one another.</summary>
    public const string CacheImportPrefix = "cache.import-";

    /// <summary>The layout below an absolute path.</summary>
    public static DataFolder In(string path) => new(path, Path.Combine(path, "articles"), Path.Combine(path, "cache"));

    /// <summary>The ledger of what was spent.</summary>
    public string Spending => Path.Combine(Root, "spending.jsonl");

    /// <summary>A file for each process that may have paid calls under way.</summary>
    public string SpendingWriters => Path.Combine(Root, "spending-writers");

    /// <summary>The folder of the translation memory.</summary>
    public string Memory => Path.Combine(Root, "memory");

    /// <summary>The folder of models of the local engine.</summary>
    public string Models => Path.Combine(Root, "models");

    /// <summary>The settings of checks for the whole library.</summary>
    public string Checks => Path.Combine(Root, "checks.json");

    /// <summary>Holds the lock of whoever changes a glossary.</summary>
    public string GlossaryLock => Path.Combine(Root, "glossary-writers");

    /// <summary>The results of calls just made, a file a call.</summary>
    public string RecentResults => Path.Combine(Cache, "recent");

    /// <summary>The folder of one article.</summary>
    public string ArticleFolder(ArticleId id) => Path.Combine(Articles, id.Value);

    /// <summary>A path that nobody else uses, to write something before it is moved to its place among the articles.</summary>
    public string NewDraft(string name) => Path.Combine(Articles, $"{DraftPrefix}{name}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");

    /// <summary>A folder that nobody else uses, for the results of an archive until all of them are there.</summary>
    public string NewCacheImport() => Path.Combine(Root, $"{CacheImportPrefix}{RandomNumberGenerator.GetHexString(8, lowercase: true)}");

    /// <summary>A path that nobody else uses, to write a machine result before it is moved to its place.</summary>
    public string NewCacheDraft(MachineCacheKey key) => $"{CacheFile(key)}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}{CacheDraftSuffix}";

    /// <summary>The file of one machine result.</summary>
    public string CacheFile(MachineCacheKey key) => Path.Combine(Cache, key.Value[..2], $"{key.Value}.json");
}
