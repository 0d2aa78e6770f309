using System.Collections.Immutable;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;
using static BilingualReader.Core.Tests.Translation.Samples;

namespace BilingualReader.Core.Tests.Translation;

/// <summary>What an engine has said before, looked up without asking it.</summary>
public sealed class KnownTargetsTests
{
    private static readonly EngineRate Rate = new(BillingUnit.Characters, 20, "EUR");

    [Fact]
    public async Task They_are_what_a_run_would_give_and_nothing_is_sent()
    {
        var (cache, engine) = (new MemoryCache(), new WordEngine());
        var order = Order(engine, cache, Block(1, "Un."), Block(2, "Deux."), Block(3, "Un."));
        var made = (await RunAsync(order)).Cast<BlockTranslated>().ToDictionary(step => step.Block.Number, step => step.Target.Text);
        var calls = engine.Calls.Length;

        var known = await FindAsync(order);

        Assert.Equal(made, known.ToDictionary(answer => answer.Block.Number, answer => answer.Target.Text));
        Assert.All(known, answer => Assert.Equal(new Receipt(0, 0, true), answer.Target.Receipt));
        Assert.Equal(calls, engine.Calls.Length);
    }

    [Fact]
    public async Task What_was_not_asked_is_left_out()
    {
        var (cache, engine) = (new MemoryCache(), new WordEngine());
        await RunAsync(Order(engine, cache, Block(1, "Un.")));

        Assert.Equal([1], (await FindAsync(Order(engine, cache, Block(1, "Un."), Block(2, "Deux.")))).Select(answer => answer.Block.Number));
    }

    [Fact]
    public async Task Another_glossary_or_version_makes_another_question()
    {
        var (cache, engine) = (new MemoryCache(), new WordEngine());
        var order = Order(engine, cache, Block(1, "Le port."));
        await RunAsync(order);

        Assert.Single(await FindAsync(order));
        Assert.Empty(await FindAsync(order with { Termbase = Termbase.Build([Term("port", "harbour")]) }));
        Assert.Empty(await FindAsync(order with { EngineVersion = "2" }));
    }

    [Fact]
    public async Task A_text_without_words_needs_no_answer() =>
        Assert.Equal("…", Assert.Single(await FindAsync(Order(new WordEngine(), new MemoryCache(), Block(1, "…")))).Target.Text);

    [Fact]
    public async Task They_tell_what_each_cost()
    {
        var engine = new WordEngine { Capabilities = new WordEngine().Capabilities with { Rate = Rate } };
        var (cache, block) = (new MemoryCache(), Block(1, "Le port rouvre."));
        await RunAsync(Order(engine, cache, block));

        var cost = Assert.Single(await FindAsync(Order(engine, cache, block))).Cost;

        Assert.Equal(15, cost.Units);
        Assert.Equal(0.0003m, cost.Price);
        Assert.Equal("EUR", cost.Currency);
    }

    [Fact]
    public async Task A_damaged_answer_is_none()
    {
        var (cache, engine) = (new MemoryCache(), new WordEngine());
        var order = Order(engine, cache, Block(1, "Un."));
        await cache.StoreAsync(MachineCacheKey.For(engine.Id, "1", PreparedBlock.From(Block(1, "Un."), Termbase.Empty).Text), new EngineTranslation(" ", [], []), CancellationToken.None);

        Assert.Empty(await FindAsync(order));
    }

    private static async Task<ImmutableArray<KnownTarget>> FindAsync(TranslationOrder order)
    {
        var known = ImmutableArray.CreateBuilder<KnownTarget>();
        await foreach (var answer in KnownTargets.FindAsync(order, TestContext.Current.CancellationToken)) known.Add(answer);
        return known.ToImmutable();
    }
}
