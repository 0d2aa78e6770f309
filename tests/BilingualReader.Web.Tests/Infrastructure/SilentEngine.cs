using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>An engine that says how it is only when the test lets it; the last word counts.</summary>
internal sealed class SilentEngine(string id, EngineReach reach) : ITranslationEngine
{
    private TaskCompletionSource<EngineStatus> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EngineId Id { get; } = new(id);

    public string Name => "Silent engine";

    public EngineCapabilities Capabilities { get; } = new(1, 10_000, 1, TermCarriage.None, false, reach, "Nothing is known of it.");

    public void Answer(EngineStatus status)
    {
        if (answer.Task.IsCompleted) answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        answer.SetResult(status);
    }

    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => answer.Task.WaitAsync(cancellationToken);

    public Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken) =>
        Task.FromResult<EngineOutcome>(new EngineFailed(EngineFault.Unavailable, "It is silent."));
}
