using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Translation;

/// <summary>An engine that knows the English of given paragraphs, and mixes up the answers of a call while their number stays right.</summary>
/// <param name="pairs">What it knows.</param>
/// <param name="damage">What it does to the answers of a call: answers and the number of the call.</param>
internal sealed class SlippingEngine(ImmutableArray<(string French, string English)> pairs, Func<ImmutableArray<string>, int, ImmutableArray<string>> damage) : ITranslationEngine
{
    private readonly Dictionary<string, int> places = Enumerable.Range(0, pairs.Length).ToDictionary(at => pairs[at].French, at => at, StringComparer.Ordinal);
    private readonly List<int> calls = [];

    public EngineId Id => new("slipping");

    public string Name => "Slipping engine";

    public EngineCapabilities Capabilities { get; } = new(50, 10_000, 1, TermCarriage.None, false, EngineReach.Services, "Mixed up.");

    /// <summary>Which texts it damages: by their place among the pairs.</summary>
    public Func<int, bool> Damages { get; init; } = _ => true;

    /// <summary>How many texts each call had.</summary>
    public IReadOnlyList<int> Calls => calls;

    /// <summary>Answers that were not those of their text.</summary>
    public int Wrong { get; private set; }

    public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<EngineStatus>(new EngineReady("1"));

    public Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken)
    {
        calls.Add(texts.Length);
        var first = places[texts[0].Text];
        ImmutableArray<string> truth = [.. texts.Select(text => pairs[places[text.Text]].English)];
        var answers = Damages(first) ? damage(truth, calls.Count) : truth;
        Wrong += answers.Zip(truth).Count(pair => pair.First != pair.Second);
        return Task.FromResult<EngineOutcome>(new EngineTranslated([.. answers.Select(answer => new EngineTranslation(answer, [], []))], 1));
    }
}
