using System.Collections.Immutable;

namespace BilingualReader.Core.Translation;

/// <summary>
/// What engines said before, apart from any journal, so that nothing is translated or paid for twice.
/// A failure to read or write it never fails a translation.
/// </summary>
public interface IMachineCache
{
    /// <summary>The result stored under the key; null when there is none.</summary>
    Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken);

    /// <summary>Stores a result under its key.</summary>
    Task StoreAsync(MachineCacheKey key, EngineTranslation translation, CancellationToken cancellationToken);

    /// <summary>Stores the results of one call; when it returns they are as safe as if each had been stored by itself.</summary>
    async Task StoreAsync(ImmutableArray<CachedResult> results, CancellationToken cancellationToken)
    {
        foreach (var (key, translation) in results) await StoreAsync(key, translation, cancellationToken);
    }
}

/// <summary>A result and its key.</summary>
public sealed record CachedResult(MachineCacheKey Key, EngineTranslation Translation);
