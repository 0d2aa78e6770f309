using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using static BilingualReader.Core.Tests.Translation.Samples;

namespace BilingualReader.Core.Tests.Translation;

public sealed class InlineCodePlacementTests
{
    [Fact]
    public async Task Follows_the_words_that_the_engine_linked()
    {
        const string source = "Un grand chien noir dort.";
        var target = await Translate("A big black dog sleeps.", source, [Code(source, "chien noir")], ("Un", "A"), ("grand", "big"), ("noir", "black"), ("chien", "dog"), ("dort", "sleeps"));

        Assert.Equal(["black dog"], Words(target));
    }

    [Fact]
    public async Task Spans_a_whole_text()
    {
        const string source = "Un chien dort.";
        Assert.Equal(["A dog sleeps."], Words(await Translate("A dog sleeps.", source, [Code(source, source, InlineCodeKind.Strong)])));
    }

    [Fact]
    public async Task Spans_a_whole_sentence_without_any_links()
    {
        const string source = "Un chien dort. Le chat mange.";
        var target = await TranslateAsync(new OneAnswer(new EngineTranslation("A dog is asleep. The cat eats.", [Pair(0, 14, 0, 16), Pair(15, 14, 17, 13)], [])), Block(1, source, Code(source, "Le chat mange.")));

        Assert.Equal(["The cat eats."], Words(target));
    }

    [Fact]
    public async Task Finds_program_text_where_it_stands_in_its_order()
    {
        const string source = "Tapez ls, puis encore ls.";
        var target = await Translate("Type ls, then ls again.", source, [new InlineCode("1", InlineCodeKind.Code, new TextSpan(6, 2)), new InlineCode("2", InlineCodeKind.Code, new TextSpan(22, 2))]);

        Assert.Equal([5, 14], target.Codes.Select(code => code.Span.Start));
        Assert.Equal(["1", "2"], target.Codes.Select(code => code.Id));
    }

    [Fact]
    public async Task Finds_a_name_that_stands_once_on_both_sides()
    {
        const string source = "Selon Reuters, il dort.";
        Assert.Equal(["Reuters"], Words(await Translate("He sleeps, Reuters says.", source, [Code(source, "Reuters", InlineCodeKind.Link)])));
    }

    [Fact]
    public async Task Does_not_mark_a_part_of_a_word()
    {
        const string source = "Un an passe.";
        Assert.Empty((await Translate("A plan passes.", source, [Code(source, "an")])).Codes);
    }

    [Fact]
    public async Task Leaves_out_a_code_that_finds_no_place()
    {
        const string source = "Un chien dort.";
        Assert.Empty((await Translate("A dog sleeps.", source, [Code(source, "chien")])).Codes);
    }

    [Fact]
    public async Task Keeps_an_inner_code_inside_its_outer_one()
    {
        const string source = "Un grand chien noir dort.";
        var target = await Translate("A black big dog sleeps.", source, [Code(source, "grand chien", InlineCodeKind.Link, "1"), Code(source, "chien", InlineCodeKind.Strong, "2")], ("grand", "big"), ("chien", "dog"), ("noir", "black"));

        Assert.Equal(["big dog", "dog"], Words(target));
    }

    [Fact]
    public async Task Never_lets_codes_cross()
    {
        const string source = "aa bb cc dd";
        var target = await Translate("cc aa dd bb", source, [Code(source, "aa bb", id: "1"), Code(source, "cc dd", id: "2")], ("cc", "cc"), ("aa", "aa"), ("dd", "dd"), ("bb", "bb"));

        Assert.Equal(["cc", "aa dd bb"], Words(target));
        Assert.Equal(["2", "1"], target.Codes.Select(code => code.Id));
    }

    [Theory]
    [InlineData("Town | Population", "Town", "Population")]
    [InlineData("Population of | the town ", "Population of", "the town")]
    public async Task Gives_every_cell_of_a_row_its_words_without_links(string target, string first, string second)
    {
        const string source = "Ville | Population";
        var row = await Translate(target, source, [Code(source, "Ville", InlineCodeKind.Cell, "1"), Code(source, "Population", InlineCodeKind.Cell, "2")]);

        Assert.Equal([first, second], Words(row));
    }

    [Fact]
    public async Task Finds_cells_by_links_when_a_bar_is_lost()
    {
        const string source = "Ville | Population";
        var row = await Translate("Town, inhabitants", source, [Code(source, "Ville", InlineCodeKind.Cell, "1"), Code(source, "Population", InlineCodeKind.Cell, "2")], ("Ville", "Town"), ("Population", "inhabitants"));

        Assert.Equal(["Town", "inhabitants"], Words(row));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(14, 13)]
    public async Task Keeps_a_picture_without_words_at_the_edge_it_stood_at(int at, int expected)
    {
        var target = await Translate("A dog sleeps.", "Un chien dort.", [new InlineCode("1", InlineCodeKind.Image, new TextSpan(at, 0), "a.png")]);

        Assert.Equal(new InlineCode("1", InlineCodeKind.Image, new TextSpan(expected, 0), "a.png"), Assert.Single(target.Codes));
    }

    private static Task<MachineTarget> Translate(string target, string source, InlineCode[] codes, params (string Source, string Target)[] links) =>
        TranslateAsync(new OneAnswer(new EngineTranslation(target, [], [.. links.Select(link => Link(source, target, link.Source, link.Target))])), Block(1, source, codes));

    private static WordLink Link(string source, string target, string french, string english) =>
        new(Code(source, french).Span, Code(target, english).Span);

    private static SentencePair Pair(int source, int sourceLength, int target, int targetLength) => new(new TextSpan(source, sourceLength), new TextSpan(target, targetLength));

    private static IEnumerable<string> Words(MachineTarget target) => target.Codes.Select(code => code.Span.In(target.Text));

    private sealed class OneAnswer(EngineTranslation answer) : ITranslationEngine
    {
        public EngineId Id => new("one");

        public string Name => "One answer";

        public EngineCapabilities Capabilities => new(1, 1_000, 1, TermCarriage.None, true, EngineReach.ThisMachine, "Fixed.");

        public Task<EngineStatus> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<EngineStatus>(new EngineReady("1"));

        public Task<EngineOutcome> TranslateAsync(ImmutableArray<EngineText> texts, CancellationToken cancellationToken) => Task.FromResult<EngineOutcome>(new EngineTranslated([answer], 1));
    }
}
