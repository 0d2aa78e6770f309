using System.Collections.Concurrent;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.CommandLine;

/// <summary>A machine cache that lasts as long as one command: nothing is stored.</summary>
internal sealed class MemoryMachineCache : IMachineCache
{
    private readonly ConcurrentDictionary<MachineCacheKey, EngineTranslation> results = new();

    public Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken) =>
        Task.FromResult(results.GetValueOrDefault(key));

    public Task StoreAsync(MachineCacheKey key, EngineTranslation translation, CancellationToken cancellationToken)
    {
        results[key] = translation;
        return Task.CompletedTask;
    }
}
