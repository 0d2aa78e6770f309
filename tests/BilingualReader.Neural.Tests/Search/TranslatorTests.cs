using BilingualReader.Neural.Kernels;
using BilingualReader.Neural.Search;
using BilingualReader.Neural.Tests.Writing;

namespace BilingualReader.Neural.Tests.Search;

/// <summary>The whole way on written models with random parameters.</summary>
public sealed class TranslatorTests
{
    private static readonly string[] Sentences = [.. Enumerable.Range(1, 30).Select(at => string.Join(' ', Enumerable.Range(0, at % 13 + 1).Select(word => "le chat de la bel ur".Split(' ')[(word * at) % 6])))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void Batches_threads_and_neighbours_change_nothing(bool isQuantised, bool hasShortlist)
    {
        var translator = new Translator(WrittenModel.Load(isQuantised, hasShortlist));
        var alone = Sentences.Select(sentence => translator.Translate([sentence], cancellationToken: Token)[0]).ToArray();
        foreach (var (batch, threads) in new[] { (3, 1), (64, 1), (8, 3) })
        {
            var together = translator.Translate(Sentences, new TranslationOptions { BatchSize = batch, Threads = threads }, Token);
            Assert.Equal(alone.SelectMany(translation => translation.Target), together.SelectMany(translation => translation.Target));
        }
    }

    [Fact]
    public void Every_kernel_gives_the_same_bit_for_bit()
    {
        var expected = new Translator(WrittenModel.Load(hasShortlist: true, kernel: new PortableKernel())).Translate(Sentences, cancellationToken: Token);
        foreach (var kernel in Int8Kernel.All.Where(kernel => kernel.IsSupported))
        {
            var translations = new Translator(WrittenModel.Load(hasShortlist: true, kernel: kernel)).Translate(Sentences, cancellationToken: Token);
            Assert.Equal(expected.SelectMany(translation => translation.Target), translations.SelectMany(translation => translation.Target));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_beam_of_one_is_the_greedy_search(bool hasShortlist)
    {
        var model = WrittenModel.Load(hasShortlist: hasShortlist);
        foreach (var sentence in Sentences)
        {
            var greedy = new GreedySearchProbe(model).Translate(sentence, 12);
            var beam = new Part(greedy.Tokens, 12, []);
            new BeamSearch(model.Network, model.Target).Translate([beam], 1, 1f, model.Shortlist, Token);
            Assert.Equal(greedy.Result.ToArray(), beam.Result.ToArray());
            Assert.Equal(greedy.Attention.AsSpan(0, greedy.Count * greedy.Tokens.Length).ToArray(), beam.Attention.AsSpan(0, greedy.Count * greedy.Tokens.Length).ToArray());
        }
    }

    [Fact]
    public void A_wider_beam_does_not_depend_on_the_batch()
    {
        var translator = new Translator(WrittenModel.Load());
        var options = new TranslationOptions { BeamSize = 3 };
        var alone = Sentences.Select(sentence => translator.Translate([sentence], options, Token)[0]).ToArray();
        Assert.Equal(alone.SelectMany(translation => translation.Target), translator.Translate(Sentences, options, Token).SelectMany(translation => translation.Target));
    }

    [Fact]
    public void The_unknown_token_is_never_produced_and_the_limit_of_length_is_each_sentences_own()
    {
        foreach (var translation in new Translator(WrittenModel.Load()).Translate(Sentences, cancellationToken: Token))
        {
            Assert.DoesNotContain(translation.Target, token => token.Id == VocabularyWriter.Unknown);
            Assert.InRange(translation.Target.Length, 0, 2 * (translation.Source.Length + 1));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public unsafe void The_unknown_token_scores_minus_infinity_whatever_the_parameters(bool isQuantised)
    {
        var model = WrittenModel.Load(isQuantised);
        Assert.Equal(float.NegativeInfinity, model.Network.Output.All.Bias(0)[VocabularyWriter.Unknown]);
        Assert.True(float.IsFinite(model.Network.Output.All.Bias(0)[VocabularyWriter.Unknown + 1]));
    }

    [Fact]
    public void An_empty_sentence_gives_an_empty_translation()
    {
        var translations = new Translator(WrittenModel.Load()).Translate(["", "le", "  "], cancellationToken: Token);
        Assert.Equal(("", "", true), (translations[0].Text, translations[2].Text, translations[0].IsComplete));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public void Required_renderings_appear_exactly_once_each(bool hasShortlist, int beam)
    {
        var translator = new Translator(WrittenModel.Load(hasShortlist: hasShortlist));
        var sentences = Sentences.Where(text => text.Length > 8).Select(text => new Sentence(text, [new RequiredTerm(0, 2, "la bel"), new RequiredTerm(text.Length - 2, 2, "中")])).ToArray();
        foreach (var translation in translator.Translate(sentences, new TranslationOptions { BeamSize = beam }, Token))
        {
            Assert.Empty(translation.MissingTerms);
            Assert.Equal((2, 2), (translation.Text.Split("la bel").Length, translation.Text.Split('中').Length));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Required_renderings_stand_where_it_says_as_they_were_asked_for(int beam)
    {
        // The vocabulary of the model writes the wide space, the ligature and the dots in other ways, and knows no dash.
        var translator = new Translator(WrittenModel.Load());
        string[] renderings = ["la\u00A0bel", "la bel", "\uFB01n…", "— 中"];
        var sentences = Sentences.Where(text => text.Length > 8).Select(text => new Sentence(text, [.. renderings.Select((rendering, at) => new RequiredTerm(2 * at, 2, rendering))])).ToArray();
        foreach (var translation in translator.Translate(sentences, new TranslationOptions { BeamSize = beam }, Token))
        {
            Assert.Empty(translation.MissingTerms);
            Assert.Equal(renderings.Order(StringComparer.Ordinal), translation.PlacedTerms.Select(placed => placed.Term.Rendering).Order(StringComparer.Ordinal));
            Assert.All(translation.PlacedTerms, placed => Assert.Equal(placed.Term.Rendering, translation.Text.Substring(placed.Start, placed.Length)));
            Assert.All(translation.PlacedTerms.Zip(translation.PlacedTerms.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
            Assert.All(renderings, rendering => Assert.Equal(2, translation.Text.Split(rendering).Length));
            Assert.All(translation.Target, token => Assert.InRange(token.Start + token.Length, token.Start, translation.Text.Length));
            Assert.All(translation.Target.Zip(translation.Target.Skip(1)), pair => Assert.True(pair.First.Start <= pair.Second.Start));
        }
    }

    [Fact]
    public void A_term_that_stands_for_nothing_is_reported_missing()
    {
        var term = new RequiredTerm(40, 3, "chat");
        Assert.Same(term, new Translator(WrittenModel.Load()).Translate([new Sentence("le chat", [term])], cancellationToken: Token)[0].MissingTerms.Single());
    }

    [Fact]
    public void A_long_sentence_is_cut_after_a_clause_and_all_of_it_translated()
    {
        var model = WrittenModel.Load();
        var clause = string.Join(' ', Enumerable.Repeat("le chat", 30));
        var text = $"{clause}, {clause}; {clause}, {clause}";
        var tokens = model.SourceTokeniser.Encode(text);
        var starts = LongSentence.Cut(text, tokens, []);
        Assert.All(starts.Zip(starts.Skip(1).Append(tokens.Length)), pair => Assert.InRange(pair.Second - pair.First, 1, LongSentence.MostTokens));
        Assert.All(starts.Skip(1), start => Assert.Contains(text[tokens[start - 1].Start + tokens[start - 1].Length - 1], ",;"));
        var translation = new Translator(model).Translate([text], cancellationToken: Token)[0];
        Assert.Equal((tokens.Length, translation.Target.Length), (translation.Alignment.Sources, translation.Alignment.Targets));
    }

    [Fact]
    public void Words_are_linked_within_both_texts()
    {
        foreach (var (source, translation) in Sentences.Zip(new Translator(WrittenModel.Load()).Translate(Sentences, cancellationToken: Token)))
        {
            Assert.All(translation.LinkWords(source), link =>
            {
                Assert.InRange(link.SourceStart + link.SourceLength, 1, source.Length);
                Assert.InRange(link.TargetStart + link.TargetLength, 1, translation.Text.Length);
            });
        }
    }

    [Fact]
    public void A_translation_that_nobody_waits_for_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new Translator(WrittenModel.Load()).Translate(Sentences, cancellationToken: source.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_translation_that_is_called_off_between_two_tokens_stops_there_and_the_next_is_as_before(int beam)
    {
        var kernel = new WatchedKernel();
        var translator = new Translator(WrittenModel.Load(kernel: kernel));
        var options = new TranslationOptions { BeamSize = beam, LengthFactor = 8f, Threads = 1 };
        string[] text = [string.Join(' ', Enumerable.Repeat("le chat de la bel ur", 10))];
        kernel.Watch(null);
        var before = translator.Translate(text, options, Token)[0];
        var products = kernel.Products;
        using var source = new CancellationTokenSource();
        kernel.Watch(source, cancelAt: products / 2);
        Assert.ThrowsAny<OperationCanceledException>(() => translator.Translate(text, options, source.Token));
        Assert.InRange(kernel.Products, products / 2, products / 2 + products / 20);
        Assert.Equal(before.Target, translator.Translate(text, options, Token)[0].Target);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_model_whose_sides_have_words_of_their_own_translates_into_those_of_the_target(bool isQuantised)
    {
        var size = ModelSize.Tiny with { Width = 32, Words = 400, OwnTargetWords = 520 };
        var model = WrittenModel.Load(isQuantised, size: size);
        Assert.Equal((400, 520), (model.Source.Count, model.Target.Count));
        var translations = new Translator(model).Translate(Sentences, cancellationToken: Token);
        Assert.Contains(translations.SelectMany(translation => translation.Target), token => token.Id >= size.Words);
        Assert.All(translations.SelectMany(translation => translation.Source), token => Assert.InRange(token.Id, 0, size.Words - 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Steps_of_the_beam_search_allocate_nothing(bool hasTerm)
    {
        var model = WrittenModel.Load();
        var search = new BeamSearch(model.Network, model.Target);
        int[] ids = [.. model.TargetTokeniser.Encode("la bel").Select(token => token.Id)];
        Constraint[] constraints = hasTerm ? [new Constraint(ids, string.Concat(ids.Select(model.Target.TextOf)), 0, 1)] : [];
        Part Translate(Part part)
        {
            search.Translate([part], 3, 1f, null, CancellationToken.None);
            return part;
        }

        long Allocated(int limit) => LeastAllocated(() => new Part([270, 265, 280, 0], limit, constraints), part => Translate(part));
        Assert.True(Translate(new Part([270, 265, 280, 0], 100, constraints)).Count > 12);
        Assert.Equal(Allocated(12), Allocated(100));
    }

    [Fact]
    public void Steps_of_the_greedy_search_allocate_nothing()
    {
        var model = WrittenModel.Load();
        var search = new GreedySearch(model.Network, model.Target.End);
        long Allocated(int limit) => LeastAllocated(() => new Part([270, 265, 280, 0], limit, []), part => search.Translate([part], null, CancellationToken.None));
        Assert.Equal(Allocated(2), Allocated(100));
    }

    // The runtime itself now and then allocates on the thread that it compiles or loads something for, so the least of several runs
    // is what the search allocates. The first run is not counted: it grows what later ones use again.
    private static long LeastAllocated(Func<Part> make, Action<Part> translate)
    {
        translate(make());
        var least = long.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var part = make();
            var before = GC.GetAllocatedBytesForCurrentThread();
            translate(part);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
