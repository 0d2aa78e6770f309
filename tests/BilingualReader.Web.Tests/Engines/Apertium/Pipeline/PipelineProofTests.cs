using System.Text.RegularExpressions;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Pipeline;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

/// <summary>What becomes of a text when the engine loses what must not be lost.</summary>
public sealed class PipelineProofTests
{
    private static readonly EngineText Text = PipelineFixture.Read("Le port {noir=black one} de 3 ports [sic] et {gris=grey one}.");

    [Fact]
    public async Task Terms_take_the_places_of_their_carriers() =>
        Assert.Equal("Le port black one de 3 ports [sic] et grey one.", (await TranslateAsync(stream => stream)).Text.Replace(" .", ".", StringComparison.Ordinal));

    [Fact]
    public async Task Terms_come_back_though_every_span_was_lost()
    {
        var translation = await TranslateAsync(stream => Regex.Replace(stream, @"\[\[[^\]]*\]\]", ""));

        Assert.Equal("Le port black one de 3 ports [sic] et grey one.", translation.Text);
        Assert.Contains(translation.Links, link => link.Source == Text.Terms[1].Span && link.Target.In(translation.Text) == "grey one");
    }

    [Fact]
    public async Task Terms_come_back_once_though_every_word_came_twice()
    {
        var translation = await TranslateAsync(stream => stream + " " + stream);

        Assert.Equal(1, Regex.Count(translation.Text, "black one"));
        Assert.Equal(1, Regex.Count(translation.Text, "grey one"));
    }

    [Fact]
    public async Task An_empty_answer_is_no_translation() =>
        await Assert.ThrowsAsync<UntrustedTranslationException>(() => TranslateAsync(_ => ""));

    [Fact]
    public async Task Words_that_the_last_stage_does_not_know_are_never_Spanish()
    {
        var translation = await TranslateAsync(stream => Regex.Replace(stream, @"\]\](ports?)\[", "]]@puerto["));

        Assert.DoesNotContain("puerto", translation.Text, StringComparison.Ordinal);
        Assert.Contains("ports", translation.Text, StringComparison.Ordinal);
    }

    private static Task<EngineTranslation> TranslateAsync(Func<string, string> english) =>
        new ApertiumPipeline(new ScriptedStages(english)).TranslateAsync(Text, 0, TestContext.Current.CancellationToken);
}
