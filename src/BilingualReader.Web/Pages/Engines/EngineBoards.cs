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
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    private readonly ImmutableArray<EngineWatch> watches = [.. registry.Engines.Select(engine => new EngineWatch(engine, time))];

    /// <summary>
    /// The engines as they are now, or were when they last answered. Every engine has a moment to answer; longer is waited
    /// only while none is known to be ready and some have never answered, and for one that is known to have changed.
    /// </summary>
    public async Task<EngineBoard> CurrentAsync(CancellationToken cancellationToken)
    {
        var asked = watches.Select(watch => watch.AskAsync()).ToList();
        await Task.WhenAll(watches.Zip(asked).Where(pair => pair.First.IsExpired).Select(pair => pair.Second)).WaitAsync(cancellationToken);
        if (!asked.TrueForAll(asking => asking.IsCompleted)) await Task.WhenAny(Task.WhenAll(asked), Task.Delay(Moment, cancellationToken));
        while (asked.Exists(asking => !asking.IsCompleted) && watches.Any(watch => watch.Status is null) && !watches.Any(watch => watch.Status is EngineReady))
            await Task.WhenAny(asked.Where(asking => !asking.IsCompleted)).WaitAsync(cancellationToken);

        ImmutableArray<EngineLine> lines = [.. watches.Select(watch => watch.Line)];
        return new EngineBoard(lines, Choose(lines));
    }

    /// <summary>An engine is known to have changed: it is asked anew the next time somebody looks.</summary>
    public void Expire(EngineId engine) => watches.FirstOrDefault(watch => watch.Line.Engine.Id == engine)?.Expire();

    private EngineLine? Choose(ImmutableArray<EngineLine> lines) =>
        EngineId.TryParse(options.Value.Engine, out var id) && lines.FirstOrDefault(line => line.Engine.Id == id) is { } named
            ? named
            : lines.FirstOrDefault(line => line.Status is EngineReady) ?? lines.LastOrDefault();
}
