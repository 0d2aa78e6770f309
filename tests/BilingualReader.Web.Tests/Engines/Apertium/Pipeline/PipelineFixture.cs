using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Pipeline;
using BilingualReader.Web.Engines.Apertium.Processes;
using BilingualReader.Web.Tests.Engines.Apertium.Processes;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

/// <summary>The pipeline with the real Apertium, its processes kept for all tests of the pipeline.</summary>
public sealed partial class PipelineFixture : IAsyncDisposable
{
    private readonly Lazy<ApertiumStages> _stages = new(() => ApertiumFacts.NewStages());

    /// <summary>Translates a text whose sentences are found as in the app. Terms are written {French=English} or {French=English:Kind}.</summary>
    internal async Task<EngineTranslation> TranslateAsync(string marked, int worker = 0) => await TranslateAsync(Read(marked), worker);

    internal async Task<EngineTranslation> TranslateAsync(EngineText text, int worker = 0)
    {
        ApertiumFacts.RequireInstalled();
        return await new ApertiumPipeline(_stages.Value).TranslateAsync(text, worker, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads the way of writing terms that these tests use.</summary>
    internal static EngineText Read(string marked)
    {
        var text = "";
        List<EngineTerm> terms = [];
        var position = 0;
        foreach (Match match in Marked().Matches(marked))
        {
            text += marked[position..match.Index];
            var kind = match.Groups["kind"].Success ? Enum.Parse<TermKind>(match.Groups["kind"].Value) : TermKind.Noun;
            terms.Add(new(new(text.Length, match.Groups["french"].Length), match.Groups["english"].Value, kind));
            text += match.Groups["french"].Value;
            position = match.Index + match.Length;
        }

        text += marked[position..];
        return new(text, SentenceSplitter.Split(text, "fr"), [.. terms], ImmutableArray<TextSpan>.Empty);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stages.IsValueCreated) await _stages.Value.DisposeAsync();
    }

    [GeneratedRegex("{(?<french>[^=}]+)=(?<english>[^:}]+)(?::(?<kind>\\w+))?}")]
    private static partial Regex Marked();
}

/// <summary>Tests that share one set of Apertium's processes.</summary>
[CollectionDefinition(Name)]
public sealed class PipelineCollection : ICollectionFixture<PipelineFixture>
{
    public const string Name = "Apertium pipeline";
}
