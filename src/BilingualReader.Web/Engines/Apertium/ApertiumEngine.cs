using System.Collections.Immutable;
using System.Threading.Channels;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Pipeline;
using BilingualReader.Web.Engines.Apertium.Processes;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Engines.Apertium;

/// <summary>The offline engine: rules and dictionaries on this machine, French to English through Spanish.</summary>
internal sealed class ApertiumEngine : ITranslationEngine
{
    private const int LongestText = 100_000;
    private static readonly EngineText WarmUpText = new("Le chat dort.", [new TextSpan(0, 13)], [], []);

    private readonly ApertiumInstallation _installation;
    private readonly ApertiumStages _stages;
    private readonly ApertiumPipeline _pipeline;
    private readonly int _workers;
    private readonly Channel<int> _idle = Channel.CreateUnbounded<int>();
    private string? _version;

    /// <summary>An engine with as many workers as the settings say, none of them started.</summary>
    public ApertiumEngine(ApertiumInstallation installation, ApertiumStages stages, ApertiumPipeline pipeline, IOptions<ApertiumOptions> options)
    {
        _installation = installation;
        _stages = stages;
        _pipeline = pipeline;
        _workers = options.Value.Workers;
        for (var worker = 0; worker < _workers; worker++) _idle.Writer.TryWrite(worker);
        Capabilities = new EngineCapabilities(
            TextsPerCall: 1,
            CharactersPerText: LongestText,
            Concurrency: _workers,
            Terms: TermCarriage.Placeholders,
            GivesWordLinks: true,
            Reach: EngineReach.ThisMachine,
            Quality: "A rough machine translation: enough for the gist, with wrong words and clumsy grammar.");
    }

    /// <inheritdoc />
    public EngineId Id { get; } = new("apertium");

    /// <inheritdoc />
    public string Name => "Apertium, on this machine";

    /// <inheritdoc />
    public EngineCapabilities Capabilities { get; }

    /// <inheritdoc />
    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => _installation.CheckAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        if (texts.IsEmpty) return new EngineTranslated([], 0);
        if (texts.Any(text => text.Text.Length > LongestText)) return new EngineFailed(EngineFault.TooLong, "The paragraph is too long for Apertium: split it in two.");
        switch (await CheckAsync(cancellationToken))
        {
            case EngineNotReady notReady: return new EngineFailed(EngineFault.Unavailable, $"{notReady.Reason} Run: {notReady.Remedy}");
            case EngineReady ready: RenewStagesAfter(ready.Version); break;
        }

        return await TranslateByWorkerAsync(texts, cancellationToken);
    }

    /// <summary>
    /// Starts every stage and sends a sentence through, so that the first paragraph need not wait. Does nothing when Apertium is not
    /// installed; throws <see cref="StageFailedException"/> when it is but does not work.
    /// </summary>
    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        if (await CheckAsync(cancellationToken) is not EngineReady) return;
        for (var worker = 0; worker < _workers; worker++)
        {
            var stages = Enum.GetValues<StageKind>().Select(kind => _stages.Get(kind, worker).RunAsync([""], cancellationToken));
            await Task.WhenAll(stages);
            await _pipeline.TranslateAsync(WarmUpText, worker, cancellationToken);
        }
    }

    private async Task<EngineOutcome> TranslateByWorkerAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        var worker = await _idle.Reader.ReadAsync(cancellationToken);
        try
        {
            var translations = ImmutableArray.CreateBuilder<EngineTranslation>(texts.Length);
            foreach (var text in texts) translations.Add(await _pipeline.TranslateAsync(text, worker, cancellationToken));
            return new EngineTranslated(translations.MoveToImmutable(), texts.Length);
        }
        catch (StageFailedException exception)
        {
            return exception.IsTimeout
                ? new EngineFailed(EngineFault.Timeout, "Apertium did not answer in time: try again, or split the paragraph if it is very long.")
                : new EngineFailed(EngineFault.Unavailable, "Apertium stopped working twice on this paragraph: try again, or choose another engine.");
        }
        catch (UntrustedTranslationException)
        {
            return new EngineFailed(EngineFault.BadResponse, "Apertium's answer for this paragraph cannot be trusted: try again, or choose another engine.");
        }
        finally
        {
            _idle.Writer.TryWrite(worker);
        }
    }

    // Programs started before an update of the packages would go on with the old data under the new version's name.
    private void RenewStagesAfter(string version)
    {
        var before = Interlocked.Exchange(ref _version, version);
        if (before is not null && before != version) _stages.Renew();
    }
}
