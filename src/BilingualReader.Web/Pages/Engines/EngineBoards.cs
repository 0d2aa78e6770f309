using System.Collections.Immutable;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Pages.Engines;

/// <summary>
/// Asks the engines how they are, and remembers the answer for a while: looking at a page must not wait for a service
/// that does not answer.
/// </summary>
internal sealed class EngineBoards(EngineRegistry registry, IOptions<TranslationOptions> options, TimeProvider time)
{
    private readonly ImmutableArray<EngineWatch> watches = [.. registry.Engines.Select(engine => new EngineWatch(engine, time))];

    /// <summary>The engines as they are now, or were a few seconds ago.</summary>
    public async Task<EngineBoard> CurrentAsync(CancellationToken cancellationToken)
    {
        var lines = await Task.WhenAll(watches.Select(watch => watch.LookAsync(cancellationToken)));
        return new EngineBoard([.. lines], Choose(lines));
    }

    private EngineLine? Choose(EngineLine[] lines) =>
        EngineId.TryParse(options.Value.Engine, out var id) && lines.FirstOrDefault(line => line.Engine.Id == id) is { } named
            ? named
            : lines.FirstOrDefault(line => line.Status is EngineReady) ?? lines.LastOrDefault();
}
