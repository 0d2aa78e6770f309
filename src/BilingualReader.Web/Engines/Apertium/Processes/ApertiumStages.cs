using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>All stages of all workers, made when they are first asked for and ended together.</summary>
internal sealed class ApertiumStages(IOptions<ApertiumOptions> options, ILogger<ApertiumStage> logger)
    : IApertiumStages, IAsyncDisposable, IDisposable
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

    /// <summary>Has every stage start afresh at its next request, because the installed data changed.</summary>
    public void Renew()
    {
        foreach (var stage in _stages.Values) stage.Value.Renew();
    }

    /// <summary>Ends every program; a request under way gets half a second to finish, then fails.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_stages.Values.Select(stage => stage.Value.DisposeAsync().AsTask()));

    /// <inheritdoc cref="DisposeAsync" />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
