using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Translation;

public sealed class GuardedEngineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lets_a_good_answer_through()
    {
        var outcome = await Ask(Answer("Good morning."), "Bonjour.");

        Assert.Equal("Good morning.", Assert.Single(Assert.IsType<EngineTranslated>(outcome).Translations).Text);
    }

    public static TheoryData<string, EngineOutcome?> BadAnswers => new()
    {
        { "no outcome", null },
        { "no array", new EngineTranslated(default, 1) },
        { "too few", new EngineTranslated([], 1) },
        { "too many", new EngineTranslated([Translation("One."), Translation("Two.")], 1) },
        { "a null translation", new EngineTranslated([null!], 1) },
        { "a null text", Answer(null!) },
        { "an empty text", Answer("") },
        { "white space", Answer(" \u00A0\n") },
        { "a control character", Answer("Good\u0007 morning.") },
        { "a NUL", Answer("Good\0 morning.") },
        { "a replacement character", Answer("Good \uFFFD morning.") },
        { "half a surrogate pair", Answer("Good \uD83D morning.") },
        { "no sentences array", new EngineTranslated([new EngineTranslation("Good morning.", default, [])], 1) },
        { "no links array", new EngineTranslated([new EngineTranslation("Good morning.", [], default)], 1) },
        { "a link behind the target", Linked(new TextSpan(0, 7), new TextSpan(10, 7)) },
        { "a link behind the source", Linked(new TextSpan(0, 90), new TextSpan(0, 4)) },
        { "a link before the start", Linked(new TextSpan(-1, 3), new TextSpan(0, 4)) },
        { "a link of negative length", Linked(new TextSpan(3, -2), new TextSpan(0, 4)) },
        { "a link whose end overflows", Linked(new TextSpan(2, int.MaxValue), new TextSpan(0, 4)) },
        { "a null link", new EngineTranslated([new EngineTranslation("Good morning.", [], [null!])], 1) },
        { "a sentence behind the target", Paired(new TextSpan(0, 8), new TextSpan(0, 99)) },
        { "target sentences out of order", Paired(new TextSpan(0, 3), new TextSpan(5, 3), new TextSpan(3, 2), new TextSpan(0, 4)) },
        { "source sentences out of order", Paired(new TextSpan(5, 3), new TextSpan(0, 3), new TextSpan(0, 3), new TextSpan(5, 3)) },
        { "target sentences that overlap", Paired(new TextSpan(0, 3), new TextSpan(0, 4), new TextSpan(4, 3), new TextSpan(3, 4)) },
    };

    [Theory]
    [MemberData(nameof(BadAnswers), DisableDiscoveryEnumeration = true)]
    public async Task Turns_a_bad_answer_into_a_failure(string what, EngineOutcome? outcome)
    {
        var failed = Assert.IsType<EngineFailed>(await Ask(outcome!, "Bonjour."));

        Assert.True(failed.Fault == EngineFault.BadResponse, what);
        Assert.DoesNotContain("Bonjour", failed.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tb\nc")]
    [InlineData("a\0b")]
    [InlineData("<b>[[t:x:1]]</b> ^a<n>$ 😀")]
    public async Task Takes_what_stands_in_the_source_for_text(string text) =>
        Assert.IsType<EngineTranslated>(await Ask(Answer(text), text));

    [Fact]
    public async Task Takes_sentences_that_touch() =>
        Assert.IsType<EngineTranslated>(await Ask(Paired(new TextSpan(0, 3), new TextSpan(0, 4), new TextSpan(3, 5), new TextSpan(4, 9)), "Bonjour."));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Takes_an_empty_answer_to_a_text_without_words(string text) =>
        Assert.IsType<EngineTranslated>(await Ask(Answer(""), text));

    [Fact]
    public async Task Sorts_links_by_their_target_where_the_words_changed_places()
    {
        var crossed = new WordLink(new TextSpan(0, 1), new TextSpan(2, 1));
        var answer = new EngineTranslated([new EngineTranslation("b a", [], [crossed, new WordLink(new TextSpan(2, 1), new TextSpan(0, 1))])], 1);

        var translated = Assert.IsType<EngineTranslated>(await Ask(answer, "a b"));

        Assert.Equal(crossed, translated.Translations[0].Links[1]);
    }

    [Fact]
    public async Task Sorts_links_and_drops_those_without_words()
    {
        var answer = new EngineTranslated([new EngineTranslation("a b", [], [Link(2, 1), Link(0, 0), Link(0, 1)])], -3);

        var translated = Assert.IsType<EngineTranslated>(await Ask(answer, "a b"));

        Assert.Equal([Link(0, 1), Link(2, 1)], translated.Translations[0].Links);
        Assert.Equal(0, translated.Requests);
    }

    [Fact]
    public async Task Turns_an_exception_into_a_failure_without_its_words_and_reports_it()
    {
        Exception? reported = null;
        var guarded = new GuardedEngine(new WordEngine { Before = (_, _) => throw new InvalidOperationException("secret") }, (_, exception) => reported = exception);

        var failed = Assert.IsType<EngineFailed>(await guarded.TranslateAsync([Samples.Text("Bonjour.")], Token));

        Assert.Equal(EngineFault.BadResponse, failed.Fault);
        Assert.DoesNotContain("secret", failed.Cause, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(reported);
    }

    [Fact]
    public async Task Takes_a_cancellation_that_nobody_asked_for_as_a_time_out()
    {
        var guarded = new GuardedEngine(new WordEngine { Before = (_, _) => throw new TaskCanceledException() });

        Assert.Equal(EngineFault.Timeout, Assert.IsType<EngineFailed>(await guarded.TranslateAsync([Samples.Text("Bonjour.")], Token)).Fault);
    }

    [Fact]
    public async Task Lets_cancellation_through()
    {
        using var cancelled = new CancellationTokenSource();
        var guarded = new GuardedEngine(new WordEngine
        {
            Before = async (_, token) =>
            {
                await cancelled.CancelAsync();
                token.ThrowIfCancellationRequested();
                return null;
            },
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => guarded.TranslateAsync([Samples.Text("Bonjour.")], cancelled.Token));
    }

    [Fact]
    public async Task Refuses_a_text_over_the_limit_without_a_call()
    {
        var engine = new WordEngine();
        var guarded = new GuardedEngine(engine);

        var failed = Assert.IsType<EngineFailed>(await guarded.TranslateAsync([Samples.Text(new string('a', 10_001))], Token));

        Assert.Equal(EngineFault.TooLong, failed.Fault);
        Assert.Contains("10,000", failed.Cause, StringComparison.Ordinal);
        Assert.Empty(engine.Calls);
    }

    [Fact]
    public async Task Sends_a_text_of_just_the_limit()
    {
        var guarded = new GuardedEngine(new WordEngine());

        Assert.IsType<EngineTranslated>(await guarded.TranslateAsync([Samples.Text(new string('a', 10_000))], Token));
    }

    [Fact]
    public async Task Refuses_more_texts_than_a_call_takes()
    {
        var engine = new WordEngine();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new GuardedEngine(engine).TranslateAsync([Samples.Text("Un."), Samples.Text("Deux.")], Token));
        Assert.Empty(engine.Calls);
    }

    [Fact]
    public async Task Takes_one_text_and_one_call_at_least_whatever_the_engine_declares()
    {
        var guarded = new GuardedEngine(new WordEngine { Capabilities = new WordEngine().Capabilities with { TextsPerCall = 0, Concurrency = 0 } });

        Assert.True(guarded.Capabilities is { TextsPerCall: 1, Concurrency: 1 });
        Assert.IsType<EngineTranslated>(await guarded.TranslateAsync([Samples.Text("Bonjour.")], Token));
    }

    [Fact]
    public async Task Asks_nothing_for_no_texts()
    {
        var engine = new WordEngine();

        Assert.Empty(Assert.IsType<EngineTranslated>(await new GuardedEngine(engine).TranslateAsync([], Token)).Translations);
        Assert.Empty(engine.Calls);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new GuardedEngine(engine).TranslateAsync([], new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Never_has_more_calls_under_way_than_the_engine_takes()
    {
        var engine = new WordEngine { Capabilities = new WordEngine().Capabilities with { Concurrency = 2 } };
        var guarded = new GuardedEngine(engine);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => guarded.TranslateAsync([Samples.Text($"Texte {number}")], Token)));

        Assert.Equal(40, engine.Calls.Length);
        Assert.InRange(engine.MostUnderWay, 1, 2);
    }

    [Fact]
    public async Task Says_that_an_engine_whose_check_throws_is_not_ready()
    {
        Exception? reported = null;
        var status = await new GuardedEngine(new ThrowingCheck(), (_, exception) => reported = exception).CheckAsync(Token);

        Assert.DoesNotContain("secret", Assert.IsType<EngineNotReady>(status).Reason, StringComparison.Ordinal);
        Assert.IsType<IOException>(reported);
    }

    [Fact]
    public async Task Says_that_an_engine_whose_check_gives_nothing_is_not_ready() =>
        Assert.IsType<EngineNotReady>(await new GuardedEngine(new WordEngine { Status = null! }).CheckAsync(Token));

    [Fact]
    public async Task Lets_the_cancellation_of_a_check_through()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new GuardedEngine(new CancelledCheck()).CheckAsync(cancelled.Token));
    }

    [Fact]
    public async Task Gives_a_failure_without_words_some()
    {
        var failed = Assert.IsType<EngineFailed>(await Ask(new EngineFailed(EngineFault.Unavailable, " ", TimeSpan.FromSeconds(-5)), "Bonjour."));

        Assert.NotEqual(" ", failed.Cause);
        Assert.Null(failed.RetryAfter);
    }

    private static Task<EngineOutcome> Ask(EngineOutcome outcome, string text) => new GuardedEngine(new FixedEngine(outcome)).TranslateAsync([Samples.Text(text)], Token);

    private static EngineTranslation Translation(string text) => new(text, [], []);

    private static EngineTranslated Answer(string text) => new([Translation(text)], 1);

    private static EngineTranslated Linked(TextSpan source, TextSpan target) => new([new EngineTranslation("Good morning.", [], [new WordLink(source, target)])], 1);

    private static EngineTranslated Paired(params TextSpan[] spans) =>
        new([new EngineTranslation("Good morning.", [.. spans.Chunk(2).Select(pair => new SentencePair(pair[0], pair[1]))], [])], 1);

    private static WordLink Link(int start, int length) => new(new TextSpan(start, length), new TextSpan(start, length));

    private sealed class FixedEngine(EngineOutcome outcome) : ITranslationEngine
    {
        public EngineId Id => new("fixed");

        public string Name => "Fixed";

        public EngineCapabilities Capabilities => new(5, 10_000, 1, TermCarriage.None, false, EngineReach.ThisMachine, "Always the same.");

        public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<EngineStatus>(new EngineReady("1"));

        public Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken) => Task.FromResult(outcome);
    }

    private sealed class ThrowingCheck : ITranslationEngine
    {
        public EngineId Id => new("throwing");

        public string Name => "Throwing";

        public EngineCapabilities Capabilities => new(0, 10, 0, TermCarriage.None, false, EngineReach.ThisMachine, "None.");

        public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => throw new IOException("secret");

        public Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken) => throw new IOException("secret");
    }

    private sealed class CancelledCheck : ITranslationEngine
    {
        public EngineId Id => new("cancelled");

        public string Name => "Cancelled";

        public EngineCapabilities Capabilities => new(1, 10, 1, TermCarriage.None, false, EngineReach.ThisMachine, "None.");

        public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => Task.FromCanceled<EngineStatus>(cancellationToken);

        public Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken) => throw new InvalidOperationException();
    }
}
