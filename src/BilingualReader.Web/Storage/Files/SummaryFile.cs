using System.Text.Json;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// The file <c>summary.json</c> beside the journal of one article. It can be deleted at any time: what is missing, damaged or
/// does not fit the journal exactly is made anew from the journal. Never waits for the disk to flush.
/// </summary>
internal sealed class SummaryFile(DataFolder data, ArticleId id)
{
    public const string Name = "summary.json";

    private readonly string path = Path.Combine(data.ArticleFolder(id), Name);

    /// <summary>The summary kept of a journal that ends like this; null when there is none that can be believed.</summary>
    public async Task<ArticleSummary?> FindAsync(JournalEnd journal, CancellationToken cancellationToken)
    {
        try
        {
            var kept = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path, cancellationToken), StorageJson.Instance.StoredSummary);
            return kept is not null && kept.Fits(id, journal) ? kept.Summary : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException || DiskFailure.Is(exception))
        {
            return null;
        }
    }

    /// <summary>Keeps a summary, whole or not at all. Throws what the disk throws.</summary>
    public void Keep(JournalEnd journal, ArticleSummary summary)
    {
        var draft = data.NewDraft("summary");
        try
        {
            File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(StoredSummary.Of(journal, summary), StorageJson.Instance.StoredSummary));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            File.Delete(draft);
            throw;
        }
    }
}
