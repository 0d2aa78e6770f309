using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Markup;

namespace BilingualReader.Web.Tests.Engines.Markup;

public sealed class MarkupTests
{
    private const string French = "Le maire & la <Ville> de Brest, dit-on, lit Ouest-France ici.";

    public static TheoryData<string> Styles => ["xml", "html"];

    [Fact]
    public void Writes_codes_terms_and_verbatim_words_as_elements_of_xml()
    {
        var marked = MarkupWriter.Write(Sample(), MarkupStyle.Xml, MarkupParts.All);

        Assert.Equal("Le <g id=\"1\">maire &amp; la &lt;Ville&gt; de <k id=\"1\">City of Brest</k></g>, dit-on, lit <k id=\"2\">Ouest-France</k> ici.", marked.Markup);
    }

    [Fact]
    public void Writes_them_as_elements_of_html() => Assert.Equal(
        "Le <span id=\"g1\">maire &amp; la &lt;Ville&gt; de <code class=\"notranslate\" translate=\"no\" id=\"k1\">City of Brest</code></span>, dit-on, lit <code class=\"notranslate\" translate=\"no\" id=\"k2\">Ouest-France</code> ici.",
        MarkupWriter.Write(Sample(), MarkupStyle.Html, MarkupParts.All).Markup);

    [Theory]
    [MemberData(nameof(Styles))]
    public void What_comes_back_unchanged_is_the_text_with_its_terms_in_english(string style)
    {
        var marked = MarkupWriter.Write(Sample(), Style(style), MarkupParts.All);

        var read = MarkupReader.Read(marked, marked.Markup)!;

        Assert.Equal("Le maire & la <Ville> de City of Brest, dit-on, lit Ouest-France ici.", read.Text);
        Assert.Equal("maire & la <Ville> de City of Brest", Assert.Single(read.Codes!.Value).Span.In(read.Text));
    }

    [Theory]
    [InlineData("The <g id=\"1\">mayor of <k id=\"1\">City of Brest</k></g> reads <k id=\"2\">Ouest-France</k>.", "The mayor of City of Brest reads Ouest-France.")]
    [InlineData("<k id=\"2\">Ouest-France</k> of <g id='1'>the <K  id = '1' >city of Brest</k ></g>", "Ouest-France of the city of Brest")]
    [InlineData("of<k id=\"1\">City of Brest</k> , <g id=\"1\"> x </g><k id=\"2\"> Ouest-France </k>and", "of City of Brest,  x Ouest-France and")]
    [InlineData("<k id=\"1\">City of Brest</k>s <g id=\"1\">&eacute;&#233;</g> <k id=\"2\">Ouest-France</k>'s", "City of Brests éé Ouest-France's")]
    public void Order_case_quotes_and_spaces_at_borders_may_change(string answer, string expected) =>
        Assert.Equal(expected, MarkupReader.Read(MarkupWriter.Write(Sample(), MarkupStyle.Xml, MarkupParts.All), answer)?.Text);

    [Theory]
    [InlineData("The <g id=\"1\">mayor</g> reads <k id=\"2\">Ouest-France</k>.")]
    [InlineData("<g id=\"1\"><k id=\"1\">City of Brest</k></g> <k id=\"1\">City of Brest</k> <k id=\"2\">Ouest-France</k>.")]
    [InlineData("<g id=\"1\"><k id=\"1\">Town of Brest</k></g> <k id=\"2\">Ouest-France</k>.")]
    [InlineData("<g id=\"1\"><k id=\"1\">City of Brest</g></k> <k id=\"2\">Ouest-France</k>.")]
    [InlineData("<g id=\"1\"><k id=\"1\">City of Brest</k> <k id=\"2\">Ouest-France</k>.")]
    [InlineData("<g id=\"1\"><k id=\"1\">City of Brest</k></g> <k id=\"2\">Ouest-France</k></g>.")]
    [InlineData("<g id=\"9\"><k id=\"1\">City of Brest</k></g> <k id=\"2\">Ouest-France</k>.")]
    [InlineData("<g id=\"1\"><k id=\"1\">City of Brest</k></g> <k id=\"2\">Ouest-France</k> <script>x</script>")]
    [InlineData("<g id=\"1\"/> <k id=\"1\">City of Brest</k> <k id=\"2\">Ouest-France</k>")]
    [InlineData("<g id=\"1\"><k id=\"1\">City <k id=\"2\">Ouest-France</k> of Brest</k></g>")]
    [InlineData("")]
    public void What_is_missing_doubled_changed_crossed_or_foreign_is_not_proved_and_leaves_no_markup(string answer)
    {
        var sent = MarkupWriter.Write(Sample(), MarkupStyle.Xml, MarkupParts.All);

        Assert.Null(MarkupReader.Read(sent, answer));
        var stripped = MarkupReader.ReadOrStrip(sent, answer);
        Assert.DoesNotContain('<', stripped.Text);
        Assert.Null(stripped.Codes);
    }

