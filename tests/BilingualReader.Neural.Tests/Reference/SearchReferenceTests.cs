using BilingualReader.Neural.Tests.Infrastructure;

namespace BilingualReader.Neural.Tests.Reference;

/// <summary>Beam search and required terms on the small model, whose translations are poor but whose attention is real.</summary>
public sealed class SearchReferenceTests(ITestOutputHelper output)
{
    private const int Sentences = 40;

    [Fact]
    public void A_wider_beam_finds_translations_that_are_at_least_as_probable_on_the_whole()
    {
        var translator = new Translator(ReferenceModel.Load(SharedNeural.Int8Model));
        var lines = SharedNeural.Lines("ref", "input.fr")[..20];
        float Score(int beam) => translator.Translate(lines, new TranslationOptions { BeamSize = beam }, TestContext.Current.CancellationToken).Sum(translation => translation.Score);
        var (two, four) = (Score(2), Score(4));
        output.WriteLine($"sum of normalised log-probabilities: beam 2 {two:F3}, beam 4 {four:F3}");
        Assert.True(four > two);
    }

    [Fact]
    public void Required_terms_appear_exactly_once_each()
    {
        var model = ReferenceModel.Load(SharedNeural.Int8Model);
        var translator = new Translator(model);
        var sentences = SharedNeural.Lines("ref", "input.fr")[..Sentences].Select(WithTerms).ToArray();
        var free = translator.Translate([.. sentences.Select(sentence => sentence.Text)], cancellationToken: TestContext.Current.CancellationToken);
        var bound = translator.Translate(sentences, cancellationToken: TestContext.Current.CancellationToken);
        var (terms, placed, pointed) = (0, 0, 0);
        for (var at = 0; at < sentences.Length; at++)
        {
            foreach (var term in sentences[at].Terms)
            {
                terms++;
                if (Count(bound[at].Text, term.Rendering) != 1) output.WriteLine($"{term.Rendering}: {bound[at].Text} | {string.Join(" ", bound[at].Target.Select(token => model.Target.TextOf(token.Id)))}");
                if (Count(bound[at].Text, term.Rendering) != 1) continue;
                placed++;
                var first = bound[at].Target.First(token => token.Start == bound[at].Text.IndexOf(term.Rendering, StringComparison.Ordinal));
                var row = bound[at].Alignment.Row(bound[at].Target.IndexOf(first));
                var peak = bound[at].Source[row.IndexOf(row.ToArray().Max())];
                if (peak.Start < term.Start + term.Length && peak.Start + peak.Length > term.Start) pointed++;
            }

            Assert.Empty(bound[at].MissingTerms);
        }

        var same = free.Zip(bound).Sum(pair => pair.First.Text.Split(' ').Intersect(pair.Second.Text.Split(' ')).Count());
        output.WriteLine($"{placed} of {terms} terms exactly once, {pointed} where the attention points to them; {same} of {free.Sum(translation => translation.Text.Split(' ').Distinct().Count())} words of the free translations are kept");
        Assert.Equal(terms, placed);
        // What is required leads to no more translations that go on and on than there are without it.
        var (cut, cutFree) = (bound.Count(translation => !translation.IsComplete), free.Count(translation => !translation.IsComplete));
        output.WriteLine($"{cut} cut off by the limit of length, {cutFree} of the free translations");
        Assert.InRange(cut, 0, cutFree);
    }

    /// <summary>
    /// Three ways to bring a term through: a symbol of the vocabulary in its place, the rendering required of the search, and both, the symbol
    /// required of the search. The toy model was not trained to copy symbols, so the first way is worse here than with a real model.
    /// </summary>
    [Fact]
    public void Requiring_a_term_brings_more_through_than_a_placeholder()
    {
        const string Symbol = "__misc0__";
        var translator = new Translator(ReferenceModel.Load(SharedNeural.Int8Model));
        var sentences = SharedNeural.Lines("ref", "input.fr")[..Sentences].Select(WithTerms).Select(sentence => sentence with { Terms = [sentence.Terms[0]] }).ToArray();
        string[] replaced = [.. sentences.Select(sentence => string.Concat(sentence.Text.AsSpan(0, sentence.Terms[0].Start), Symbol, sentence.Text.AsSpan(sentence.Terms[0].Start + sentence.Terms[0].Length)))];
        var free = Translate([.. sentences.Select(sentence => sentence with { Terms = [] })]);
        var placeholders = Translate([.. replaced.Select(text => new Sentence(text, []))]);
        var required = Translate(sentences);
        var both = Translate([.. replaced.Select((text, at) => new Sentence(text, [new RequiredTerm(sentences[at].Terms[0].Start, Symbol.Length, Symbol)]))]);
        var counts = (Placeholder: Report("placeholder", placeholders, Symbol), Required: Report("required", required, "blue zebra"), Both: Report("both", both, Symbol));
        Assert.Equal((Sentences, Sentences), (counts.Required, counts.Both));
        Assert.True(counts.Placeholder < counts.Required);

        string[] Translate(Sentence[] given) => [.. translator.Translate(given, cancellationToken: TestContext.Current.CancellationToken).Select(translation => translation.Text)];

        int Report(string way, string[] texts, string rendering)
        {
            var once = texts.Count(text => Count(text, rendering) == 1);
            var kept = free.Zip(texts).Average(pair => (double)pair.First.Split(' ').Intersect(pair.Second.Split(' ')).Count() / pair.First.Split(' ').Distinct().Count());
            output.WriteLine($"{way}: {once} of {texts.Length} exactly once; {kept:P0} of the words of the free translation kept");
            return once;
        }
    }

    // The two longest words of each sentence get renderings that the model would never choose.
    private static Sentence WithTerms(string text)
    {
        string[] renderings = ["blue zebra", "Quixote"];
        var words = text.Split(' ').Where(word => word.All(char.IsLetter) && Count(text, word) == 1).Distinct().OrderByDescending(word => word.Length).Take(2).ToArray();
        return new Sentence(text, [.. words.Select((word, at) => new RequiredTerm(text.IndexOf(word, StringComparison.Ordinal), word.Length, renderings[at]))]);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
