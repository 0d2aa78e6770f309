using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>All stages of all workers, made when they are first asked for and ended together.</summary>
internal sealed class ApertiumStages(IOptions<ApertiumOptions> options, ILogger<ApertiumStage> logger) : IApertiumStages, IAsyncDisposable
{
    private readonly ConcurrentDictionary<StageKey, Lazy<ApertiumStage>> _stages = new();
    private readonly ModeCommands _commands = new(options.Value.DataPath);

    private sealed record StageKey(StageKind Kind, int Worker);

    /// <inheritdoc />
    public IApertiumStage Get(StageKind kind, int worker)
    {
        var key = new StageKey(kind, kind.IsShared ? 0 : worker);
        return _stages.GetOrAdd(key, _ => new Lazy<ApertiumStage>(() => new ApertiumStage(kind, _commands, options.Value, logger))).Value;
    }

    /// <summary>Ends every program; waits for requests under way.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_stages.Values.Select(stage => stage.Value.DisposeAsync().AsTask()));
}
