using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Tests.Spending;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Repairing;
using static BilingualReader.Core.Tests.Translation.Samples;

namespace BilingualReader.Core.Tests.Translation.Repairing;

/// <summary>An engine that lost terms is asked once more, and its second answer is looked at with care.</summary>
public sealed class TermRepairTests
{
    private const string French = "Le cessez-le-feu a tenu 12 jours au siège de Beyrouth, selon M. Berri.";
    private const string First = "The truce lasted 12 days at the seat of Beirut, according to Mr Berri.";
    private const string Second = "The ceasefire lasted 12 days at the seat of Beirut, according to Mr Berri.";

    private static readonly Termbase Glossary = Termbase.Build([Term("cessez-le-feu", "ceasefire") with { Forbid = ["truce"] }, Term("siège", "seat")]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lost_term_is_asked_for_once_more_and_the_better_answer_stands()
    {
        var engine = Engine(First, Second);

        var target = await TranslateAsync(engine, Block(1, French), Glossary);

        Assert.Equal((Second, TermRepair.Done), (target.Text, target.Repair));
        Assert.Equal((2, 2 * French.Length), (target.Receipt.Requests, target.Receipt.Characters));
        Assert.Equal(2, engine.Calls.Length);
        Assert.Null(engine.Calls[0][0].Lost);
        Assert.Equal(First, engine.Calls[1][0].Lost!.Answer);
        Assert.Equal([new LostTerm(0, "truce")], engine.Calls[1][0].Lost!.Terms);
    }

    [Theory]
    [InlineData("a number is wrong", "The ceasefire lasted 13 days at the seat of Beirut, according to Mr Berri.")]
    [InlineData("a number is made up", "The ceasefire lasted 12 days at the seat of Beirut, according to Mr Berri, in 2019.")]
    [InlineData("a name is lost", "The ceasefire lasted 12 days at the seat of Beirut, according to a minister.")]
    [InlineData("a name is made up", "The ceasefire lasted 12 days at the seat of Beirut, according to Mr Berri and Mr Macron.")]
    [InlineData("another term is lost", "The ceasefire lasted 12 days at the siege of Beirut, according to Mr Berri.")]
    [InlineData("it is no better", "The armistice lasted 12 days at the seat of Beirut, according to Mr Berri.")]
    [InlineData("it is the same", First)]
    [InlineData("it says much more", Second + " This is a remarkable fact, as nobody had thought that it would last so long, and all were glad of it.")]
    [InlineData("it speaks of itself", "Translation: " + Second)]
    [InlineData("a quotation is left open", "The “ceasefire lasted 12 days at the seat of Beirut, according to Mr Berri.")]
    [InlineData("it is French", "Le ceasefire a tenu 12 jours au seat de Beyrouth, selon M. Berri, et tout le monde est content de ce qui est arrivé.")]
    public async Task A_second_answer_is_refused_when(string what, string second)
    {
        var engine = Engine(First, second);

        var target = await TranslateAsync(engine, Block(1, French), Glossary);

        Assert.True(target.Text == First, what);
        Assert.Equal(TermRepair.InVain, target.Repair);
        Assert.Equal((2, 2), (engine.Calls.Length, target.Receipt.Requests));
    }

    [Fact]
    public async Task A_second_answer_that_left_a_sentence_out_is_refused()
    {
        const string source = "Le cessez-le-feu tient depuis des mois dans tout le pays. Les habitants sont revenus dans leurs maisons et les marchés ont rouvert. Tout le monde espère que cela va durer longtemps.";
        const string first = "The truce has held for months in the whole country. The inhabitants have come back to their houses and the markets have reopened. Everybody hopes that this will last for a long time.";
        const string second = "The ceasefire has held for months in the whole country. Everybody hopes that this will last for a long time.";

        Assert.Equal((first, TermRepair.InVain), await OutcomeAsync(Engine(first, second), Block(1, source)));
    }

    [Fact]
    public async Task A_second_answer_that_lost_markup_is_refused()
    {
        var block = Block(1, French, Code(French, "12 jours"));
        var engine = Answering(text => new EngineTranslation(text.Lost is null ? First : Second, [], []) { Codes = text.Lost is null ? [Code(First, "12 days")] : null });

        Assert.Equal((First, TermRepair.InVain), await OutcomeAsync(engine, block));
        Assert.Equal((Second, TermRepair.Done), await OutcomeAsync(Answering(text => new EngineTranslation(text.Lost is null ? First : Second, [], []) { Codes = [Code(text.Lost is null ? First : Second, "12 days")] }), block));
    }

    [Fact]
    public async Task A_second_answer_with_more_of_one_term_and_less_of_another_is_refused()
    {
        const string source = "Le cessez-le-feu tient, ce cessez-le-feu est le siège.";
        const string first = "The calm holds, this calm is the seat.";

        Assert.Equal((first, TermRepair.InVain), await OutcomeAsync(Engine(first, "The ceasefire holds, this ceasefire is the chair."), Block(1, source)));
        Assert.Equal(TermRepair.Done, (await OutcomeAsync(Engine(first, "The ceasefire holds, this calm is the seat."), Block(1, source))).Repair);
    }

    [Theory]
    [InlineData("nothing is lost", Second, TermCarriage.Native, TermCarriage.Native)]
    [InlineData("the engine has no other way", First, TermCarriage.Native, null)]
    [InlineData("it has none for terms that went so", First, TermCarriage.Placeholders, TermCarriage.Native)]
    public async Task There_is_no_second_call_when(string what, string answer, TermCarriage carried, TermCarriage? repairable)
    {
        var engine = Answering(_ => new EngineTranslation(answer, [], []) { Carried = [carried, carried] }, repairable is { } way ? [way] : []);

        var target = await TranslateAsync(engine, Block(1, French), Glossary);

        Assert.True(engine.Calls.Length == 1, what);
        Assert.Equal((answer, TermRepair.None, 1), (target.Text, target.Repair, target.Receipt.Requests));
    }

    [Fact]
    public async Task All_occurrences_of_a_term_that_was_lost_once_go_another_way_and_no_others()
    {
        const string source = "Le cessez-le-feu tient. Le siège aussi. Ce cessez-le-feu est le deuxième.";
        var engine = Engine("The ceasefire holds. The seat too. This calm is the second.", "The ceasefire holds. The seat too. This ceasefire is the second.");

        var target = await TranslateAsync(engine, Block(1, source), Glossary);

        Assert.Equal(TermRepair.Done, target.Repair);
        Assert.Equal([0, 2], engine.Calls[1][0].Lost!.Terms.Select(lost => lost.Term));

        var mixed = Answering(_ => new EngineTranslation("The ceasefire holds. The seat too. This calm is the second.", [], []) { Carried = [TermCarriage.Native, TermCarriage.Native, TermCarriage.Placeholders] });
        await TranslateAsync(mixed, Block(1, source), Glossary);
        Assert.Equal([0], mixed.Calls[1][0].Lost!.Terms.Select(lost => lost.Term));
    }

    [Theory]
    [InlineData(Second, TermRepair.Done)]
    [InlineData("The armistice lasted 12 days.", TermRepair.InVain)]
    public async Task A_second_run_has_all_from_the_cache_and_asks_nothing(string second, TermRepair repair)
    {
        var (engine, cache, translator) = (Engine(First, second), new MemoryCache(), new ArticleTranslator());
        var order = Order(engine, cache, Block(1, French)) with { Termbase = Glossary };
        await RunAsync(order, translator);

        var again = Assert.IsType<BlockTranslated>(Assert.Single(await RunAsync(order, translator))).Target;

        Assert.Equal(2, engine.Calls.Length);
        Assert.Equal((repair == TermRepair.Done ? Second : First, repair), (again.Text, again.Repair));
        Assert.Equal(new Receipt(0, 0, IsCached: true), again.Receipt);
        Assert.Equal(1, cache.Stored);
    }

    [Theory]
    [InlineData(Second, TermRepair.Done)]
    [InlineData("The armistice lasted 12 days.", TermRepair.InVain)]
    public async Task The_receipt_and_the_ledger_of_spending_have_both_calls(string second, TermRepair repair)
    {
        var purse = new Purse();
        var engine = Paid(text => new EngineTranslation(text.Lost is null ? First : second, [], []) { Billed = text.Lost is null ? 70 : 90 });
        var order = Order(engine, purse, Block(1, French)) with { Termbase = Glossary, Spending = purse };

        var target = Assert.IsType<BlockTranslated>(Assert.Single(await RunAsync(order))).Target;

        Assert.Equal(["reserve 70", "store", "settle 70 kept", "reserve 70", "store", "settle 90 kept"], purse.Lines);
        Assert.Equal(repair, target.Repair);
        Assert.Equal(new Receipt(140, 2, IsCached: false) { Units = 160, Price = 0.0016m, Currency = "EUR" }, target.Receipt);
        await foreach (var known in KnownTargets.FindAsync(order, Token)) Assert.Equal(160, known.Cost.Units);
    }

    [Fact]
    public async Task Where_a_cap_forbids_the_second_call_the_first_answer_stands_and_is_not_asked_about_later()
    {
        var purse = new Purse(calls: 1);
        var engine = Paid(_ => new EngineTranslation(First, [], []));
        var order = Order(engine, purse, Block(1, French)) with { Termbase = Glossary, Spending = purse };

        var target = Assert.IsType<BlockTranslated>(Assert.Single(await RunAsync(order))).Target;

        Assert.Equal((First, TermRepair.None, 1), (target.Text, target.Repair, target.Receipt.Requests));
        Assert.Single(engine.Calls);
        Assert.IsType<BlockTranslated>(Assert.Single(await RunAsync(order with { Spending = new Purse() })));
        Assert.Single(engine.Calls);
    }

    [Theory]
    [InlineData(true, "doubt")]
    [InlineData(false, "release")]
    public async Task A_second_call_that_fails_leaves_the_first_answer_and_is_not_made_again(bool mayBeBilled, string end)
    {
        var purse = new Purse();
        var engine = Paid(text => text.Lost is null ? new EngineTranslation(First, [], []) : null, new EngineFailed(EngineFault.Timeout, "Slow.") { MayBeBilled = mayBeBilled });
        var order = Order(engine, purse, Block(1, French)) with { Termbase = Glossary, Spending = purse };

        var target = Assert.IsType<BlockTranslated>(Assert.Single(await RunAsync(order))).Target;

        Assert.Equal((First, TermRepair.InVain), (target.Text, target.Repair));
        Assert.Equal(end, purse.Lines.Last());
        Assert.Equal(French.Length, target.Receipt.Units);
        await RunAsync(order);
        Assert.Equal(2, engine.Calls.Length);
    }

    [Fact]
    public async Task A_second_answer_that_cannot_be_trusted_was_paid_for_and_opens_no_question()
    {
        var purse = new Purse();
        var engine = Paid(text => text.Lost is null ? new EngineTranslation(First, [], []) : null, new EnginePartlyTranslated([null], new EngineFailed(EngineFault.BadResponse, "Odd.") { MayBeBilled = true }, 1));
        var order = Order(engine, purse, Block(1, French)) with { Termbase = Glossary, Spending = purse };

        var target = Assert.IsType<BlockTranslated>(Assert.Single(await RunAsync(order))).Target;

        Assert.Equal("settle 70 kept", purse.Lines.Last());
        Assert.Equal((First, TermRepair.InVain, 2, 140L), (target.Text, target.Repair, target.Receipt.Requests, target.Receipt.Units));
    }

    [Theory]
    [InlineData(true, "2 1 1")]
    [InlineData(false, "2 1 1 1")]
    public async Task After_a_call_that_may_have_been_paid_for_in_vain_there_is_no_third(bool isPaid, string calls)
    {
        // Two paragraphs in one call, answered with nonsense; then one by one, with a term lost.
        var engine = new WordEngine
        {
            Capabilities = Capabilities([TermCarriage.Native]) with { TextsPerCall = 2, Rate = isPaid ? Spent.Rate : null },
            Before = (texts, _) => Task.FromResult<EngineOutcome?>(new EngineTranslated([.. texts.Select(text => new EngineTranslation(texts.Length > 1 ? "N/A" : Answer(text), [], []))], 1)),
        };

        var steps = await RunAsync(Order(engine, new MemoryCache(), Block(1, French), Block(2, "Rien de neuf.")) with { Termbase = Glossary });

        Assert.Equal(calls, string.Join(' ', engine.Calls.Select(call => call.Length)));
        Assert.Contains(steps.Cast<BlockTranslated>(), step => step.Target.Text == First && step.Target.Repair == (isPaid ? TermRepair.None : TermRepair.InVain));

        static string Answer(EngineText text) => text.Text == French ? First : "Nothing new.";
    }

    [Fact]
    public async Task Told_to_stop_the_first_answer_comes_and_no_second_call_goes_out()
    {
        using var stopping = new CancellationTokenSource();
        var engine = new WordEngine { Capabilities = Capabilities([TermCarriage.Native]), Before = async (_, _) => { await stopping.CancelAsync(); return Said(First); } };

        var steps = await RunUntilAsync(Order(engine, new MemoryCache(), Block(1, French)) with { Termbase = Glossary }, null, stopping.Token);

        Assert.Equal(First, Assert.IsType<BlockTranslated>(Assert.Single(steps)).Target.Text);
        Assert.Single(engine.Calls);
    }

    [Fact]
    public async Task Cancelled_in_the_second_call_the_first_answer_is_kept_and_nobody_asks_again()
    {
        using var leaving = new CancellationTokenSource();
        var engine = new WordEngine
        {
            Capabilities = Capabilities([TermCarriage.Native]) with { Rate = Spent.Rate },
            Before = async (texts, token) =>
            {
                if (texts[0].Lost is null) return Said(First);
                await leaving.CancelAsync();
                token.ThrowIfCancellationRequested();
                return Said(Second);
            },
        };
        var (purse, translator) = (new Purse(), new ArticleTranslator());
        var order = Order(engine, purse, Block(1, French)) with { Termbase = Glossary, Spending = purse };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in translator.TranslateAsync(order, Never, leaving.Token)) { }
        });
        var again = Assert.IsType<BlockTranslated>(Assert.Single(await RunAsync(order, translator))).Target;

        Assert.Equal((First, TermRepair.None, true), (again.Text, again.Repair, again.Receipt.IsCached));
        Assert.Equal("release", purse.Lines.Last());
        Assert.Equal(2, engine.Calls.Length);
    }

    [Fact]
    public async Task A_paragraph_that_a_person_has_written_meanwhile_is_not_sent_again()
    {
        var engine = Engine(First, Second);
        var asked = 0;
        var order = Order(engine, new MemoryCache(), Block(1, French)) with
        {
            Termbase = Glossary,
            Now = _ => Task.FromResult(new OrderNow(EngineReach.Services, _ => ++asked == 1)),
        };

        var target = Assert.IsType<BlockTranslated>(Assert.Single(await RunAsync(order))).Target;

        Assert.Equal((First, 2), (target.Text, asked));
        Assert.Single(engine.Calls);
    }

    [Fact]
    public async Task A_text_that_may_not_go_so_far_any_more_is_not_sent_again()
    {
        var engine = new WordEngine { Capabilities = Capabilities([TermCarriage.Native]) with { Reach = EngineReach.Services }, Before = (_, _) => Task.FromResult<EngineOutcome?>(Said(First)) };
        var asked = 0;
        var order = Order(engine, new MemoryCache(), Block(1, French)) with
        {
            Termbase = Glossary,
            Now = _ => Task.FromResult(new OrderNow(++asked == 1 ? EngineReach.Services : EngineReach.ThisMachine, _ => true)),
        };

        var steps = await RunAsync(order);

        Assert.Equal(First, Assert.IsType<BlockTranslated>(steps[0]).Target.Text);
        Assert.Single(engine.Calls);
    }

    [Fact]
    public async Task Second_calls_take_places_like_all_others_and_hold_nobody_up()
    {
        var firstSeen = new TaskCompletionSource();
        var engine = new WordEngine
        {
            Capabilities = Capabilities([TermCarriage.Native]) with { TextsPerCall = 8 },
            Before = async (texts, _) =>
            {
                // The other paragraphs of the first call are handed on before its second call ends.
                if (texts[0].Lost is not null) await firstSeen.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
                return new EngineTranslated([.. texts.Select(text => new EngineTranslation(text.Text.Contains("feu", StringComparison.Ordinal) ? text.Text.Replace("Le cessez-le-feu", text.Lost is null ? "The truce" : "The ceasefire", StringComparison.Ordinal) : "Nothing new.", [], []))], 1);
            },
        };
        Block[] blocks = [Block(1, "Le cessez-le-feu, 1."), Block(2, "Rien de neuf."), .. Enumerable.Range(3, 20).Select(number => Block(number, $"Le cessez-le-feu, {number}."))];
        var order = Order(engine, new MemoryCache(), blocks) with { Termbase = Glossary };
        List<MachineTarget> targets = [];

        await foreach (var step in new ArticleTranslator().TranslateAsync(order, Never, Token))
        {
            targets.Add(Assert.IsType<BlockTranslated>(step).Target);
            firstSeen.TrySetResult();
        }

        Assert.Equal(TermRepair.None, targets[0].Repair);
        Assert.Equal(21, targets.Count(target => target.Repair == TermRepair.Done));
        Assert.Equal(21, engine.Calls.Count(call => call[0].Lost is not null));
        Assert.Equal(1, engine.MostUnderWay);
    }

    [Fact]
    public async Task No_money_is_set_aside_for_a_second_call_before_it_has_its_place()
    {
        var (underWay, early) = (0, 0);
        var purse = new Purse { Reserving = () => early += Volatile.Read(ref underWay) };
        var engine = new WordEngine
        {
            Capabilities = Capabilities([TermCarriage.Native]) with { Rate = Spent.Rate },
            Before = async (texts, _) =>
            {
                Interlocked.Increment(ref underWay);
                for (var i = 0; i < 2_000; i++) await Task.Yield();
                Interlocked.Decrement(ref underWay);
                return Said(texts[0].Lost is null ? "The truce." : "The ceasefire.");
            },
        };
        Block[] blocks = [.. Enumerable.Range(1, 60).Select(number => Block(number, $"Le cessez-le-feu{new string('!', number)}"))];

        await RunAsync(Order(engine, purse, blocks) with { Termbase = Glossary, Spending = purse });

        Assert.Equal((120, 0), (engine.Calls.Length, early));
    }

    [Fact]
    public async Task Equal_paragraphs_share_the_second_call_and_the_first_has_its_receipt()
    {
        var engine = Engine(First, Second);

        var steps = await RunAsync(Order(engine, new MemoryCache(), Block(1, French), Block(2, French)) with { Termbase = Glossary });

        Assert.Equal([2, 0], steps.Cast<BlockTranslated>().OrderBy(step => step.Block.Number).Select(step => step.Target.Receipt.Requests));
        Assert.All(steps.Cast<BlockTranslated>(), step => Assert.Equal((Second, TermRepair.Done), (step.Target.Text, step.Target.Repair)));
        Assert.Equal(2, engine.Calls.Length);
    }

    [Fact]
    public async Task How_each_term_went_is_told_by_the_engine_or_else_by_what_it_declares()
    {
        var told = Answering(_ => new EngineTranslation(Second, [], []) { Carried = [TermCarriage.Native, TermCarriage.Placeholders] });
        var silent = Answering(_ => new EngineTranslation(Second, [], []));

        Assert.Equal([TermCarriage.Native, TermCarriage.Placeholders], (await TranslateAsync(told, Block(1, French), Glossary)).Carried!.Value);
        Assert.Equal([TermCarriage.Native, TermCarriage.Native], (await TranslateAsync(silent, Block(1, French), Glossary)).Carried!.Value);
        Assert.Empty((await TranslateAsync(silent, Block(1, "Rien."))).Carried!.Value);
    }

    private static async Task<(string Text, TermRepair Repair)> OutcomeAsync(WordEngine engine, Block block)
    {
        var target = await TranslateAsync(engine, block, Glossary);
        return (target.Text, target.Repair);
    }

    private static EngineTranslated Said(string english) => new([new EngineTranslation(english, [], [])], 1);

    private static WordEngine Engine(string first, string second) => Answering(text => new EngineTranslation(text.Lost is null ? first : second, [], []));

    private static WordEngine Answering(Func<EngineText, EngineTranslation> answer, ImmutableArray<TermCarriage>? repairable = null) => new()
    {
        Capabilities = Capabilities(repairable ?? [TermCarriage.Native]),
        Before = (texts, _) => Task.FromResult<EngineOutcome?>(new EngineTranslated([.. texts.Select(answer)], 1)),
    };

    private static WordEngine Paid(Func<EngineText, EngineTranslation?> answer, EngineOutcome? otherwise = null) => new()
    {
        Id = Spent.Paid,
        Capabilities = Capabilities([TermCarriage.Native]) with { Rate = Spent.Rate },
        Before = (texts, _) => Task.FromResult(answer(texts[0]) is { } translation ? new EngineTranslated([translation], 1) : otherwise),
    };

    private static EngineCapabilities Capabilities(ImmutableArray<TermCarriage> repairable) =>
        new WordEngine().Capabilities with { Terms = TermCarriage.Native, Repairable = repairable };
}
