using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Engines.Local;

public sealed class LocalEngineTests : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("bilingual-local-").FullName;
    private readonly List<IAsyncDisposable> services = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Models => [false, true];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Terms_and_verbatim_words_stand_in_the_English_exactly_once_and_as_they_are_wanted(bool isTrained)
    {
        using var folder = isTrained ? LocalModelFolder.Toy() : LocalModelFolder.Written();
        var engine = EngineOf(folder);
        const string source = "Le député de la Guyane a écrit à bureau\u00A0@ exemple… et visite https://exemple.fr/la-maison?x=1&y=2 avec le Défenseur des droits.";
        var text = Text(source) with
        {
            Terms = [Term(source, "Guyane", "French Guiana"), Term(source, "bureau\u00A0@ exemple…", "the office\u00A0— “New…” \uFB01le"), Term(source, "Défenseur des droits", "Defender of Rights")],
            Verbatim = [Span(source, "https://exemple.fr/la-maison?x=1&y=2")],
        };

        var english = Assert.Single((await TranslateAsync(engine, text)).Translations);

        foreach (var wanted in text.Terms.Select(term => term.Target).Append("https://exemple.fr/la-maison?x=1&y=2")) Assert.Equal(2, english.Text.Split(wanted).Length);
        Assert.Equal([TermCarriage.Native, TermCarriage.Native, TermCarriage.Native], english.Carried!.Value);
    }

    [Fact]
    public async Task A_sentence_with_more_terms_than_the_search_takes_is_put_together_around_them()
    {
        using var folder = LocalModelFolder.Any();
        var source = "le chat" + string.Concat(Enumerable.Repeat(" de", 70));
        var text = Text(source) with { Terms = [.. Enumerable.Range(0, 70).Select(number => new EngineTerm(new TextSpan(8 + 3 * number, 2), $"Cat {100 + number}", TermKind.Name))] };

        var english = Assert.Single((await TranslateAsync(EngineOf(folder), text)).Translations);

        Assert.All(text.Terms, term => Assert.Equal(2, english.Text.Split(term.Target).Length));
        Assert.All(english.Carried!.Value, carriage => Assert.Equal(TermCarriage.Placeholders, carriage));
        Assert.Equal(text.Terms.Select(term => term.Span), english.Links.Where(link => text.Terms.Any(term => term.Span == link.Source)).Select(link => link.Source));
    }

    [Fact]
    public async Task A_text_of_nothing_but_terms_marks_and_numbers_is_those_with_the_numbers_as_English_writes_them()
    {
        using var folder = LocalModelFolder.Any();
        const string source = "« Guyane » – 1\u202F234\n\nGuyane !";
        var text = Text(source) with { Terms = [Term(source, "Guyane", "French Guiana"), new EngineTerm(new TextSpan(source.LastIndexOf('G'), 6), "French Guiana", TermKind.Name)] };

        Assert.Equal("« French Guiana » – 1,234\n\nFrench Guiana !", Assert.Single((await TranslateAsync(EngineOf(folder), text)).Translations).Text);
    }

    [Fact]
    public async Task Each_of_the_numbers_that_stand_alone_has_its_partner()
    {
        using var folder = LocalModelFolder.Any();
        const string source = "1\u00A0234,5\u00A0€ (20\u00A0%), 7 !";

        var english = Assert.Single((await TranslateAsync(EngineOf(folder), Text(source))).Translations);

        Assert.Equal("1,234.5\u00A0€ (20%), 7 !", english.Text);
        Assert.Equal(
            [("1\u00A0234,5", "1,234.5"), ("€", "€"), ("(", "("), ("20\u00A0%", "20%"), ("),", "),"), ("7", "7"), ("!", "!")],
            english.Links.Select(link => (link.Source.In(source), link.Target.In(english.Text))));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Lines_and_what_stands_between_sentences_stay(bool isTrained)
    {
        using var folder = isTrained ? LocalModelFolder.Toy() : LocalModelFolder.Written();
        const string source = "Le chat dort.\u00A0\u00A0La maison est grande.\nPremière ligne,\r\n  deuxième ligne\n— 12 —\nfin";
        var text = new EngineText(source, [Span(source, "Le chat dort."), Span(source, source[source.IndexOf("La", StringComparison.Ordinal)..])], [], []);

        var english = Assert.Single((await TranslateAsync(EngineOf(folder), text)).Translations);

        Assert.Equal(["\n", "\r\n  ", "\n— 12 —\n"], System.Text.RegularExpressions.Regex.Matches(english.Text, "[\r\n]+(?: +|— 12 —\n)?").Select(match => match.Value));
        Assert.Equal(2, english.Sentences.Length);
        Assert.Equal("\u00A0\u00A0", english.Text[english.Sentences[0].Target.End..english.Sentences[1].Target.Start]);
        Assert.Equal(english.Text.Length, english.Sentences[1].Target.End);
        Assert.All(english.Links, link => Assert.True(english.Sentences.Single(pair => pair.Source.Contains(link.Source)).Target.Contains(link.Target)));
        Assert.NotEmpty(english.Links);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_text_has_one_translation_alone_in_company_and_on_any_number_of_cores(bool isTrained)
    {
        using var folder = isTrained ? LocalModelFolder.Toy() : LocalModelFolder.Written();
        var (one, two) = (EngineOf(folder, ("Engines:Local:Threads", "1")), EngineOf(folder, ("Engines:Local:Threads", "3")));
        ImmutableArray<EngineText> texts = [.. Enumerable.Range(1, 8).Select(number => Text(string.Join(' ', Enumerable.Repeat("Le maire de la ville a ouvert la porte.", number))))];

        var together = await Task.WhenAll(texts.Chunk(two.Capabilities.TextsPerCall).Select(chunk => TranslateAsync(two, chunk)));

        Assert.NotEqual(texts.Length, together.Length);
        string[] company = [.. together.SelectMany(call => call.Translations).Select(translation => translation.Text)];
        for (var at = 0; at < texts.Length; at++) Assert.Equal(company[at], Assert.Single((await TranslateAsync(one, texts[at])).Translations).Text);
    }

    [Fact]
    public async Task Every_answer_holds_to_the_port_whatever_the_text()
    {
        using var folder = LocalModelFolder.Written();
        var engine = EngineOf(folder);
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new MangledText(new Random(seed));
            var source = random.Paragraph();
            var prepared = PreparedBlock.From(Blocks.Paragraph(1, source), Termbase.Build(random.Glossary(source)));

            var english = Assert.Single((await TranslateAsync(engine, prepared.Text)).Translations);

            Assert.DoesNotContain(TermCarriage.None, english.Carried!.Value);
            foreach (var group in prepared.Text.Terms.GroupBy(term => term.Target))
            {
                var count = english.Text.Split(group.Key, StringSplitOptions.None).Length - 1 + english.Text.Split(string.Concat(group.Key[..1].ToUpperInvariant(), group.Key.AsSpan(1))).Length - 1;
                Assert.True(count >= group.Count(), $"Seed {seed}: {group.Key} in {english.Text} for {source}");
            }
        }
    }

    [Fact]
    public async Task Who_cancels_does_not_wait_for_the_model()
    {
        using var folder = LocalModelFolder.Any();
        var engine = EngineOf(folder);
        await TranslateAsync(engine, Text("Bonjour."));
        using var cancellation = new CancellationTokenSource();
        var text = Text(string.Join(", ", Enumerable.Repeat("le chat dort dans la maison de la ville", 2_000)));

        var running = engine.TranslateAsync([text, text], cancellation.Token);
        Assert.False(running.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.NotEmpty(Assert.Single((await TranslateAsync(engine, Text("Bonjour."))).Translations).Text);
    }

    [Fact]
    public async Task Without_a_model_it_is_not_ready_and_says_what_to_do()
    {
        using var folder = LocalModelFolder.New();
        var engine = EngineOf(folder);

        var status = Assert.IsType<EngineNotReady>(await engine.CheckAsync(Token));
        var outcome = Assert.IsType<EngineFailed>(await engine.TranslateAsync([Text("Bonjour.")], Token));

        Assert.Contains("no model", status.Reason, StringComparison.Ordinal);
        Assert.Contains("model fetch", status.Remedy, StringComparison.Ordinal);
        Assert.Equal(EngineFault.Unavailable, outcome.Fault);
        Assert.Contains("model fetch", outcome.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_model_is_told_and_a_whole_one_in_its_place_is_taken_up_without_a_restart()
    {
        using var folder = LocalModelFolder.Written();
        var file = Path.Combine(folder.FullName, "model.fren.intgemm.alphas.bin");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..5_000]);
        var engine = EngineOf(folder);

        Assert.Contains("cannot be used", Assert.IsType<EngineNotReady>(await engine.CheckAsync(Token)).Reason, StringComparison.Ordinal);
        folder.Write(seed: 1);
        var first = Assert.IsType<EngineReady>(await engine.CheckAsync(Token)).Version;
        var before = Assert.Single((await TranslateAsync(engine, Text("Le chat dort."))).Translations).Text;
        folder.Write(seed: 2);

        Assert.NotEqual(first, Assert.IsType<EngineReady>(await engine.CheckAsync(Token)).Version);
        Assert.NotEqual(before, Assert.Single((await TranslateAsync(engine, Text("Le chat dort."))).Translations).Text);
    }

    [Fact]
    public async Task The_app_prefers_it_to_rules_as_soon_as_its_model_is_there()
    {
        using var folder = LocalModelFolder.New();
        var registry = RegistryOf(folder);
        var before = await registry.ChooseAsync(null, Token);
        folder.Write(seed: 1);

        Assert.NotEqual("local", (before as EngineChosen)?.Engine.Id.Value);
        Assert.Equal("local", Assert.IsType<EngineChosen>(await registry.ChooseAsync(null, Token)).Engine.Id.Value);
    }

    [Theory]
    [InlineData("Engines:Local:Threads", "-1")]
    [InlineData("Engines:Local:BeamSize", "0")]
    [InlineData("Engines:Local:BeamSize", "9")]
    public void Settings_out_of_range_are_refused_by_name(string name, string value)
    {
        using var folder = LocalModelFolder.New();

        var exception = Assert.ThrowsAny<Exception>(() => RegistryOf(folder, (name, value)));

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services) await service.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private EngineRegistry RegistryOf(LocalModelFolder folder, params (string Name, string Value)[] settings)
    {
        var provider = TestServices.Build(Directory.CreateDirectory(Path.Combine(data, services.Count.ToString(CultureInfo.InvariantCulture))).FullName, TranslationOptions.Automatic, [("Engines:Local:ModelPath", folder.FullName), .. settings], []);
        services.Add(provider);
        return provider.GetRequiredService<EngineRegistry>();
    }

    private ITranslationEngine EngineOf(LocalModelFolder folder, params (string Name, string Value)[] settings) => RegistryOf(folder, settings).Find(new EngineId("local"))!;

    private static async Task<EngineTranslated> TranslateAsync(ITranslationEngine engine, params EngineText[] texts) =>
        await engine.TranslateAsync([.. texts], Token) switch
        {
            EngineTranslated translated => translated,
            EngineFailed failed => throw new InvalidOperationException(failed.Cause),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static EngineText Text(string text) => new(text, [new TextSpan(0, text.Length)], [], []);

    private static EngineTerm Term(string source, string french, string english) => new(Span(source, french), english, TermKind.Name);

    private static TextSpan Span(string source, string words) => new(source.IndexOf(words, StringComparison.Ordinal), words.Length);
}
