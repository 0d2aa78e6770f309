using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Tests.Translation;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Spending;

/// <summary>What a pass over an article tells the ledger, and in which order.</summary>
public sealed class PaidPassTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Money_is_set_aside_before_the_call_and_the_result_is_cached_before_it_is_settled()
    {
        var diary = new Diary();
        var engine = Paid(diary);
        await Samples.RunAsync(Samples.Order(engine, diary, Samples.Block(1, "Un mot.")) with { Spending = diary, Run = "r" });
        Assert.Equal(["doubt?", "reserve 7", "call", "store", "settle 7 kept"], diary.Lines);
    }

    [Fact]
    public async Task A_refusal_ends_the_pass_and_nothing_is_sent()
    {
        var diary = new Diary { Refusal = "The cap is reached." };
        var engine = Paid(diary);
        var steps = await Samples.RunAsync(Samples.Order(engine, diary, Samples.Block(1, "Un."), Samples.Block(2, "Deux.")) with { Spending = diary });
        Assert.Empty(engine.Calls);
        Assert.Equal(new EngineGaveUp(EngineFault.OverBudget, "The cap is reached."), steps[^1]);
    }

    [Theory]
    [InlineData(true, "doubt")]
    [InlineData(false, "release")]
    public async Task A_failed_call_is_doubted_when_it_may_have_been_charged_and_else_released(bool mayBeBilled, string end)
    {
        var diary = new Diary();
        var engine = Paid(diary, new EngineFailed(EngineFault.Timeout, "Slow.") { MayBeBilled = mayBeBilled });
        await Samples.RunAsync(Samples.Order(engine, diary, Samples.Block(1, "Un mot.")) with { Spending = diary });
        Assert.Equal(["doubt?", "reserve 7", "call", end], diary.Lines);
    }

    [Fact]
    public async Task A_text_in_doubt_is_not_sent_without_a_word_and_sent_with_one()
    {
        var diary = new Diary { Doubt = "Paid already?" };
        var engine = Paid(diary);
        var order = Samples.Order(engine, diary, Samples.Block(1, "Un mot.")) with { Spending = diary };
        var failed = Assert.IsType<BlockFailed>(Assert.Single(await Samples.RunAsync(order)));
        Assert.True(failed.MayBeBilled);
        Assert.Equal("Paid already?", failed.Cause);
        Assert.Empty(engine.Calls);
        Assert.IsType<BlockTranslated>(Assert.Single(await Samples.RunAsync(order with { IsConfirmed = true })));
    }

    [Fact]
    public async Task An_engine_without_a_price_asks_no_ledger()
    {
        var diary = new Diary { Refusal = "No.", Doubt = "No." };
        Assert.IsType<BlockTranslated>(Assert.Single(await Samples.RunAsync(Samples.Order(new WordEngine(), diary, Samples.Block(1, "Un mot.")) with { Spending = diary })));
        Assert.Equal(["store"], diary.Lines);
    }

    [Fact]
    public async Task An_estimate_counts_each_text_once_and_leaves_out_what_costs_nothing()
    {
        var diary = new Diary();
        var engine = Paid(diary);
        var blocks = new[] { Samples.Block(1, "Un mot."), Samples.Block(2, "Deux mots."), Samples.Block(3, "Deux mots."), Samples.Block(4, "* * *"), Samples.Block(5, "Trois.") };
        var order = Samples.Order(engine, diary, blocks) with { Spending = diary };
        await Samples.RunAsync(order with { Blocks = [blocks[0]] });

        var estimate = (await RunEstimator.EstimateAsync(order, Token))!;

        Assert.Equal(new RunEstimate(5, 3, 0, "Deux mots.".Length + "Trois.".Length, Spent.Rate), estimate);
        Assert.Equal(0.00016m, estimate.Price);
        Assert.Single(engine.Calls);
        Assert.Null(await RunEstimator.EstimateAsync(Samples.Order(new WordEngine(), diary, blocks), Token));
    }

    [Fact]
    public async Task An_estimate_leaves_out_what_waits_for_a_person()
    {
        var diary = new Diary { Doubt = "Paid already?" };
        var estimate = await RunEstimator.EstimateAsync(Samples.Order(Paid(diary), diary, Samples.Block(1, "Un.")) with { Spending = diary }, Token);
        Assert.Equal(new RunEstimate(1, 0, 1, 0, Spent.Rate), estimate);
    }

    private static WordEngine Paid(Diary diary, EngineOutcome? outcome = null) => new()
    {
        Id = Spent.Paid,
        Capabilities = new WordEngine().Capabilities with { Rate = Spent.Rate },
        Before = (_, _) =>
        {
            diary.Write("call");
            return Task.FromResult(outcome);
        },
    };

    /// <summary>A guard and a cache that write down what they are told.</summary>
    private sealed class Diary : ISpendingGuard, IMachineCache
    {
        private readonly ConcurrentQueue<string> lines = new();
        private readonly MemoryCache cache = new();

        public string? Refusal { get; init; }

        public string? Doubt { get; init; }

        public IEnumerable<string> Lines => lines;

        public void Write(string line) => lines.Enqueue(line);

        public Task<string?> FindDoubtAsync(MachineCacheKey key, CancellationToken cancellationToken)
        {
            Write("doubt?");
            return Task.FromResult(Doubt);
        }

        public Task<SpendingDecision> ReserveAsync(SpendingRequest request, CancellationToken cancellationToken)
        {
            if (Refusal is not null) return Task.FromResult<SpendingDecision>(new SpendingRefused(Refusal));
            Write($"reserve {request.Items.Sum(item => item.Units)}");
            return Task.FromResult<SpendingDecision>(new SpendingReserved(new NotedReservation(Write)));
        }

        public Task<EngineTranslation?> FindAsync(MachineCacheKey key, CancellationToken cancellationToken) => cache.FindAsync(key, cancellationToken);

        public Task StoreAsync(MachineCacheKey key, EngineTranslation translation, CancellationToken cancellationToken)
        {
            Write("store");
            return cache.StoreAsync(key, translation, cancellationToken);
        }
    }
}