    [Theory]
    [InlineData("It took a <k id=\"1\">hour</k>.", "It took an hour.")]
    [InlineData("An <g id=\"1\"><k id=\"1\">hour</k></g> passed.", "An hour passed.")]
    [InlineData("<k id=\"1\">hour</k> by <k id=\"1\"/>", null)]
    [InlineData("<g id=\"1\"><k id=\"1\">hour</k></g>s passed.", "Hours passed.")]
    [InlineData("of the the<g id=\"1\"> <k id=\"1\">hour</k> </g>'s end", "of the hour's end")]
    public void The_English_around_a_term_is_set_right_and_codes_stay_on_their_words(string answer, string? expected)
    {
        const string source = "L'heure dure.";
        var text = Text(source) with { Codes = answer.Contains("<g", StringComparison.Ordinal) ? [Code("1", source, "heure")] : [], Terms = [Term(source, "heure", "hour") with { Kind = TermKind.Noun }] };

        var read = MarkupReader.Read(MarkupWriter.Write(text, MarkupStyle.Xml, MarkupParts.All), answer);

        Assert.Equal(expected, read?.Text);
        Assert.All(read?.Codes ?? [], code => Assert.Contains("our", code.Span.In(read!.Text), StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_the_engine_wrote_itself_keep_their_surroundings()
    {
        var text = Text("Mot et x.fr ici.") with { Verbatim = [new(7, 4)] };

        Assert.Equal("A hour and the the hour of a x.fr's.", MarkupReader.Read(MarkupWriter.Write(text, MarkupStyle.Xml, MarkupParts.All), "A hour and the the hour of a <k id=\"1\">x.fr</k>'s.")!.Text);
    }

    [Fact]
    public void A_code_that_begins_inside_a_term_goes_around_it()
    {
        var text = Text("la ville de Brest dort") with { Codes = [Code("1", "la ville de Brest dort", "ville de")], Terms = [Term("la ville de Brest dort", "de Brest", "of Brest")] };

        Assert.Equal("la <g id=\"1\">ville <k id=\"1\">of Brest</k></g> dort", MarkupWriter.Write(text, MarkupStyle.Xml, MarkupParts.All).Markup);
    }

    [Fact]
    public void Codes_that_would_cross_then_stay_at_home()
    {
        const string source = "un deux trois quatre";
        var text = Text(source) with { Codes = [Code("1", source, "un deux"), Code("2", source, "trois quatre")], Terms = [Term(source, "deux trois", "two three")] };

        var marked = MarkupWriter.Write(text, MarkupStyle.Xml, MarkupParts.All);

        Assert.False(marked.HasCodes);
        Assert.Equal("un <k id=\"1\">two three</k> quatre", marked.Markup);
        Assert.Null(MarkupReader.Read(marked, marked.Markup)!.Codes);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Nested_neighbouring_and_empty_codes_come_back(string style)
    {
        const string source = "a bc d";
        InlineCode[] codes =
        [
            new("1", InlineCodeKind.Strong, new(0, 6)), new("2", InlineCodeKind.Emphasis, new(2, 2)), new("3", InlineCodeKind.Link, new(2, 1), "https://exemple.fr"),
            new("4", InlineCodeKind.Link, new(3, 1)), new("5", InlineCodeKind.Image, new(6, 0), "x.png"),
        ];
        var marked = MarkupWriter.Write(Text(source) with { Codes = [.. codes] }, Style(style), MarkupParts.All);

        var read = MarkupReader.Read(marked, marked.Markup)!;

        Assert.Equal(source, read.Text);
        Assert.Equal(codes, read.Codes!.Value.OrderBy(code => code.Id, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Any_text_comes_back(string style)
    {
        const string alphabet = "aé’ \u202F«»<>&\"'/=;#\t1😀kgx";
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var source = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)])).Replace('\uD83D', 'a').Replace('\uDE00', 'b');
            var start = random.Next(source.Length);
            var text = Text(source) with { Codes = [new("1", InlineCodeKind.Strong, new(start, random.Next(source.Length - start + 1)))] };
            var marked = MarkupWriter.Write(text, Style(style), MarkupParts.All);

            Assert.Equal(source, MarkupReader.Read(marked, marked.Markup)?.Text);
        }
    }

    [Fact]
    public void A_mountain_of_brackets_is_read_in_its_time()
    {
        var sent = MarkupWriter.Write(Sample(), MarkupStyle.Html, MarkupParts.All);

        Assert.Null(MarkupReader.Read(sent, new string('<', 2_000_000)));
        Assert.Null(MarkupReader.Read(sent, string.Concat(Enumerable.Repeat("<span id=g1>", 100_000))));
    }

    private static MarkupStyle Style(string name) => name == "xml" ? MarkupStyle.Xml : MarkupStyle.Html;

    private static EngineText Sample() => Text(French) with
    {
        Codes = [Code("1", French, "maire & la <Ville> de Brest")],
        Terms = [Term(French, "Brest", "City of Brest")],
        Verbatim = [Span(French, "Ouest-France")],
    };

    private static EngineText Text(string text) => new(text, [new TextSpan(0, text.Length)], [], []);

    private static InlineCode Code(string id, string source, string words) => new(id, InlineCodeKind.Strong, Span(source, words));

    private static EngineTerm Term(string source, string words, string english) => new(Span(source, words), english, TermKind.Name);

    private static TextSpan Span(string source, string words) => new(source.IndexOf(words, StringComparison.Ordinal), words.Length);
}
