using BilingualReader.Core.Effort;
using FsCheck;
using FsCheck.Fluent;

namespace BilingualReader.Core.Tests.Effort;

/// <summary>Edits from raw output to the final text: worked examples, and what holds for any two texts.</summary>
public sealed class EditDistanceTests
{
    private static readonly Gen<string> Texts = Gen.Choose(0, 24).SelectMany(length => Gen.Elements("a", "b", "c", "d", "A", "l’a", "1,5", ".", ",").ArrayOf(length)).Select(words => string.Join(' ', words));

    private static readonly Arbitrary<(string One, string Other)> Pairs = (from one in Texts from other in Texts select (one, other)).ToArbitrary();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(4711UL, 4713UL);

    [Theory]
    [InlineData("The sea is calm.", "The sea is calm.", 0, 0, 0)]
    [InlineData("The sea is calm.", "The sea was calm.", 1, 1, 0)]
    [InlineData("The sea is calm.", "The sea is very calm.", 1, 1, 0)]
    [InlineData("The sea sea is calm.", "The sea is calm.", 1, 1, 0)]
    [InlineData("the sea is calm", "The sea is calm", 1, 1, 0)]
    [InlineData("It costs 1,000.50 euros", "It costs 1,000.50 euros.", 1, 1, 0)]
    [InlineData("", "One two.", 3, 3, 0)]
    [InlineData("One two.", "", 3, 3, 0)]
    [InlineData("", "", 0, 0, 0)]
    [InlineData("this morning the harbour reopened", "the harbour reopened this morning", 4, 1, 1)]
    [InlineData("a b c d e f", "e f c d a b", 4, 4, 0)]
    [InlineData("b c a d f g h e", "a b c d e f g h", 4, 2, 2)]
    [InlineData("b a", "a b", 2, 1, 1)]
    public void Edits_are_counted_with_and_without_moves(string machine, string final, int edits, int withShifts, int shifts)
    {
        var measure = EditDistance.Between(machine, final);
        Assert.Equal((edits, withShifts, shifts), (measure.WordEdits, measure.EditsWithShifts, measure.Shifts));
    }

    // Snover and others (2006), section 3: a shift and three other edits, where WER without shifts has far more.
    [Fact]
    public void The_example_of_the_authors_costs_what_they_say()
    {
        var measure = EditDistance.Between(
            "THIS WEEK THE SAUDIS denied information published in the new york times",
            "SAUDI ARABIA denied THIS WEEK information published in the AMERICAN new york times");
        Assert.Equal((4, 1, 13), (measure.EditsWithShifts, measure.Shifts, measure.Words));
        Assert.Equal(4d / 13, measure.ShiftRate!.Value, 6);
        Assert.True(measure.WordEdits > measure.EditsWithShifts);
    }

    [Fact]
    public void Characters_are_counted_too()
    {
        var measure = EditDistance.Between("kitten", "sitting");
        Assert.Equal((3, 7, 1), (measure.CharacterEdits, measure.Characters, measure.WordEdits));
    }

    [Fact]
    public void Rates_are_sums_by_sums_and_not_averages_of_rates()
    {
        var sum = EditDistance.Between("x", "y").Plus(EditDistance.Between("a b c d e f g h i", "a b c d e f g h i"));
        Assert.Equal(0.1, sum.WordRate!.Value, 6);
        Assert.Null(default(EditMeasure).WordRate);
        Assert.Null(default(EditMeasure).ShiftRate);
        Assert.Null(default(EditMeasure).CharacterRate);
    }

    [Fact]
    public void Words_of_any_length_of_text_are_counted_as_the_table_of_Levenshtein_has_them() => Check(pair =>
    {
        var (one, other) = (pair.One.Split(' ', StringSplitOptions.RemoveEmptyEntries), pair.Other.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return EditDistance.Between(pair.One, pair.Other).WordEdits == Table(one, other);
    });

    [Fact]
    public void Texts_longer_than_a_machine_word_are_counted_right()
    {
        var random = new System.Random(7);
        for (var round = 0; round < 60; round++)
        {
            var (one, other) = (Words(random), Words(random));
            Assert.Equal(Table(one, other), EditDistance.Between(string.Join(' ', one), string.Join(' ', other)).WordEdits);
        }
    }

    [Fact]
    public void Without_moves_both_directions_cost_the_same() => Check(pair =>
        (EditDistance.Between(pair.One, pair.Other), EditDistance.Between(pair.Other, pair.One)) is var (there, back)
        && there.WordEdits == back.WordEdits && there.CharacterEdits == back.CharacterEdits);

    [Fact]
    public void Nothing_is_counted_for_equal_words_and_something_for_others() => Check(pair =>
        EditDistance.Between(pair.One, pair.Other) is var measure
        && (measure.WordEdits == 0) == (pair.One == pair.Other)
        && (measure.EditsWithShifts == 0) == (pair.One == pair.Other)
        && (measure.CharacterEdits == 0) == (pair.One == pair.Other));

    [Fact]
    public void Edits_are_never_more_than_the_words_of_the_longer_text() => Check(pair =>
        EditDistance.Between(pair.One, pair.Other).WordEdits <= Math.Max(EditDistance.Between("", pair.One).WordEdits, EditDistance.Between("", pair.Other).WordEdits));

    [Fact]
    public void Moves_never_make_it_worse() => Check(pair =>
        EditDistance.Between(pair.One, pair.Other) is var measure && measure.EditsWithShifts <= measure.WordEdits && measure.Shifts <= measure.EditsWithShifts);

    [Fact]
    public void A_long_text_is_measured_without_moves()
    {
        var words = string.Join(' ', Enumerable.Range(0, 5000));
        var measure = EditDistance.Between(words, "last " + words);
        Assert.Equal((1, 1, 0, 5001), (measure.WordEdits, measure.EditsWithShifts, measure.Shifts, measure.Words));
    }

    [Fact]
    public void The_median_takes_no_notice_of_a_lunch()
    {
        Assert.Null(EditTime.Median([]));
        Assert.Equal(500, EditTime.Median([500, 600, 1]));
        Assert.Equal(550, EditTime.Median([500, 600]));
        Assert.Equal(720, EditTime.WordsAnHour(20, 100));
        Assert.Null(EditTime.WordsAnHour(20, 0));
    }

    private static string[] Words(System.Random random) => [.. Enumerable.Range(0, random.Next(50, 220)).Select(_ => ((char)('a' + random.Next(12))).ToString())];

    private static int Table(string[] one, string[] other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++) (corner, row[j]) = (row[j], Math.Min(corner + (one[i - 1] == other[j - 1] ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
        }

        return row[^1];
    }

    private static void Check(Func<(string One, string Other), bool> holds) => Prop.ForAll(Pairs, holds).Check(Many);
}
