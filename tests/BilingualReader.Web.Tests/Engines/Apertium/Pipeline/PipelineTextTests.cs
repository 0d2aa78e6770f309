using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

[Collection(PipelineCollection.Name)]
public sealed partial class PipelineTextTests(PipelineFixture pipeline)
{
    private const string Paragraph =
        "Le maire a signé l’accord mardi. Les pêcheurs demandent 10 000 euros : « c’est trop peu », dit-il !\n" +
        "Des bateaux quittent le port d’al-Omar à 9 h 30. Zorglub les attend.";

    [Theory]
    [InlineData("!!!")]
    [InlineData("…")]
    [InlineData("2023")]
    [InlineData("10 000,5")]
    [InlineData("😀")]
    [InlineData("👨‍👩‍👧 😀")]
    [InlineData("— — —")]
    [InlineData("* * *")]
    [InlineData("[…]")]
    public async Task A_text_without_words_comes_back_as_it_is(string text) => Assert.Equal(text, await EnglishAsync(text));

    [Theory]
    [InlineData("Bonjour")]
    [InlineData("a")]
    [InlineData("Zorglub")]
    [InlineData("À")]
    [InlineData("l'")]
    [InlineData("n°")]
    public async Task One_word_gives_something(string text) => Assert.False(string.IsNullOrWhiteSpace(await EnglishAsync(text)));

    [Fact]
    public async Task Nothing_gives_nothing() => Assert.Equal("", await EnglishAsync(""));

    [Theory]
    [InlineData("Le prix [est] de {100} € ^ 5$ et/ou 3 < 4 > 2 \\ fin * étoile # mot ~ tilde @ compte.", "[]{}^$/<>\\*#~@€")]
    [InlineData("*Gras* et **très gras** : `code` <b>html</b> &amp; [lien](x).", "****<b></b>&;[]()``")]
    [InlineData("[[t:w:3]]mot[[/]] ^le/le<det>$ [<g7>] \\[ $$ ^^", "[[::]][[/]]^/<>$[<>]\\[$$^^")]
    [InlineData("Il vit 😀 le chat ©, puis 中文 et العربية.", "😀©中文العربية")]
    public async Task Characters_that_mean_something_to_the_engine_are_text(string french, string kept)
    {
        var english = await EnglishAsync(french);

        foreach (var symbol in kept.GroupBy(c => c)) Assert.True(english.Count(c => c == symbol.Key) >= symbol.Count(), $"{symbol.Key} is missing from {english}");
    }

    [Theory]
    [InlineData("Le général Zorglub a parlé.", "Zorglub")]
    [InlineData("Le champ d'al-Omar est fermé.", "al-Omar")]
    [InlineData("Il a lu Al-Quds hier.", "Al-Quds")]
    [InlineData("Écrire à une.personne@exemple.fr ou voir https://exemple.fr/a_b?c=d.", "https://exemple.fr/a_b?c=d")]
    [InlineData("Écrire à une.personne@exemple.fr demain.", "une.personne@exemple.fr")]
    [InlineData("Le port de Xyzzyville est petit.", "Xyzzyville")]
    public async Task Names_and_addresses_come_back_as_they_are(string french, string kept) => Assert.Contains(kept, await EnglishAsync(french), StringComparison.Ordinal);

    [Theory]
    [InlineData("Le régime a violé la souveraineté du pays.", "The regime violated the sovereignty of the country.")]
    [InlineData("La Résistance a annoncé des attaques contre des bases.", "The Resistance announced attacks against bases.")]
    [InlineData("C'est le plus grand pays du monde.", "largest country of the world")]
    [InlineData("Les forces armées ont quitté la ville.", "The armed forces")]
    [InlineData("Il a déclaré que la source est sûre.", "He said that the source")]
    [InlineData("Le pays et ses enfants vivent à Paris.", "its children live in Paris")]
    [InlineData("Leur frappe a visé le site.", "Their strike targeted the site.")]
    [InlineData("Il faut partir.", "It is necessary to leave.")]
    [InlineData("Le prix est de 10 000,50 euros.", "10,000.50 euros")]
    public async Task The_worst_harms_of_the_plain_engine_are_gone(string french, string expected) => Assert.Contains(expected, await EnglishAsync(french), StringComparison.Ordinal);

    [Fact]
    public async Task Sentences_answer_one_to_one_and_white_space_between_them_stays()
    {
        var text = PipelineFixture.Read("Il dort.  Elle lit !\nFin");

        var translation = await pipeline.TranslateAsync(text);

        Assert.Equal(text.Sentences, translation.Sentences.Select(pair => pair.Source));
        var position = 0;
        var between = translation.Sentences.Select(pair =>
        {
            var gap = translation.Text[position..pair.Target.Start];
            position = pair.Target.End;
            return gap;
        }).ToArray();
        Assert.Equal(["", "  ", "\n"], between);
        Assert.Equal(translation.Text.Length, position);
    }

    [Fact]
    public async Task Links_join_words_within_their_texts()
    {
        var text = PipelineFixture.Read(Paragraph);

        var translation = await pipeline.TranslateAsync(text);

        Assert.NotEmpty(translation.Links);
        Assert.Equal(translation.Links.OrderBy(link => link.Target.Start).ThenBy(link => link.Source.Start), translation.Links);
        foreach (var link in translation.Links)
        {
            Assert.True(IsWhole(text.Text, link.Source), $"source {link.Source}");
            Assert.True(IsWhole(translation.Text, link.Target), $"target {link.Target} in {translation.Text}");
        }

        Assert.Contains(translation.Links, link => link.Source.In(text.Text) == "pêcheurs" && link.Target.In(translation.Text) == "fishermen");
        Assert.Contains(translation.Links, link => link.Source.In(text.Text) == "10 000" && link.Target.In(translation.Text) == "10,000");
        Assert.Contains(translation.Links, link => link.Source.In(text.Text) == "al-Omar" && link.Target.In(translation.Text) == "al-Omar");
    }

