using System.Text.Json;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Storage.Files;

/// <summary>Machine results as lines of a file.</summary>
internal static class CacheLines
{
    // Far more than the longest paragraph that any engine takes, with all its links.
    private const int LongestLine = 16 * 1024 * 1024;

    /// <summary>The result of a line; null when it is none.</summary>
    public static CachedResult? Read(string line)
    {
        if (line.Length > LongestLine) return null;
        try
        {
            return JsonSerializer.Deserialize(line, StorageJson.Instance.CacheLine) is { } read && MachineCacheKey.TryParse(read.Key, out var key) && FileMachineCache.IsSound(read.Result)
                ? new CachedResult(key, read.Result)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
