using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Web.Engines.Apertium.Processes;

namespace BilingualReader.Web.Tests.Engines.Apertium.Processes;

/// <summary>Whatever is sent, n streams get n answers, each its own.</summary>
public sealed class ProcessesStreamTests
{
    private static readonly ImmutableArray<string> Odd =
    [
        "", " ", "   ", "\t", "\n", "le\nchat\n", "\u00a0", "\u202f", "\u200b", "\ufeff", "\u00ad", "biblio\u00adthèque", "un\0mot", "\0\0", "\u0001", "\u001f",
        "\\[", "\\]", "\\[\\[t:w:1\\]\\]", "\\^a\\/b\\$", "\\\\", "\\{1\\}", "\\<b\\>", "x\\@y.fr", "[~]", "l[~]e", "*", "#", "+", "-", "'", "’", "«", "« oui", "“", "…", "...", ".", "..", "!", "?!", "%", "5 %", "№", "n°",
        "😀", "😀 le chat 😀", "🇫🇷", "漢字", "مرحبا", "e\u0301té", "\ue000", "a.b.c", "http:\\/\\/exemple.fr", "&amp;", "=", "___", "Zorglub", "*Zorglub", "par le", "de", "du", "d'", "l'", "s'il", "parce", "afin", "il", "un un",
        "M", "M.", "Mme", "etc", "etc.", "St", "1.", "5,", "1er", "[;x]", "[][]", "\\[;00\\]", "aujourd'hui", "Qu'est-ce que", "prix de", "- ", " ;", "vingt-et-un", "A", "É", "ß", "œuf",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ImmutableArray<string> Sentences { get; } =
        [.. Odd.SelectMany((odd, index) => new[] { odd, $"Le chat {odd} dort {1000 + index}", $"{odd} Le chien 2000 {odd}" })];

    public static TheoryData<string> Kinds { get; } = [.. Enum.GetNames<StageKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Odd_streams_are_answered_in_step_one_by_one_and_all_together(string name)
    {
        var kind = Enum.Parse<StageKind>(name);
        await using var stage = ApertiumFacts.NewStage(kind);
        var streams = kind.Part == StagePart.Transfer ? await AnalysedAsync(kind) : Sentences;
        // The first request starts the programs.
        await stage.RunAsync([""], Token);
        var group = stage.Group;

        var together = await stage.RunAsync(streams, Token);
        var single = new List<string>();
        foreach (var stream in streams) single.AddRange(await stage.RunAsync([stream], Token));

        Assert.Equal(single, together.ToArray());
        Assert.Equal(group, stage.Group);
        Assert.All(Enumerable.Range(0, Odd.Length), index => Assert.Contains((1000 + index).ToString(CultureInfo.InvariantCulture), together[(index * 3) + 1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_nul_in_a_stream_is_left_out()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis);

        Assert.Equal(await stage.RunAsync(["Le chat", "dort"], Token), await stage.RunAsync(["Le\0 ch\0at\0", "dort\0"], Token));
    }

    [Fact]
    public async Task A_sentence_of_a_hundred_thousand_characters_is_answered()
    {
        await using var analysis = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis);
        await using var transfer = ApertiumFacts.NewStage(StageKind.FrenchSpanishTransfer);
        var sentence = string.Join(' ', Enumerable.Repeat("le chat noir dort", 5_500));

        var units = await analysis.RunAsync([sentence, "un chien"], Token);
        var texts = await transfer.RunAsync(units, Token);

        Assert.Equal(string.Join(' ', Enumerable.Repeat("el gato negro duerme", 5_500)), texts[0]);
        Assert.Equal("un perro", texts[1]);
    }

    [Fact]
    public async Task More_streams_than_the_pipes_hold_are_answered()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis);
        var streams = Enumerable.Range(0, 5_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"La vieille bibliothèque de la ville ouvre ses portes à {number} lecteurs")).ToImmutableArray();

        var answers = await stage.RunAsync(streams, Token);

        Assert.All(Enumerable.Range(0, 5_000), number => Assert.Contains($"^{number}/", answers[number], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stream_without_bound_is_refused()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis);

        await Assert.ThrowsAsync<StageFailedException>(() => stage.RunAsync([new string('a', ApertiumStage.LongestStream + 1)], Token));
        Assert.Null(stage.Group);
    }

    [Fact]
    public async Task A_stream_that_breaks_the_format_fails_and_the_next_one_is_answered()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis);

        var failure = await Assert.ThrowsAsync<StageFailedException>(() => stage.RunAsync(["le \\"], Token));

        Assert.False(failure.IsTimeout);
        Assert.Equal(["^zorglub/*zorglub$"], (await stage.RunAsync(["zorglub"], Token)).ToArray());
    }

    [Fact]
    public async Task No_stream_needs_no_program()
    {
        await using var stage = ApertiumFacts.NewStage(StageKind.FrenchSpanishAnalysis);

        Assert.Empty(await stage.RunAsync([], Token));
        Assert.Null(stage.Group);
    }

    private static async Task<ImmutableArray<string>> AnalysedAsync(StageKind transfer)
    {
        await using var analysis = ApertiumFacts.NewStage(
            transfer == StageKind.FrenchSpanishTransfer ? StageKind.FrenchSpanishAnalysis : StageKind.SpanishEnglishAnalysis);
        return await analysis.RunAsync(Sentences, Token);
    }
}
