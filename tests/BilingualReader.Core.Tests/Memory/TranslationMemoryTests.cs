using BilingualReader.Core.Articles;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Text;
using static BilingualReader.Core.Tests.Memory.Units;

namespace BilingualReader.Core.Tests.Memory;

public sealed class TranslationMemoryTests
{
    [Theory]
    [InlineData("Le port est fermé.")]
    [InlineData("Le\u00A0port est  fermé.")]
    [InlineData("Le port est ferme\u0301.")]
    public void The_same_source_is_an_exact_match_whatever_its_spaces_and_composition(string source)
    {
        using var memory = Remembering(Unit("Le port est fermé.", "The port is closed."));
        var match = Assert.Single(memory.Find(new MemoryQuery(source), 5));
        Assert.Equal((MatchKind.Exact, 100d, "The port is closed."), (match.Kind, match.Similarity, match.Target));
    }

    [Fact]
    public void The_same_neighbours_make_a_context_match_and_others_do_not()
    {
        using var memory = Remembering(
            Unit("Oui.", "Yes.") with { Before = "Vient-il ?", After = "Bien." },
            Unit("Oui.", "Indeed.") with { Before = "Est-ce vrai ?", After = "Bien." });
        var matches = memory.Find(new MemoryQuery("Oui.") { Before = "Est-ce vrai ?", After = "Bien." }, 5);
        Assert.Equal([(MatchKind.Context, "Indeed."), (MatchKind.Exact, "Yes.")], matches.Select(match => (match.Kind, match.Target)));
    }

    [Fact]
    public void A_like_source_is_a_fuzzy_match_with_its_differences()
    {
        const string Query = "Le ministre est arrivé hier soir à Paris.";
        using var memory = Remembering(Unit("Le président est arrivé hier soir à Paris.", "The president arrived in Paris last night."), Unit("Rien de tel.", "Nothing of the kind."));
        var match = Assert.Single(memory.Find(new MemoryQuery(Query), 5));
        Assert.Equal(MatchKind.Fuzzy, match.Kind);
        Assert.Equal(87.5, match.Similarity);
        var difference = Assert.Single(match.Differences);
        Assert.Equal(("ministre", "président"), (difference.Query.In(Query), difference.Source.In(match.Unit.Source)));
    }

    [Fact]
    public void Near_words_cost_less_than_other_words()
    {
        using var memory = Remembering(Unit("Les petites maisons rouges", "The small red houses"));
        var near = memory.Find(new MemoryQuery("Les petites maison rouges"), 1)[0].Likeness;
        var other = memory.Find(new MemoryQuery("Les petites voitures rouges"), 1)[0].Likeness;
        Assert.Equal((96.5, 75d), (near, other));
    }

    [Fact]
    public void Capitals_and_punctuation_cost_a_point()
    {
        using var memory = Remembering(Unit("Fin de partie.", "Endgame."));
        var match = memory.Find(new MemoryQuery("Fin de Partie !"), 1)[0];
        Assert.Equal((MatchKind.Fuzzy, 100d, 99d), (match.Kind, match.Likeness, match.Similarity));
        Assert.Equal([MemoryPenalty.Writing], match.Penalties);
    }

