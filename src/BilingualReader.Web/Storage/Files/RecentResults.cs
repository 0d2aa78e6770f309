using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// The results of each call once more, together in one file under <c>cache/recent/</c> that is flushed as a whole: so a call of
/// fifty texts waits for the disk once and not fifty times. Their own files reach the disk when the system likes; those that a
/// power cut has taken or broken are made anew from here. Throws what the disk throws.
/// </summary>
internal sealed class RecentResults(DataFolder data)
{
    // Far longer than any system keeps a written file in memory alone.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <summary>Has the results of a call on the disk.</summary>
    public void Keep(ImmutableArray<CachedResult> results)
    {
        if (!Directory.Exists(data.RecentResults))
        {
            Directory.CreateDirectory(data.RecentResults);
            DurableFile.FlushFolder(data.Cache);
        }

        using var lines = new MemoryStream();
        foreach (var (key, translation) in results)
        {
            JsonSerializer.Serialize(lines, new CacheLine(key.Value, translation), StorageJson.Instance.CacheLine);
            lines.WriteByte((byte)'\n');
        }

        DurableFile.WriteNew(Path.Combine(data.RecentResults, RandomNumberGenerator.GetHexString(16, lowercase: true) + ".jsonl"), lines.GetBuffer().AsSpan(0, (int)lines.Length));
        DurableFile.FlushFolder(data.RecentResults);
    }

    /// <summary>Makes the results anew whose own files are missing or broken, and removes what is settled.</summary>
    /// <param name="isThere">Whether a result has a file of its own that is whole.</param>
    /// <param name="store">Stores a result durably.</param>
    public void Recover(Func<MachineCacheKey, bool> isThere, Action<CachedResult> store)
    {
        if (!Directory.Exists(data.RecentResults)) return;
        foreach (var file in new DirectoryInfo(data.RecentResults).EnumerateFiles("*.jsonl"))
        {
            var isSettled = TimeProvider.System.GetUtcNow() - file.LastWriteTimeUtc > Settling;
            foreach (var line in File.ReadLines(file.FullName))
            {
                // A line that is cut off belongs to a call that was never said to be stored, or is being written just now.
                if (CacheLines.Read(line) is { } result && !isThere(result.Key)) store(result);
            }

            if (isSettled) file.Delete();
        }
    }

    /// <summary>Removes all of them.</summary>
    public void Clear()
    {
        if (Directory.Exists(data.RecentResults)) Directory.Delete(data.RecentResults, recursive: true);
    }
}
