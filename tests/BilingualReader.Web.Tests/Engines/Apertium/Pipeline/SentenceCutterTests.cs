using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Pipeline;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

public sealed class SentenceCutterTests
{
    [Fact]
    public void Leaves_a_usual_sentence_whole() => Assert.Equal([new TextSpan(0, 9)], SentenceCutter.Cut(Text("Il dort. "), new(0, 9)));

    [Theory]
    [InlineData("mot ")]
    [InlineData("mot, mot; ")]
    [InlineData("x")]
    [InlineData("😀")]
    public void Cuts_a_long_one_without_losing_anything(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 3_000)).TrimEnd();

        var pieces = SentenceCutter.Cut(Text(text), new(0, text.Length)).ToArray();

        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, SentenceCutter.Limit + 1));
        Assert.Equal(text.Where(c => c != ' '), pieces.SelectMany(piece => piece.In(text)).Where(c => c != ' '));
        Assert.DoesNotContain(pieces, piece => char.IsLowSurrogate(text[piece.Start]));
    }

    [Fact]
    public void Never_cuts_through_a_term()
    {
        var text = string.Concat(Enumerable.Repeat("mot ", 500));
        var term = new EngineTerm(new(900, 300), "term", Core.Terminology.TermKind.Noun);

        var pieces = SentenceCutter.Cut(Text(text) with { Terms = [term] }, new(0, text.Length));

        Assert.Contains(pieces, piece => piece.Contains(term.Span));
    }

    private static EngineText Text(string text) => new(text, [new(0, text.Length)], [], []);
}
