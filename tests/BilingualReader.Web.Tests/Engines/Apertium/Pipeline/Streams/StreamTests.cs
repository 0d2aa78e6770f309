using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.Streams;

public sealed class StreamTests
{
    [Theory]
    [InlineData("\\[]{}^$/@<>*#~")]
    [InlineData("[[t:w:3]]mot[[/]] ^le/le<det>$")]
    [InlineData("rien de tout cela")]
    [InlineData("")]
    public void Reserved_characters_survive_the_way_there_and_back(string text)
    {
        var encoded = StreamText.Encode(text);

        Assert.Equal(text.Length, encoded.Length);
        Assert.DoesNotContain(encoded, c => "\\[]{}^$/@<>*#~".Contains(c, StringComparison.Ordinal));
        Assert.Equal(text, StreamText.Decode(encoded));
    }

    [Fact]
    public void A_stand_in_in_the_text_cannot_pass_for_a_reserved_character() =>
        Assert.Equal("\uFFFD", StreamText.Decode(StreamText.Encode("\uE700")));

    [Fact]
    public void Reads_lexical_units_and_writes_them_again()
    {
        const string stream = "« ^Le/Le<det><def><m><sg>/Le<prn>$ ^chat/*chat$^./.<sent>$ fin";

        var analysed = AnalysedText.Parse(stream);

        Assert.Equal(["Le", "chat", "."], analysed.Units.Select(unit => unit.Surface));
        Assert.True(analysed.Units[1].IsUnknown);
        Assert.Equal(" fin", analysed.Tail);
        Assert.Equal(stream, analysed.Write());
    }

    [Fact]
    public void Wraps_a_unit_in_its_identities()
    {
        var unit = new LexicalUnit(" ", "chat", "chat<n><m><sg>", [3, 5]);

        Assert.Equal(" [[t:w:3; t:w:5]]^chat/chat<n><m><sg>$[[/]]", new AnalysedText([unit], "").Write());
    }

    [Theory]
    [InlineData("^abc")]
    [InlineData("^a/b")]
    [InlineData("a$b")]
    [InlineData("^a\\$b")]
    public void A_unit_that_does_not_close_is_no_unit(string stream)
    {
        var analysed = AnalysedText.Parse(stream);

        Assert.Empty(analysed.Units);
        Assert.Equal(stream, analysed.Tail);
    }

    [Fact]
    public void Finds_the_units_in_the_text_though_the_analyser_puts_in_spaces()
    {
        const string text = "l'eau de l'eau";

        var places = AnalysedText.Parse("^l'/le<det>$ ^eau/eau<n>$ ^de/de<pr>$ ^l'/le<det>$ ^eau/eau<n>$").Locate(text);

        Assert.Equal([new(0, 2), new(2, 3), new(6, 2), new(9, 2), new(11, 3)], places.AsEnumerable<TextSpan>());
    }

    [Fact]
    public void Reads_spans_with_their_identities_and_marks()
    {
        var pieces = SpannedText.Parse("[[t:w:1]]The[[/]] [[t:w:2; t:w:3]]*gato[[/]] #[[t:w:4]]run[[/]].");

        Assert.Equal(["The", " ", "gato", " ", "run", "."], pieces.Select(piece => piece.Text));
        Assert.Equal([2, 3], pieces[2].Ids);
        Assert.Equal('*', pieces[2].Mark);
        Assert.Equal('#', pieces[4].Mark);
        Assert.True(pieces[2].IsUntranslated);
        Assert.False(pieces[4].IsUntranslated);
    }

    [Theory]
    [InlineData("un *gato aquí", "un  aquí")]
    [InlineData("a [[t:w:1]]b", "a b")]
    [InlineData("a [[t:w:1", "a ")]
    [InlineData("[[/]]", "")]
    [InlineData("as #prpers having", "as  having")]
    public void No_bracket_and_no_untranslated_word_gets_through(string stream, string expected) =>
        Assert.Equal(expected, string.Concat(SpannedText.Parse(stream).Select(piece => piece.Text)));

    [Theory]
    [InlineData("It [[t:w:3]]will[[/]] \\@darse [[t:w:4]]after[[/]]")]
    [InlineData("It [[t:w:3]]will[[/]] *darse [[t:w:4]]after[[/]]")]
    public void An_untranslated_word_belongs_to_the_span_before_it(string stream)
    {
        var verb = SpannedText.Parse(stream)[3];

        Assert.Equal(("darse", true), (verb.Text, verb.IsUntranslated));
        Assert.Equal([3], verb.Ids);
    }

    [Theory]
    [InlineData("[[t:w:1]]marcadores/marcadors[[/]]", "marcadores")]
    [InlineData("[[t:w:1]]adicións/adiciones[[/]]", "adiciones")]
    [InlineData("[[t:w:1]]uno/una[[/]]", "uno")]
    public void Of_two_forms_the_regular_one_is_taken(string stream, string expected) => Assert.Equal(expected, Assert.Single(SpannedText.Parse(stream)).Text);

    [Fact]
    public void Keeps_the_readings_with_a_tag_or_all()
    {
        var unit = new LexicalUnit("", "forces", "force<n><f><pl>/forcer<vblex><pri>", []);

        Assert.Equal("force<n><f><pl>", unit.Keep("n", "adj").Analyses);
        Assert.Equal(unit, unit.Keep("adv"));
        Assert.True(unit.HasLemma("forcer"));
        Assert.False(unit.HasLemma("forc"));
    }
}
