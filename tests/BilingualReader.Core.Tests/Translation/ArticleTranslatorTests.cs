using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using static BilingualReader.Core.Tests.Translation.Samples;

namespace BilingualReader.Core.Tests.Translation;

public sealed class ArticleTranslatorTests
{
    [Fact]
    public async Task Gives_each_block_its_own_translation_from_the_top()
    {
        var steps = await RunAsync(Order(new WordEngine(), new MemoryCache(), Blocks(9)));

        Assert.Equal(Enumerable.Range(1, 9), Numbers(steps));
        Assert.All(steps.Cast<BlockTranslated>(), step => Assert.Equal(step.Block.Source.ToUpperInvariant(), step.Target.Text));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(7, 3)]
    [InlineData(50, 4)]
    public async Task Keeps_to_the_limits_of_the_engine(int texts, int concurrency)
    {
        var engine = new WordEngine { Capabilities = Capabilities(texts, concurrency) };

        var steps = await RunAsync(Order(engine, new MemoryCache(), Blocks(61)));

        Assert.Equal(Enumerable.Range(1, 61), Numbers(steps).Order());
        Assert.Equal(61, engine.Sent.Distinct().Count());
        Assert.InRange(engine.Calls.Max(call => call.Length), 1, texts);
        Assert.InRange(engine.MostUnderWay, 1, concurrency);
    }

    [Fact]
    public async Task Sends_the_first_paragraphs_ahead_of_a_full_batch()
    {
        var engine = new WordEngine { Capabilities = Capabilities(50, 1) };

        await RunAsync(Order(engine, new MemoryCache(), Blocks(60)));

        Assert.InRange(engine.Calls[0].Length, 1, 5);
        Assert.Equal(50, engine.Calls[1].Length);
    }

    [Fact]
    public async Task Asks_the_engine_nothing_that_the_cache_knows()
    {
        var cache = new MemoryCache();
        await RunAsync(Order(new WordEngine(), cache, Blocks(5)));
        var engine = new WordEngine();

        var steps = await RunAsync(Order(engine, cache, Blocks(6)));

        Assert.Equal(["Texte numéro 6."], engine.Sent);
        Assert.Equal([true, true, true, true, true, false], steps.Cast<BlockTranslated>().Select(step => step.Target.Receipt.IsCached));
        Assert.Equal(new Receipt(0, 0, true), ((BlockTranslated)steps[0]).Target.Receipt);
        Assert.Equal(new Receipt("Texte numéro 6.".Length, 1, false), ((BlockTranslated)steps[5]).Target.Receipt);
    }

    [Fact]
    public async Task Does_not_trust_a_cached_result_that_cannot_be_one()
    {
        var engine = new WordEngine();
        var block = Block(1, "Bonjour.");
        var cache = new MemoryCache();
        var key = MachineCacheKey.For(engine.Id, "1", PreparedBlock.From(block, Termbase.Empty).Text);
        await cache.StoreAsync(key, new EngineTranslation("", [], []), TestContext.Current.CancellationToken);

        var step = Assert.Single(await RunAsync(Order(engine, cache, block)));

        Assert.Equal("BONJOUR.", Assert.IsType<BlockTranslated>(step).Target.Text);
    }

    [Fact]
    public async Task Has_each_result_in_the_cache_before_it_hands_it_on()
    {
        var cache = new MemoryCache();
        var order = Order(new WordEngine(), cache, Blocks(3));
        var seen = 0;
        await foreach (var step in new ArticleTranslator().TranslateAsync(order, Never, TestContext.Current.CancellationToken))
        {
            seen++;
            Assert.True(cache.Stored >= seen);
        }

        Assert.Equal(3, seen);
    }

