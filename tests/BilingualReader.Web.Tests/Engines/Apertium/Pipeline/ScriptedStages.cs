using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

/// <summary>Stages without Apertium: analysers call every word a noun, the carrier becomes English, and the last stage answers as the test says.</summary>
internal sealed class ScriptedStages(Func<string, string> english) : IApertiumStages
{
    public IApertiumStage Get(StageKind kind, int worker) => new Stage(kind switch
    {
        StageKind.FrenchCatalanAnalysis or StageKind.FrenchSpanishAnalysis or StageKind.SpanishEnglishAnalysis => Analyse,
        StageKind.FrenchSpanishTransfer => stream => Generate(stream),
        StageKind.SpanishEnglishTransfer => stream => english(Generate(stream).Replace("système", "system", StringComparison.Ordinal)),
        _ => stream => stream,
    });

    private static string Analyse(string text) => string.Join(' ', Regex.Matches(text, @"\w+|[^\w\s]").Select(word => $"^{word}/{word}<n><m><sg>$"));

    // "^word/analysis$" becomes "word"; the spans around it stay.
    private static string Generate(string stream) => Regex.Replace(stream, @"\^([^/$]*)/[^$]*\$", "$1");

    private sealed class Stage(Func<string, string> answer) : IApertiumStage
    {
        public Task<ImmutableArray<string>> RunAsync(ImmutableArray<string> streams, CancellationToken cancellationToken) =>
            Task.FromResult<ImmutableArray<string>>([.. streams.Select(answer)]);
    }
}
