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
}