    [Fact]
    public async Task Sends_equal_paragraphs_once()
    {
        var engine = new WordEngine { Capabilities = Capabilities(10, 3) };

        var steps = await RunAsync(Order(engine, new MemoryCache(), Block(1, "Oui."), Block(2, "Non."), Block(3, "Oui."), Block(4, "Oui.")));

        Assert.Equal(["Non.", "Oui."], engine.Sent.Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3, 4], Numbers(steps).Order());
        Assert.Equal(2, steps.Cast<BlockTranslated>().Count(step => step.Target.Receipt.IsCached));
    }

    [Fact]
    public async Task Sends_a_text_that_two_runs_want_at_once_only_once()
    {
        var release = new TaskCompletionSource();
        var engine = new WordEngine { Capabilities = Capabilities(1, 8), Before = async (_, _) => { await release.Task; return null; } };
        var translator = new ArticleTranslator();
        var cache = new MemoryCache();

        var runs = Enumerable.Range(0, 4).Select(_ => RunAsync(Order(engine, cache, Blocks(6)), translator)).ToArray();
        release.SetResult();

        Assert.All(await Task.WhenAll(runs), steps => Assert.Equal(Enumerable.Range(1, 6), Numbers(steps).Order()));
        Assert.Equal(6, engine.Calls.Length);
    }

    [Fact]
    public async Task Asks_itself_when_the_run_it_waited_for_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        var calls = 0;
        var engine = new WordEngine
        {
            Capabilities = Capabilities(1, 2),
            Before = async (_, token) =>
            {
                if (Interlocked.Increment(ref calls) > 1) return null;
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                return null;
            },
        };
        var translator = new ArticleTranslator();
        var cache = new MemoryCache();

        var first = ConsumeAsync(translator, Order(engine, cache, Blocks(1)), cancelled.Token);
        await asked.Task;
        var second = RunAsync(Order(engine, cache, Blocks(1)), translator);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.IsType<BlockTranslated>(Assert.Single(await second));
    }

    [Fact]
    public async Task Never_sends_furniture_or_another_language()
    {
        var engine = new WordEngine();
        var furniture = Block(1, "Partager") with { Furniture = new Furniture("share-prompt", "A prompt") };
        var english = Block(2, "All rights reserved.") with { Language = "en" };

        Assert.Equal([3], Numbers(await RunAsync(Order(engine, new MemoryCache(), furniture, english, Block(3, "Bonjour.")))));
        Assert.Equal(["Bonjour."], engine.Sent);
    }

    [Fact]
    public async Task Keeps_what_has_no_words_without_asking()
    {
        var engine = new WordEngine();
        const string program = "ls -l | sort";

        var steps = await RunAsync(Order(engine, new MemoryCache(), Block(1, "* * *"), Block(2, program, Code(program, program, InlineCodeKind.Code))));

        Assert.Equal(["* * *", program], steps.Cast<BlockTranslated>().Select(step => step.Target.Text));
        Assert.Empty(engine.Calls);
    }

    [Fact]
    public async Task Finds_the_one_paragraph_that_spoils_a_batch()
    {
        var engine = new WordEngine
        {
            Capabilities = Capabilities(16, 1),
            Before = (texts, _) => Task.FromResult<EngineOutcome?>(texts.Any(text => text.Text.Contains(" 7.", StringComparison.Ordinal)) ? new EngineTranslated([], 1) : null),
        };

        var steps = await RunAsync(Order(engine, new MemoryCache(), Blocks(20)));

        Assert.Equal(7, Assert.Single(steps.OfType<BlockFailed>()).Block.Number);
        Assert.Equal(19, steps.OfType<BlockTranslated>().Count());
    }

    [Fact]
    public async Task Fails_only_the_paragraph_that_is_too_long()
    {
        var engine = new WordEngine { Capabilities = Capabilities(10, 1) with { CharactersPerText = 20 } };

        var steps = await RunAsync(Order(engine, new MemoryCache(), Block(1, "Court."), Block(2, new string('a', 21)), Block(3, "Aussi court.")));

        Assert.Equal(EngineFault.TooLong, Assert.Single(steps.OfType<BlockFailed>()).Fault);
        Assert.Equal([1, 3], Numbers(steps.OfType<BlockTranslated>()));
    }

    [Theory]
    [InlineData(EngineFault.Unauthorized)]
    [InlineData(EngineFault.QuotaExceeded)]
    [InlineData(EngineFault.OverBudget)]
    public async Task Gives_up_at_once_when_no_later_call_can_fare_better(EngineFault fault)
    {
        var calls = 0;
        var engine = new WordEngine { Before = (_, _) => Task.FromResult<EngineOutcome?>(++calls == 2 ? new EngineFailed(fault, "No more.") : null) };

        var steps = await RunAsync(Order(engine, new MemoryCache(), Blocks(9)));

        Assert.Equal(2, calls);
        Assert.Single(steps.OfType<BlockTranslated>());
        Assert.Equal(fault, Assert.IsType<EngineGaveUp>(steps[^1]).Fault);
    }

    [Theory]
    [InlineData(EngineFault.Unavailable)]
    public async Task Gives_up_after_three_failures_of_the_whole_engine(EngineFault fault)
    {
        var engine = new WordEngine { Before = (_, _) => Task.FromResult<EngineOutcome?>(new EngineFailed(fault, "No more.")) };

        var steps = await RunAsync(Order(engine, new MemoryCache(), Blocks(1_000)));

        Assert.Equal(3, engine.Calls.Length);
        Assert.Equal(new EngineGaveUp(fault, "No more."), steps[^1]);
        Assert.Equal(4, steps.Length);
    }

    [Fact]
    public async Task Goes_on_when_an_engine_comes_back_before_the_third_failure()
    {
        var calls = 0;
        var engine = new WordEngine { Before = (_, _) => Task.FromResult<EngineOutcome?>(++calls % 3 == 0 ? null : new EngineFailed(EngineFault.Unavailable, "Down.")) };

        var steps = await RunAsync(Order(engine, new MemoryCache(), Blocks(9)));

        Assert.Equal(9, steps.Length);
        Assert.Equal(3, steps.OfType<BlockTranslated>().Count());
    }

    [Fact]
    public async Task Lets_the_call_under_way_come_in_when_it_is_told_to_stop()
    {
        using var stopping = new CancellationTokenSource();
        var engine = new WordEngine { Before = async (_, _) => { await stopping.CancelAsync(); return null; } };
        var cache = new MemoryCache();

        var steps = await RunUntilAsync(Order(engine, cache, Blocks(5)), null, stopping.Token);

        Assert.Equal([1], Numbers(steps));
        Assert.Equal(1, cache.Stored);
    }

    [Fact]
    public async Task Ends_the_engine_call_when_the_reader_goes_away()
    {
        var ended = new TaskCompletionSource();
        var engine = new WordEngine
        {
            Capabilities = Capabilities(1, 2),
            Before = async (texts, token) =>
            {
                if (texts[0].Text.Contains(" 1.", StringComparison.Ordinal)) return null;
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    ended.TrySetResult();
                }

                return null;
            },
        };

        await foreach (var step in new ArticleTranslator().TranslateAsync(Order(engine, new MemoryCache(), Blocks(3)), Never, TestContext.Current.CancellationToken)) break;

        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Brings_a_mistake_of_the_cache_to_the_reader()
    {
        var order = Order(new WordEngine { Capabilities = Capabilities(1, 3) }, new BrokenCache(), Blocks(3));

        await Assert.ThrowsAsync<NotSupportedException>(() => RunAsync(order));
    }

    [Fact]
    public async Task Records_all_that_a_translation_depends_on()
    {
        var termbase = Termbase.Build([Term("maire", "mayor")]);
        var block = Block(1, "Le maire parle.");

        var target = await TranslateAsync(new WordEngine(), block, termbase);

        Assert.Equal("LE mayor PARLE.", target.Text);
        Assert.Equal(new EngineId("word"), target.Engine);
        Assert.Equal("1", target.EngineVersion);
        Assert.Equal(termbase.Revision, target.GlossaryRevision);
        Assert.Equal(Termbase.TermsKey(termbase.Match(block.Source)), target.TermsKey);
        Assert.NotEmpty(target.Sentences);
        Assert.NotEmpty(target.Links);
    }

    private static EngineCapabilities Capabilities(int texts, int concurrency) => new WordEngine().Capabilities with { TextsPerCall = texts, Concurrency = concurrency };

    private static Block[] Blocks(int count) => [.. Enumerable.Range(1, count).Select(number => Block(number, $"Texte numéro {number}."))];

    private static IEnumerable<int> Numbers(IEnumerable<TranslationStep> steps) => steps.Select(step => step switch
    {
        BlockTranslated done => done.Block.Number,
        BlockFailed failed => failed.Block.Number,
        _ => -1,
    });

    private static async Task ConsumeAsync(ArticleTranslator translator, TranslationOrder order, CancellationToken cancellationToken)
    {
        await foreach (var step in translator.TranslateAsync(order, Never, cancellationToken)) Assert.NotNull(step);
    }

    /// <summary>A clock on which every wait is over at once, and noted.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    private sealed class BrokenCache : IMachineCache
    {
        public Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task StoreAsync(MachineCacheKey key, EngineTranslation translation, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
