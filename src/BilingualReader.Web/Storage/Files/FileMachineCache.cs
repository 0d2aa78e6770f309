using System.Collections.Immutable;
using System.Text.Json;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// Machine results as files, one a result, under <c>cache/</c>; many processes may share it. Written beside and renamed, so
/// that a result is there whole or not at all. What cannot be read counts as not there; a failure is logged and no more.
/// </summary>
internal sealed partial class FileMachineCache(DataFolder data, ILogger<FileMachineCache> logger) : IMachineCache
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);

    private readonly RecentResults recent = new(data);
    private readonly Lock looking = new();
    private long lookedAt;

    /// <inheritdoc />
    public async Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken)
    {
        RecoverNowAndThen();
        var path = data.CacheFile(key);
        if (!File.Exists(path)) return null;
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            if (Read(bytes) is { } translation) return translation;
            Log.Broken(logger, key);
            File.Delete(path);
        }
        catch (Exception exception) when (DiskFailure.IsMissing(exception))
        {
            // Another process has removed it this moment.
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.ReadFailed(logger, key, exception);
        }

        return null;
    }

    /// <inheritdoc />
    public Task StoreAsync(MachineCacheKey key, EngineTranslation translation, CancellationToken cancellationToken)
    {
        Store(new CachedResult(key, translation), isDurable: true);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StoreAsync(ImmutableArray<CachedResult> results, CancellationToken cancellationToken)
    {
        RecoverNowAndThen();
        var isKept = results.Length > 1 && TryKeep(results);
        foreach (var result in results) Store(result, isDurable: !isKept);
        return Task.CompletedTask;
    }

    /// <summary>A stored result; null when it is broken.</summary>
    internal static EngineTranslation? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var translation = JsonSerializer.Deserialize(bytes, StorageJson.Instance.EngineTranslation);
            return translation is not null && IsSound(translation) ? translation : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether every span lies inside the text: one beyond it would be cut out of it later, far from here.</summary>
    internal static bool IsSound(EngineTranslation translation) =>
        translation.Sentences.All(pair => pair.Target.End <= translation.Text.Length)
        && translation.Links.All(link => link.Target.End <= translation.Text.Length);

    private bool TryKeep(ImmutableArray<CachedResult> results)
    {
        try
        {
            recent.Keep(results);
            return true;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.KeepFailed(logger, exception);
            return false;
        }
    }

    private void Store(CachedResult result, bool isDurable)
    {
        var path = data.CacheFile(result.Key);
        var draft = data.NewCacheDraft(result.Key);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(result.Translation, StorageJson.Instance.EngineTranslation);
            if (isDurable) DurableFile.WriteNew(draft, bytes);
            else File.WriteAllBytes(draft, bytes);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.WriteFailed(logger, result.Key, exception);
            Remove(draft);
        }
    }

    private bool HasLooked => Volatile.Read(ref lookedAt) is not 0 and var at && TimeProvider.System.GetElapsedTime(at) < BetweenLooks;

    // When the process begins, for a power cut may have been why it ended; later to remove what is settled.
    private void RecoverNowAndThen()
    {
        if (HasLooked) return;
        lock (looking)
        {
            if (HasLooked) return;
            try
            {
                recent.Recover(IsThere, result => Store(result, isDurable: true));
            }
            catch (Exception exception) when (DiskFailure.Is(exception))
            {
                Log.RecoveryFailed(logger, exception);
            }

            Volatile.Write(ref lookedAt, TimeProvider.System.GetTimestamp());
        }
    }

    private bool IsThere(MachineCacheKey key)
    {
        try
        {
            return Read(File.ReadAllBytes(data.CacheFile(key))) is not null;
        }
        catch (Exception exception) when (DiskFailure.IsMissing(exception))
        {
            return false;
        }
    }

    private static void Remove(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            // The failure that led here is logged already.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The cached result {Key} is broken; it is removed and made again.")]
        public static partial void Broken(ILogger logger, MachineCacheKey key);

        [LoggerMessage(LogLevel.Warning, "The cached result {Key} cannot be read.")]
        public static partial void ReadFailed(ILogger logger, MachineCacheKey key, Exception exception);

        [LoggerMessage(LogLevel.Warning, "The results of a call cannot be kept together; they are stored one by one.")]
        public static partial void KeepFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "The results of earlier calls cannot be looked through.")]
        public static partial void RecoveryFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "The result {Key} cannot be cached.")]
        public static partial void WriteFailed(ILogger logger, MachineCacheKey key, Exception exception);
    }
}