    [Fact]
    public async Task A_term_is_linked_as_a_whole()
    {
        var text = PipelineFixture.Read("La {marée noire=oil spill} recule.");

        var translation = await pipeline.TranslateAsync(text);

        Assert.Contains(translation.Links, link => link.Source == text.Terms[0].Span && link.Target.In(translation.Text) == "oil spill");
    }

    [Fact]
    public async Task Every_worker_says_the_same_again_and_again()
    {
        var text = PipelineFixture.Read(Paragraph);
        var first = await pipeline.TranslateAsync(text);

        var others = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => pipeline.TranslateAsync(text, i % 2)));

        Assert.All(others, other => Assert.Equal(first.Text, other.Text));
        Assert.All(others, other => Assert.Equal(first.Links.AsEnumerable(), other.Links));
    }

    [Fact]
    public async Task A_sentence_of_thousands_of_words_comes_back()
    {
        var source = string.Concat(Enumerable.Repeat("le maire ouvre la porte et ", 400)).TrimEnd();
        var text = new EngineText(source, [new TextSpan(0, source.Length)], [], ImmutableArray<TextSpan>.Empty);

        var translation = await pipeline.TranslateAsync(text);

        Assert.Equal(400, Regex.Count(translation.Text, "mayor"));
        Assert.Equal(new TextSpan(0, translation.Text.Length), Assert.Single(translation.Sentences).Target);
    }

    [Theory]
    [InlineData("Elle ne quitte jamais la mer.", "sea", "mar")]
    [InlineData("Les marqueurs sont là.", "bookmarks", "marcador")]
    [InlineData("Il ne change pas, a-t-il souligné.", "he stressed", "astress")]
    [InlineData("Jésus est né au Kenya.", "Kenya", "Kenia")]
    [InlineData("La mort de Martin Luther King.", "of Martin Luther King", "Martín")]
    [InlineData("Etaient inscrits tous les finalistes.", "were", "beinged")]
    [InlineData("Il s'en rendra compte.", "rendra compte", "darse")]
    [InlineData("Certains ont été identifiés comme ayant eu des contacts.", "as having", "prpers")]
    public async Task A_word_that_the_pairs_stumble_over_is_no_word_of_theirs(string french, string expected, string leak)
    {
        var english = await EnglishAsync(french);

        Assert.Contains(expected, english, StringComparison.Ordinal);
        Assert.DoesNotContain(leak, english, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_word_that_only_the_languages_between_have_reaches_the_page()
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        foreach (var line in SharedTexts.Lines())
        {
            var text = PipelineFixture.Read(line).Text;
            foreach (Match word in Word().Matches(await EnglishAsync(text)))
            {
                if (!text.Contains(word.Value, StringComparison.OrdinalIgnoreCase)) words.TryAdd(word.Value, text);
            }
        }

        Assert.True(words.Count > 1000);
        var english = InstalledDictionary.Find("eng-spa", words.Keys).Union(InstalledDictionary.Find("eng-cat", words.Keys)).ToHashSet(StringComparer.Ordinal);
        var between = InstalledDictionary.Find("spa-eng", words.Keys).Union(InstalledDictionary.Find("cat-eng", words.Keys)).Except(english);
        Assert.Empty(between.Select(word => $"{word} for: {words[word]}"));
    }

    [Fact]
    public async Task No_mark_and_no_word_of_the_language_between_reaches_the_page()
    {
        foreach (var line in SharedTexts.Lines())
        {
            var text = PipelineFixture.Read(line);
            var english = await EnglishAsync(text.Text);

            Assert.DoesNotMatch(Marks(), new string([.. english.Where(c => !line.Contains(c, StringComparison.Ordinal) || c is not ('*' or '#' or '@'))]));
            Assert.DoesNotMatch(StandIns(), english);
            foreach (Match word in Spanish().Matches(english)) Assert.True(line.Contains(word.Value, StringComparison.OrdinalIgnoreCase), $"{word.Value} in: {english}");
        }
    }

    private async Task<string> EnglishAsync(string french) => (await pipeline.TranslateAsync(new EngineText(french, Core.Segments.SentenceSplitter.Split(french, "fr"), [], []))).Text;

    private static bool IsWhole(string text, TextSpan span) =>
        span.Length > 0 && span.End <= text.Length
        && (span.Start == 0 || !char.IsLetterOrDigit(text[span.Start - 1]) || !char.IsLetterOrDigit(text[span.Start]))
        && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]) || !char.IsLetterOrDigit(text[span.End - 1]));

    [GeneratedRegex(@"[\p{L}\p{M}]{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\w)[*#@](?=\w)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\uE700-\uE70F]|\[\[|Zqw")]
    private static partial Regex StandIns();

    // Words that only Spanish or Catalan has, most frequent ones first.
    [GeneratedRegex(@"\b(?:el|los|las|una|unos|unas|del|con|por|para|pero|está|están|según|también|más|muy|desde|hacia|els|les|amb|però|també|més|molt|fins|navidad|noreste|yacimientos|perpetrando|sita|sobrevolar|drons|tierra|ñ)\b|\w*ñ\w*|\w+ción(?:es)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spanish();
}
