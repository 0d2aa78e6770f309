using System.Collections.Immutable;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;
using BilingualReader.Web.Pages.Compare;

namespace BilingualReader.Web.Tests.Pages.Compare;

public sealed class AnswerPartsTests
{
    private const string Source = "Un. Deux. Trois.";

    [Fact]
    public void Parts_begin_where_a_sentence_begins_in_every_answer()
    {
        var parts = AnswerParts.Of(Source, [Answer("One. Two. Three.", (0, 0), (4, 5), (10, 10)), Answer("First one. Second and third.", (0, 0), (4, 11))]);

        Assert.Equal(["Un. ", "Deux. Trois."], parts.Select(part => part.Source.In(Source)));
        Assert.Equal(["One. ", "Two. Three."], parts.Select(part => part.Answers[0].In("One. Two. Three.")));
        Assert.Equal(["First one. ", "Second and third."], parts.Select(part => part.Answers[1].In("First one. Second and third.")));
    }

    [Fact]
    public void Answers_without_a_border_in_common_are_one_part() =>
        Assert.Single(AnswerParts.Of(Source, [Answer("One. Two three.", (0, 0), (4, 5)), Answer("One two. Three.", (0, 0), (10, 9))]));

    [Fact]
    public void The_parts_of_one_answer_are_all_of_it()
    {
        const string Text = "  One… Two.\nThree. ";
        var parts = AnswerParts.Of(Source, [Answer(Text, (0, 2), (4, 7), (10, 12)), Answer("A. B. C.", (0, 0), (4, 3), (10, 6))]);

        Assert.Equal(3, parts.Length);
        Assert.Equal(Text, string.Concat(parts.Select(part => part.Answers[0].In(Text))));
    }

    [Theory]
    [InlineData("One. Two.", "One. ", "Two.")]
    [InlineData("One. Two.", "One.", "Two. ")]
    [InlineData("One.\nTwo.", "One.\n", "Two.")]
    [InlineData("Two.", "", "Two.")]
    [InlineData("", "", "")]
    public void Pieces_are_joined_with_a_space_where_there_is_none(string joined, params string[] pieces) => Assert.Equal(joined, AnswerParts.Join(pieces));

    private static PartedAnswer Answer(string text, params (int Source, int Target)[] starts) => new(
        text,
        [.. starts.Select((start, i) => new SentencePair(
            TextSpan.FromBounds(start.Source, i + 1 < starts.Length ? starts[i + 1].Source : Source.Length),
            TextSpan.FromBounds(start.Target, i + 1 < starts.Length ? starts[i + 1].Target : text.Length)))]);
}
