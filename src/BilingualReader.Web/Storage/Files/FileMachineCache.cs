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
    /// <inheritdoc />
    public async Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken)
    {
        var path = data.CacheFile(key);
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            if (Read(bytes) is { } translation) return translation;
            Log.Broken(logger, key);
            File.Delete(path);
        }
        catch (Exception exception) when (DiskFailure.IsMissing(exception))
        {
            // The usual answer of a cache.
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
        var path = data.CacheFile(key);
        var draft = data.NewCacheDraft(key);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            DurableFile.WriteNew(draft, JsonSerializer.SerializeToUtf8Bytes(translation, StorageJson.Instance.EngineTranslation));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.WriteFailed(logger, key, exception);
            Remove(draft);
        }

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

        [LoggerMessage(LogLevel.Warning, "The result {Key} cannot be cached.")]
        public static partial void WriteFailed(ILogger logger, MachineCacheKey key, Exception exception);
    }
}
