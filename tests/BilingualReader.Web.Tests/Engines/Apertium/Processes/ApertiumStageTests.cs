using System.Collections.Immutable;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Tests.Engines.Apertium.Processes;

public sealed class ApertiumStageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_analysis_and_its_transfer_make_a_translation_without_any_end_mark()
    {
        await using var analysis = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis);
        await using var transfer = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);

        var units = await analysis.RunAsync(["Le chat dort", "un", "", "M", "etc"], Token);
        var texts = await transfer.RunAsync(units, Token);

        Assert.EndsWith("^dort/dormir<vblex><pri><p3><sg>$", units[0], StringComparison.Ordinal);
        Assert.Equal(["El gato duerme", "uno", "", "M", "etc"], texts.ToArray());
    }

    [Fact]
    public async Task A_word_bound_span_travels_through_a_transfer()
    {
        await using var analysis = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis);
        await using var transfer = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);

        var units = await analysis.RunAsync(["Le chat dort"], Token);
        var texts = await transfer.RunAsync([units[0].Replace("^chat", "[[t:w:1]]^chat", StringComparison.Ordinal).Replace("<sg>$ ^dort", "<sg>$[[/]] ^dort", StringComparison.Ordinal)], Token);

        Assert.Equal("El [[t:w:1]]gato[[/]] duerme", texts[0]);
    }

    [Theory]
    [InlineData(nameof(StageKind.FrenchCatalan), "un", "un")]
    [InlineData(nameof(StageKind.FrenchCatalan), "par le", "pel")]
    [InlineData(nameof(StageKind.FrenchCatalan), "Zorglub", "*Zorglub")]
    [InlineData(nameof(StageKind.CatalanEnglish), "un", "one")]
    [InlineData(nameof(StageKind.CatalanEnglish), "gat ", "cat ")]
    public async Task A_whole_mode_gives_a_word_without_any_end_mark(string kind, string word, string expected)
    {
        await using var stage = ApertiumFacts.NewStage(Enum.Parse<StageKind>(kind));

        Assert.Equal([expected], (await stage.RunAsync([word], Token)).ToArray());
    }
}
