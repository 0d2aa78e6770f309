using BilingualReader.Web.Pages.Compare;

namespace BilingualReader.Web.Tests.Pages.Compare;

public sealed class DifferencesTests
{
    [Theory]
    [InlineData("The port reopens.", "The port reopens.", "", "")]
    [InlineData("The port reopens.", "The harbour reopens.", "port", "harbour")]
    [InlineData("The old port reopens.", "The port reopens.", "old", "")]
    [InlineData("It reopens.", "It reopens today.", "", "today")]
    [InlineData("He can't go, she said.", "He cannot go she said.", "can't|,", "cannot")]
    [InlineData("a well-known port", "a well known port", "well-known", "well known")]
    [InlineData("", "The port", "", "The port")]
    [InlineData("One  two\nthree", "One two three", "", "")]
    [InlineData("ships 👩‍🚀 here", "ships here", "👩‍🚀", "")]
    public void Words_that_differ_are_found_on_both_sides(string first, string second, string inFirst, string inSecond)
    {
        var differences = Differences.Between(first, second);

        Assert.Equal(inFirst, string.Join('|', differences.First.Select(span => span.In(first))));
        Assert.Equal(inSecond, string.Join('|', differences.Second.Select(span => span.In(second))));
    }

    [Fact]
    public void What_is_left_without_the_marks_is_the_same_on_both_sides()
    {
        var random = new Random(20261121);
        string[] words = ["the", "port", "of", "Sète", ",", "reopens", "today", "l’été", "12,5", ".", "“Oui”"];
        for (var round = 0; round < 300; round++)
        {
            var (first, second) = (Text(), Text());
            var differences = Differences.Between(first, second);
            Assert.Equal(Without(first, differences.First), Without(second, differences.Second));
        }

        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
        static string Without(string text, IEnumerable<Core.Text.TextSpan> marks) =>
            string.Concat(text.Where((_, at) => !marks.Any(mark => mark.Start <= at && at < mark.End)).Where(sign => sign != ' '));
    }
}
