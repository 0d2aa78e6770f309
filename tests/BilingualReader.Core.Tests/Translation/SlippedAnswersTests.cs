using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Translation;
using static BilingualReader.Core.Tests.Translation.Samples;

namespace BilingualReader.Core.Tests.Translation;

public sealed class SlippedAnswersTests
{
    private const int Count = 2_000;
    private const int BatchSize = 50;
    private const string Padding = "Here is the translation.";

    private static readonly ImmutableArray<(string French, string English)> Pairs = BilingualParagraphs.Make(Count);

    [Theory]
    [InlineData("shift")]
    [InlineData("merge")]
    [InlineData("drop")]
    [InlineData("swap")]
    [InlineData("repeat")]
    [InlineData("pad")]
    public async Task An_engine_that_mixes_up_every_second_batch_and_goes_on_so_puts_no_wrong_text_on_the_page(string kind)
    {
        var engine = new SlippingEngine(Pairs, (answers, call) => answers.Length == 1 ? answers : Damage(kind, answers, call)) { Damages = IsInSecondBatch };

        var page = await TranslateAsync(engine);

        Assert.InRange(engine.Wrong, Count / BatchSize / 2, int.MaxValue);
        Assert.InRange(CountWrong(page), 0, engine.Wrong / 100);
        Assert.All(Enumerable.Range(0, Count).Where(at => !IsInSecondBatch(at)), at => Assert.Equal(Pairs[at].English, page[at]));
        Assert.All(page, Assert.NotNull);
    }

    [Theory]
    [InlineData("shift")]
    [InlineData("merge")]
    [InlineData("drop")]
    [InlineData("swap")]
    [InlineData("repeat")]
    [InlineData("pad")]
    public async Task An_engine_that_is_honest_when_asked_again_loses_nothing(string kind)
    {
        var engine = new SlippingEngine(Pairs, (answers, call) => answers.Length < BatchSize ? answers : Damage(kind, answers, call));

        var page = await TranslateAsync(engine);

        Assert.InRange(engine.Wrong, Count / BatchSize - 1, int.MaxValue);
        Assert.Equal(Pairs.Select(pair => pair.English), page);
    }

    [Fact]
    public async Task An_honest_engine_is_asked_once_for_each_text()
    {
        var engine = new SlippingEngine(Pairs, (answers, _) => answers);

        var page = await TranslateAsync(engine);

        Assert.Equal(Pairs.Select(pair => pair.English), page);
        Assert.Equal(Count, engine.Calls.Sum());
    }

    [Fact]
    public async Task A_suspect_batch_is_asked_again_in_halves_and_each_half_is_judged_by_itself()
    {
        var engine = new SlippingEngine(Pairs, (answers, call) => call == 1 ? Damage("swap", answers, 0) : answers);

        var steps = await RunAsync(Order(engine, new MemoryCache(), [.. Blocks().Take(4)]));

        Assert.Equal([4, 2, 2], engine.Calls);
        Assert.Equal(Pairs.Take(4).Select(pair => pair.English), steps.Cast<BlockTranslated>().OrderBy(step => step.Block.Number).Select(step => step.Target.Text));
    }

    [Fact]
    public async Task Texts_that_an_engine_keeps_apart_cannot_slip_and_are_not_suspected()
    {
        // Odd answers, as a small model may give them: any other engine would be asked again.
        var engine = new WordEngine
        {
            Capabilities = new(4, 10_000, 1, TermCarriage.None, true, EngineReach.ThisMachine, "Odd.") { KeepsTextsApart = true },
            Before = (texts, _) => Task.FromResult<EngineOutcome?>(new EngineTranslated([.. texts.Reverse().Select(text => new EngineTranslation(Pairs.Single(pair => pair.French == text.Text).English, [], []))], 1)),
        };

        var steps = await RunAsync(Order(engine, new MemoryCache(), [.. Blocks().Take(9)]));

        Assert.Equal([1, 4, 4], engine.Calls.Select(call => call.Length));
        Assert.Equal(9, steps.OfType<BlockTranslated>().Count());
    }

    [Fact]
    public async Task A_text_that_is_suspect_alone_fails_as_perhaps_billed_and_takes_no_other_with_it()
    {
        var cache = new MemoryCache();
        var engine = new SlippingEngine(Pairs, (answers, _) => [.. answers.Select(answer => answer == Pairs[2].English ? Padding : answer)]);

        var steps = await RunAsync(Order(engine, cache, [.. Blocks().Take(4)]));

        Assert.Equal([4, 2, 2, 1, 1], engine.Calls);
        var failed = Assert.Single(steps.OfType<BlockFailed>());
        Assert.Equal(3, failed.Block.Number);
        Assert.Equal(EngineFault.BadResponse, failed.Fault);
        Assert.True(failed.MayBeBilled);
        Assert.Equal([1, 2, 4], steps.OfType<BlockTranslated>().Select(step => step.Block.Number).Order());
        Assert.Equal(3, cache.Stored);
    }

    // The first call takes four texts, so that the first paragraphs do not wait.
    private static bool IsInSecondBatch(int at) => at >= 4 && (at - 4) / BatchSize % 2 == 1;

    private static Block[] Blocks() => [.. Pairs.Select((pair, at) => Block(at + 1, pair.French))];

    private static async Task<string?[]> TranslateAsync(SlippingEngine engine)
    {
        var page = new string?[Count];
        foreach (var step in await RunAsync(Order(engine, new MemoryCache(), Blocks())))
        {
            if (step is BlockTranslated done) page[done.Block.Number - 1] = done.Target.Text;
        }

        return page;
    }

    private static int CountWrong(string?[] page) => page.Where((text, at) => text is not null && text != Pairs[at].English).Count();

    private static ImmutableArray<string> Damage(string kind, ImmutableArray<string> answers, int call)
    {
        var at = call * 7 % (answers.Length - 1);
        return kind switch
        {
            "shift" => [answers[^1], .. answers[..^1]],
            "merge" => [.. answers[..at], $"{answers[at]} {answers[at + 1]}", .. answers[(at + 2)..], Padding],
            "drop" => [.. answers.RemoveAt(at), answers[^1]],
            "swap" => answers.SetItem(at, answers[at + 1]).SetItem(at + 1, answers[at]),
            "repeat" => answers.SetItem(at + 1, answers[at]),
            "pad" => answers.SetItem(at, Padding),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