    [Fact]
    public void Markup_machines_age_and_outlets_take_points_off()
    {
        var unit = Unit("Le port est fermé.", "The port is closed.");
        var origin = new UnitOrigin { IsRawMachine = true, Outlet = "Le Quotidien", At = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        using var memory = Remembering(unit with { Origin = origin });
        var query = new MemoryQuery(unit.Source)
        {
            Outlet = "L'Autre",
            Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Codes = [new InlineCode("1", InlineCodeKind.Emphasis, new TextSpan(3, 4))],
        };
        var match = memory.Find(query, 1)[0];
        Assert.Equal([MemoryPenalty.Markup, MemoryPenalty.Machine, MemoryPenalty.Old, MemoryPenalty.Outlet], match.Penalties);
        Assert.Equal(86, match.Similarity);
    }

    [Fact]
    public void A_paragraph_is_not_told_what_it_says_itself()
    {
        using var memory = Remembering(Approved(1, "Le port est fermé.", "The port is closed."));
        Assert.Empty(memory.Find(new MemoryQuery("Le port est fermé.") { Article = Ours, Block = 1 }, 5));
        Assert.Single(memory.Find(new MemoryQuery("Le port est fermé.") { Article = Ours, Block = 2 }, 5));
    }

    [Fact]
    public void Only_what_was_approved_here_counts_when_that_is_asked()
    {
        using var memory = Remembering(Unit("Le port est fermé.", "The harbour is shut."));
        Assert.Empty(memory.FindExact(new MemoryQuery("Le port est fermé.") { OnlyApproved = true }, 5));
        memory.Add([Approved(1, "Le port est fermé.", "The port is closed.")]);
        Assert.Equal("The port is closed.", Assert.Single(memory.FindExact(new MemoryQuery("Le port est fermé.") { OnlyApproved = true }, 5)).Target);
    }

    [Fact]
    public void What_a_block_holds_is_replaced_and_taken_out()
    {
        using var memory = Remembering(Approved(1, "Le port est fermé.", "The port is closed."));
        memory.Replace(Ours, 1, [Approved(1, "Le port est fermé.", "The harbour is closed.")]);
        Assert.Equal(["The harbour is closed."], memory.Find(new MemoryQuery("Le port est fermé."), 5).Select(match => match.Target));
        memory.Replace(Ours, 1, []);
        Assert.Empty(memory.Find(new MemoryQuery("Le port est fermé."), 5));
        Assert.Empty(memory.Search("port", inTarget: false, 5));
        Assert.Equal(0, memory.Size.Units);
    }

    [Fact]
    public void What_came_from_a_file_is_taken_out_with_it()
    {
        using var memory = Remembering(Unit("Un.", "One."), Approved(1, "Deux.", "Two."));
        Assert.Equal(1, memory.RemoveFile("a.tmx"));
        Assert.Equal(["Two."], memory.ReadAll().Select(unit => unit.Target));
    }

    [Fact]
    public void A_unit_comes_out_as_it_went_in()
    {
        var unit = Approved(7, "Le port « est » fermé.", "The port is closed.") with
        {
            Before = "Avant.",
            After = "",
            SourceCodes = [new InlineCode("1", InlineCodeKind.Link, new TextSpan(3, 4), "https://example.org/")],
            TargetCodes = [new InlineCode("1", InlineCodeKind.Emphasis, new TextSpan(4, 4))],
        };
        using var memory = Remembering(unit);
        var read = memory.ReadAll().Single();
        Assert.Equal(unit with { SourceCodes = [], TargetCodes = [] }, read with { SourceCodes = [], TargetCodes = [] });
        Assert.Equal(unit.SourceCodes, read.SourceCodes);
        Assert.Equal(unit.TargetCodes, read.TargetCodes);
    }

    [Fact]
    public void Words_are_found_whatever_their_accents_in_either_language()
    {
        using var memory = Remembering(Unit("L’Économie mondiale ralentit.", "The world economy slows."), Unit("L'économie va bien.", "The economy is well."));
        var hit = Assert.Single(memory.Search("ECONOMIE mondiale", inTarget: false, 5));
        Assert.Equal(["Économie", "mondiale"], hit.Source.Select(span => span.In(hit.Unit.Source)));
        Assert.Equal(2, memory.Search("economy", inTarget: true, 5).Length);
        Assert.Empty(memory.Search("economy", inTarget: false, 5));
        Assert.Empty(memory.Search(" ", inTarget: false, 5));
    }

    [Fact]
    public void The_best_fuzzy_match_is_the_one_that_comparing_with_all_finds()
    {
        string[] words = ["port", "bateau", "ville", "ministre", "pêche", "prix", "hausse", "baisse", "le", "la", "des", "de", "dans", "hier", "soir", "grande", "grand", "marché", "poisson", "filet"];
        var random = new Random(5);
        string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]));
        using var memory = new TranslationMemory();
        memory.Add([.. Enumerable.Range(0, 3000).Select(i => Unit(Text(random.Next(4, 15)), $"{i}"))]);
        for (var i = 0; i < 200; i++)
        {
            var query = Text(random.Next(4, 12));
            var best = memory.FindBestExhaustively(query, 70);
            var found = memory.Find(new MemoryQuery(query) { Least = 70 }, 1);
            Assert.Equal(best, found is [var match] ? match.Likeness : null);
        }
    }
}
