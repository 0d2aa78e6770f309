using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Tests.Engines;

/// <summary>
/// What every engine must do, run against each one that the app registers, found in its services: a new engine is taken up
/// without a change here. One that is not ready on this machine is skipped, with its reason.
/// </summary>
public sealed class EngineContractTests(RegisteredEngines registered) : IClassFixture<RegisteredEngines>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Engines() => [.. RegisteredEngines.Ids()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Gives_n_translations_for_n_texts_in_their_order(string id)
    {
        var engine = await ReadyAsync(id);
        string[] numbers = ["1789", "1848", "1914", "1968"];
        foreach (var batch in numbers.Chunk(engine.Capabilities.TextsPerCall))
        {
            var outcome = await engine.TranslateAsync([.. batch.Select(number => Text($"La maison a été construite en {number}."))], Token);

            var translations = Assert.IsType<EngineTranslated>(outcome).Translations;
            Assert.Equal(batch.Length, translations.Length);
            Assert.All(batch.Zip(translations), pair => Assert.Contains(pair.First, pair.Second.Text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Has_nothing_to_do_for_no_texts(string id)
    {
        var engine = await ReadyAsync(id);

        Assert.Empty(Assert.IsType<EngineTranslated>(await engine.TranslateAsync([], Token)).Translations);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Declares_what_it_is(string id)
    {
        var engine = await ReadyAsync(id);

        Assert.False(string.IsNullOrWhiteSpace(engine.Name));
        Assert.False(string.IsNullOrWhiteSpace(engine.Capabilities.Quality));
        Assert.True(engine.Capabilities is { TextsPerCall: >= 1, CharactersPerText: >= 1_000, Concurrency: >= 1 });
        Assert.False(string.IsNullOrWhiteSpace(Assert.IsType<EngineReady>(await engine.CheckAsync(Token)).Version));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Brings_terms_back_exactly(string id)
    {
        var engine = await ReadyAsync(id);
        if (engine.Capabilities.Terms is TermCarriage.None or TermCarriage.Prompt) Assert.Skip($"{engine.Name} promises nothing for terms.");
        const string source = "Le député de la Guyane et le Défenseur des droits parlent de la colonie.";
        var text = Text(source) with
        {
            Terms =
            [
                Term(source, "Guyane", "French Guiana", TermKind.Name),
                Term(source, "Défenseur des droits", "Defender of Rights", TermKind.Name),
                Term(source, "colonie", "settlement", TermKind.Noun),
            ],
        };

        var target = (await TranslateAsync(engine, text)).Text;

        Assert.All(text.Terms, term => Assert.Contains(term.Target, target, StringComparison.Ordinal));
        Assert.DoesNotContain("Guyane", target, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Leaves_verbatim_spans_as_they_are(string id)
    {
        var engine = await ReadyAsync(id);
        const string source = "Le site https://exemple.fr/la-maison?x=1&y=2 est fermé.";
        var text = Text(source) with { Verbatim = [Span(source, "https://exemple.fr/la-maison?x=1&y=2")] };

        Assert.Contains("https://exemple.fr/la-maison?x=1&y=2", (await TranslateAsync(engine, text)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Takes_odd_characters_for_text(string id)
    {
        var engine = await ReadyAsync(id);
        string[] odd =
        [
            "Le <b>chat</b> & le [[t:x:1]]chien[[/]] ^mange<vblex>$ {du} \\pain/ @ * # ~ fin.",
            "Le chat 😀 et l’oiseau « vert » – 1\u202F234,50 € – dorment\u00A0!",
            "Le mot 漢字 et le mot العربية sont ici.",
            "Le mot bibliothe\u0300que et le mot e\u0301te\u0301.",
            "Le mot a\0b et le mot bibli\u00ADothèque.",
            "…",
            "12",
            "?",
            "Première ligne\nDeuxième ligne",
        ];
        foreach (var text in odd)
        {
            var outcome = Assert.IsType<EngineTranslated>(await engine.TranslateAsync([Text(text)], Token));
            Assert.False(string.IsNullOrWhiteSpace(Assert.Single(outcome.Translations).Text), text);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Takes_a_long_text(string id)
    {
        var engine = await ReadyAsync(id);
        const string sentence = "Le maire de la ville a ouvert la porte de la maison. ";
        var count = Math.Min(10_000, engine.Capabilities.CharactersPerText) / sentence.Length;
        var source = string.Concat(Enumerable.Repeat(sentence, count)).TrimEnd();
        var text = Text(source) with { Sentences = [.. Enumerable.Range(0, count).Select(number => new TextSpan(number * sentence.Length, sentence.Length - 1))] };

        Assert.InRange((await TranslateAsync(engine, text)).Text.Length, source.Length / 2, source.Length * 2);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Says_the_same_twice(string id)
    {
        var engine = await ReadyAsync(id);
        var text = Text("Les élus de la commune voteront demain, malgré la grève.");

        Assert.Equal((await TranslateAsync(engine, text)).Text, (await TranslateAsync(engine, text)).Text);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Throws_when_cancelled_and_works_afterwards(string id)
    {
        var engine = await ReadyAsync(id);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.TranslateAsync([Text("Bonjour.")], cancelled.Token));
        Assert.NotEmpty((await TranslateAsync(engine, Text("Bonjour."))).Text);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Serves_several_callers_at_once(string id)
    {
        var engine = await ReadyAsync(id);

        var outcomes = await Task.WhenAll(Enumerable.Range(1900, 12).Select(year => TranslateAsync(engine, Text($"La maison a été construite en {year}."))));

        Assert.All(outcomes.Select((outcome, index) => (outcome, index)), pair => Assert.Contains($"{1900 + pair.index}", pair.outcome.Text, StringComparison.Ordinal));
    }

    private async Task<ITranslationEngine> ReadyAsync(string id)
    {
        var engine = registered.Registry.Find(new EngineId(id))!;
        if (await engine.CheckAsync(Token) is EngineNotReady not) Assert.Skip($"{engine.Name}: {not.Reason}");
        return engine;
    }

    private static async Task<EngineTranslation> TranslateAsync(ITranslationEngine engine, EngineText text) =>
        Assert.Single(Assert.IsType<EngineTranslated>(await engine.TranslateAsync([text], Token)).Translations);

    private static EngineText Text(string text) => new(text, [new TextSpan(0, text.Length)], [], []);

    private static EngineTerm Term(string source, string french, string english, TermKind kind) => new(Span(source, french), english, kind);

    private static TextSpan Span(string source, string words) => new(source.IndexOf(words, StringComparison.Ordinal), words.Length);
}
