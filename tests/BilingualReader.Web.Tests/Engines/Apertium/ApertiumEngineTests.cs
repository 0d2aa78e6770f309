using System.Collections.Immutable;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium;
using BilingualReader.Web.Engines.Apertium.Pipeline;
using BilingualReader.Web.Engines.Apertium.Processes;
using BilingualReader.Web.Tests.Engines.Apertium.Processes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Tests.Engines.Apertium;

public sealed class ApertiumEngineTests
{
    private static readonly EngineText Cat = new("Le chat dort.", [new TextSpan(0, 13)], [], []);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Translates_by_all_workers_at_once()
    {
        ApertiumFacts.RequireInstalled();
        await using var stages = ApertiumFacts.NewStages();
        var engine = NewEngine(stages, stages);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => engine.TranslateAsync([Cat], Token)));

        Assert.All(outcomes, outcome => Assert.Equal("The cat sleeps.", Assert.IsType<EngineTranslated>(outcome).Translations.Single().Text));
    }

    [Fact]
    public async Task Is_warm_once_every_stage_of_every_worker_has_answered()
    {
        await using var stages = ApertiumFacts.NewStages();

        await NewEngine(stages, stages).WarmUpAsync(Token);

        Assert.All(Enum.GetValues<StageKind>(), kind => Assert.All([0, 1], worker => Assert.NotNull(((ApertiumStage)stages.Get(kind, worker)).Group)));
    }

    [Fact]
    public async Task A_stage_that_misses_its_deadline_is_a_timeout_with_a_cause() =>
        await AssertFailsAsync(new StageFailedException("late", isTimeout: true), EngineFault.Timeout);

    [Fact]
    public async Task A_stage_that_dies_is_unavailable_with_a_cause() =>
        await AssertFailsAsync(new StageFailedException("dead", isTimeout: false), EngineFault.Unavailable);

    [Fact]
    public async Task An_answer_that_cannot_be_trusted_is_a_bad_response_with_a_cause() =>
        await AssertFailsAsync(new UntrustedTranslationException("lost"), EngineFault.BadResponse);

    [Fact]
    public async Task A_worker_is_free_again_after_a_failure_and_after_a_cancellation()
    {
        ApertiumFacts.RequireInstalled();
        await using var stages = ApertiumFacts.NewStages();
        var engine = NewEngine(stages, new FailingStages(new OperationCanceledException()));
        for (var round = 0; round < 5; round++) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.TranslateAsync([Cat], Token));
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused()
    {
        await using var stages = ApertiumFacts.NewStages();
        var text = Cat with { Text = new string('a', 100_001) };

        var failed = Assert.IsType<EngineFailed>(await NewEngine(stages, stages).TranslateAsync([text], Token));

        Assert.Equal(EngineFault.TooLong, failed.Fault);
    }

    [Fact]
    public async Task No_text_is_no_translation()
    {
        await using var stages = ApertiumFacts.NewStages();

        Assert.Empty(Assert.IsType<EngineTranslated>(await NewEngine(stages, stages).TranslateAsync([], Token)).Translations);
    }

    [Fact]
    public async Task Says_which_command_installs_it_when_it_is_not_installed()
    {
        using var folder = new ModeFolder();
        var options = new ApertiumOptions { DataPath = folder.Path };
        await using var stages = new ApertiumStages(Options.Create(options), NullLogger<ApertiumStage>.Instance);
        var engine = NewEngine(stages, stages, options);

        var status = Assert.IsType<EngineNotReady>(await engine.CheckAsync(Token));
        var failed = Assert.IsType<EngineFailed>(await engine.TranslateAsync([Cat], Token));
        await engine.WarmUpAsync(Token);

        Assert.Equal("sudo apt-get install -y --no-install-recommends apertium apertium-fr-es apertium-eng-spa apertium-fra-cat apertium-eng-cat", status.Remedy);
        Assert.Contains("apertium-fra-cat", status.Reason, StringComparison.Ordinal);
        Assert.Equal(EngineFault.Unavailable, failed.Fault);
        Assert.Contains(status.Remedy, failed.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_plainly_that_it_is_rough()
    {
        await using var stages = ApertiumFacts.NewStages();
        var engine = NewEngine(stages, stages, new ApertiumOptions { Workers = 3 });

        Assert.Equal("apertium", engine.Id.Value);
        Assert.Equal(3, engine.Capabilities.Concurrency);
        Assert.True(engine.Capabilities is { Reach: EngineReach.ThisMachine, GivesWordLinks: true, Terms: TermCarriage.Placeholders });
        Assert.Contains("rough machine translation", engine.Capabilities.Quality, StringComparison.Ordinal);
    }

    private static async Task AssertFailsAsync(Exception exception, EngineFault expected)
    {
        ApertiumFacts.RequireInstalled();
        await using var stages = ApertiumFacts.NewStages();

        var failed = Assert.IsType<EngineFailed>(await NewEngine(stages, new FailingStages(exception)).TranslateAsync([Cat], Token));

        Assert.Equal(expected, failed.Fault);
        Assert.Matches("^Apertium.*[.]$", failed.Cause);
    }

    private static ApertiumEngine NewEngine(ApertiumStages stages, IApertiumStages forPipeline, ApertiumOptions? options = null)
    {
        var chosen = Options.Create(options ?? new ApertiumOptions());
        return new ApertiumEngine(new ApertiumInstallation(chosen), stages, new ApertiumPipeline(forPipeline), chosen);
    }

    private sealed class FailingStages(Exception exception) : IApertiumStages, IApertiumStage
    {
        public IApertiumStage Get(StageKind kind, int worker) => this;

        public Task<ImmutableArray<string>> RunAsync(ImmutableArray<string> streams, CancellationToken cancellationToken) =>
            Task.FromException<ImmutableArray<string>>(exception);
    }
}
