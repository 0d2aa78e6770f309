using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Tests.Spending;
using BilingualReader.Core.Translation;
using static BilingualReader.Core.Tests.Translation.Samples;

namespace BilingualReader.Core.Tests.Translation;

/// <summary>How a pass fills the calls of an engine, and how they follow each other.</summary>
public sealed class CallsUnderWayTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(60, "4 50 6")]
    [InlineData(200, "4 50 50 50 46")]
    [InlineData(300, "50 50 50 50 50 50")]
    [InlineData(500, "4 50 50 50 50 50 50 50 50 50 46")]
    public async Task The_first_call_is_small_unless_a_long_article_would_need_emptier_calls_for_it(int texts, string calls)
    {
        var engine = new WordEngine { Capabilities = Capabilities(50, 1) };

        await RunAsync(Order(engine, new MemoryCache(), Blocks(texts)));

        Assert.Equal(calls, string.Join(' ', engine.Calls.Select(call => call.Length)));
    }

    [Fact]
    public async Task The_first_paragraph_goes_alone_where_calls_cost_nothing_and_keep_their_texts_apart()
    {
        var engine = new WordEngine { Capabilities = Capabilities(4, 1) with { KeepsTextsApart = true } };

        await RunAsync(Order(engine, new MemoryCache(), Blocks(10)));

        Assert.Equal("1 4 4 1", string.Join(' ', engine.Calls.Select(call => call.Length)));
    }

    [Fact]
    public async Task Calls_that_the_size_limits_are_filled_from_the_first_on()
    {
        var engine = new WordEngine { Capabilities = Capabilities(1_000, 1) with { SizePerCall = 5_000 } };
        var blocks = Enumerable.Range(1, 500).Select(number => Block(number, $"Texte {number:000} " + new string('x', number % 100))).ToArray();

        await RunAsync(Order(engine, new MemoryCache(), blocks));

        int[] sizes = [.. engine.Calls.Select(call => call.Sum(text => text.Text.Length))];
        Assert.All(sizes, size => Assert.InRange(size, 1, 5_000));
        Assert.All(sizes[..^1], size => Assert.InRange(size, 4_500, 5_000));
    }

    [Fact]
    public async Task Equal_texts_far_apart_are_sent_once_although_each_text_is_prepared_in_its_turn()
    {
        var engine = new WordEngine { Capabilities = Capabilities(4, 1) };
        Block[] blocks = [.. Blocks(20), Block(21, "Texte numéro 1."), Block(22, "Texte numéro 20.", Code("Texte numéro 20.", "Texte")), Block(23, "Texte numéro 20.")];

        var steps = await RunAsync(Order(engine, new MemoryCache(), blocks));

        Assert.Equal(23, steps.OfType<BlockTranslated>().Select(step => step.Block.Number).Distinct().Count());
        Assert.Equal(21, engine.Sent.Count());
        Assert.Equal(2, engine.Sent.Count(text => text == "Texte numéro 20."));
    }

    [Fact]
    public async Task The_next_call_is_on_its_way_while_an_answer_is_being_stored()
    {
        var second = new TaskCompletionSource();
        var calls = 0;
        var engine = new WordEngine
        {
            Capabilities = Capabilities(2, 1),
            Before = (_, _) =>
            {
                if (++calls == 2) second.SetResult();
                return Task.FromResult<EngineOutcome?>(null);
            },
        };

        var steps = await RunAsync(Order(engine, new SlowCache(second.Task), Blocks(8)));

        Assert.Equal(8, steps.OfType<BlockTranslated>().Count());
        Assert.Equal(1, engine.MostUnderWay);
    }

    [Theory]
    [InlineData(EngineFault.QuotaExceeded, 1)]
    [InlineData(EngineFault.Unauthorized, 1)]
    [InlineData(EngineFault.Unavailable, 3)]
    public async Task No_call_that_was_made_ready_goes_out_after_the_engine_has_given_up(EngineFault fault, int calls)
    {
        var engine = new WordEngine { Capabilities = Capabilities(4, 1), Before = (_, _) => Task.FromResult<EngineOutcome?>(new EngineFailed(fault, "No more.")) };

        var steps = await RunAsync(Order(engine, new MemoryCache(), Blocks(60)));

        Assert.Equal(calls, engine.Calls.Length);
        Assert.Equal(new EngineGaveUp(fault, "No more."), steps[^1]);
        Assert.Equal((4 * calls) + 1, steps.Length);
    }

    [Fact]
    public async Task Told_to_stop_the_call_under_way_comes_in_and_none_that_was_made_ready_goes_out_or_is_reserved()
    {
        using var stopping = new CancellationTokenSource();
        var ledger = new CountingLedger();
        var engine = new WordEngine
        {
            Id = Spent.Paid,
            Capabilities = Capabilities(4, 1) with { Rate = Spent.Rate },
            Before = async (_, _) => { await stopping.CancelAsync(); return null; },
        };

        var steps = await RunUntilAsync(Order(engine, new MemoryCache(), Blocks(40)) with { Spending = ledger }, null, stopping.Token);

        Assert.Single(engine.Calls);
        Assert.Equal(1, ledger.Reserved);
        Assert.Equal([1, 2, 3, 4], steps.Cast<BlockTranslated>().Select(step => step.Block.Number));
    }

    [Fact]
    public async Task No_more_is_set_aside_than_is_under_way()
    {
        var ledger = new CountingLedger();
        var most = 0;
        var engine = new WordEngine
        {
            Id = Spent.Paid,
            Capabilities = Capabilities(4, 2) with { Rate = Spent.Rate },
            Before = (_, _) =>
            {
                lock (ledger) most = Math.Max(most, ledger.Open);
                return Task.FromResult<EngineOutcome?>(null);
            },
        };

        // What is stored keeps its money set aside until it is settled: at most as much again.
        await RunAsync(Order(engine, new MemoryCache(), Blocks(200)) with { Spending = ledger });

        Assert.Equal(0, ledger.Open);
        Assert.InRange(most, 1, 4);
    }

    [Fact]
    public async Task A_suspect_batch_that_is_asked_again_in_pieces_is_brought_to_its_end_when_it_is_told_to_stop()
    {
        using var stopping = new CancellationTokenSource();
        var engine = new WordEngine
        {
            Capabilities = Capabilities(4, 1),
            Before = async (texts, _) =>
            {
                await stopping.CancelAsync();
                return texts.Length == 1 ? null : new EngineTranslated([.. texts.Select(_ => new EngineTranslation("N/A", [], []))], 1);
            },
        };

        var steps = await RunUntilAsync(Order(engine, new MemoryCache(), Blocks(40)), null, stopping.Token);

        Assert.Equal([4, 2, 1, 1, 2, 1, 1], engine.Calls.Select(call => call.Length));
        Assert.Equal([1, 2, 3, 4], steps.Cast<BlockTranslated>().Select(step => step.Block.Number));
    }

    [Fact]
    public async Task Steps_that_are_there_come_together_and_in_their_order()
    {
        var calls = 0;
        var last = new TaskCompletionSource();
        var engine = new WordEngine
        {
            Before = (_, _) =>
            {
                if (++calls == 9) last.SetResult();
                return Task.FromResult<EngineOutcome?>(null);
            },
        };
        List<int[]> together = [];
        await foreach (var steps in new ArticleTranslator().TranslateTogetherAsync(Order(engine, new MemoryCache(), Blocks(9)), Never, TestContext.Current.CancellationToken))
        {
            together.Add([.. steps.Cast<BlockTranslated>().Select(step => step.Block.Number)]);
            // The ninth call begins when the steps of the first eight are there.
            await last.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Enumerable.Range(1, 9), together.SelectMany(numbers => numbers));
        Assert.All(together, Assert.NotEmpty);
        Assert.InRange(together.Count, 1, 3);
    }

    private static EngineCapabilities Capabilities(int texts, int concurrency) => new WordEngine().Capabilities with { TextsPerCall = texts, Concurrency = concurrency };

    private static Block[] Blocks(int count) => [.. Enumerable.Range(1, count).Select(number => Block(number, $"Texte numéro {number}."))];

    /// <summary>A cache that stores nothing before something has happened.</summary>
    private sealed class SlowCache(Task happened) : IMachineCache
    {
        public Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken) => Task.FromResult<EngineTranslation?>(null);

        public Task StoreAsync(MachineCacheKey key, EngineTranslation translation, CancellationToken cancellationToken) => happened.WaitAsync(Patience, cancellationToken);
    }

    /// <summary>A ledger that counts what is set aside.</summary>
    private sealed class CountingLedger : ISpendingGuard
    {
        private int open;
        private int reserved;

        public int Open => Volatile.Read(ref open);

        public int Reserved => Volatile.Read(ref reserved);

        public Task<string?> FindDoubtAsync(MachineCacheKey key, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public Task<SpendingDecision> ReserveAsync(SpendingRequest request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref reserved);
            Interlocked.Increment(ref open);
            return Task.FromResult<SpendingDecision>(new SpendingReserved(new Page(this)));
        }

        private sealed class Page(CountingLedger ledger) : ISpendingReservation
        {
            public Task SettleAsync(ImmutableArray<long> billed, bool isKept) => ReleaseAsync();

            public Task ReleaseAsync()
            {
                Interlocked.Decrement(ref ledger.open);
                return Task.CompletedTask;
            }

            public Task DoubtAsync() => ReleaseAsync();
        }
    }
}
