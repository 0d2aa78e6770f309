using System.Globalization;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Text;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("fr", "1,5 et 2.75", "1.5 2.75")]
    [InlineData("fr", "10 000 et 10\u202F000 et 1.250.000", "10000 10000 1250000")]
    [InlineData("fr", "1.234,56", "1234.56")]
    [InlineData("fr", "1.500", "1500")]
    [InlineData("fr", "2,5 milliards, 3 billions", "2500000000 3000000000000")]
    [InlineData("fr", "12 mille milliards", "12000000000000")]
    [InlineData("fr", "le 5.12.2023 à 14h30", "5 12 2023 14 30")]
    [InlineData("fr", "le 1er et la 2e", "1 2")]
    [InlineData("fr", "en 2023 500 morts", "2023 500")]
    [InlineData("fr", "quatre-vingt-dix-sept", "97")]
    [InlineData("fr", "vingt et un", "21")]
    [InlineData("fr", "deux cent mille", "200000")]
    [InlineData("fr", "le XIXe siècle", "19 100")]
    [InlineData("en", "1.5 and 2,500", "1.5 2500")]
    [InlineData("en", "1,234.56", "1234.56")]
    [InlineData("en", "2.5 billion, 3 trillion", "2500000000 3000000000000")]
    [InlineData("en", "$5m and 3bn", "5000000 3000000000")]
    [InlineData("en", "twenty-one", "21")]
    [InlineData("en", "two hundred and fifty thousand", "250000")]
    [InlineData("en", "the 19th and the 1980s", "19 1980")]
    [InlineData("en", "at 11.29am", "11 29")]
    [InlineData("en", "H1N1 and B2B", "")]
    [InlineData("en", "F-16, 6-3", "16 6 3")]
    [InlineData("en", "Louis XIV", "14")]
    [InlineData("fr", "une centaine", "100")]
    [InlineData("en", "nothing here", "")]
    public void Reads_values(string language, string text, string expected)
    {
        var values = NumberReader.Read(text, language).Select(mention => mention.Values[0].ToString("G29", CultureInfo.InvariantCulture));
        Assert.Equal(expected, string.Join(' ', values));
    }

    [Fact]
    public void Ambiguous_figures_keep_both_readings() =>
        Assert.Equal([1.234m, 1234m], NumberReader.Read("1,234", "fr").Single().Values);

    [Fact]
    public void The_first_of_a_range_may_have_the_scale_of_the_second() =>
        Assert.Contains(3_000_000m, NumberReader.Read("3 to 5 million", "en")[0].Values);

    [Theory]
    [InlineData("99999999999999999999999999999999999 milliards")]
    [InlineData("0,99999999999999999999999999999999999999")]
    [InlineData("1.1.1.1.1,,,2'3 4 5")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("9 milliards milliards milliards milliards milliards")]
    [InlineData("cent cent cent cent cent cent cent cent cent cent cent milliards")]
    [InlineData("999999999999999999999999 mille milliards de billions de milliards milliards milliards milliards milliards milliards")]
    public void Outsized_figures_are_taken(string text) => Assert.NotEmpty(NumberReader.Read(text, "fr"));

    [Theory]
    [InlineData("111 ")]
    [InlineData("1.")]
    [InlineData("un ")]
    [InlineData("1-")]
    [InlineData("5 million ")]
    public void Long_runs_are_taken(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        Assert.All(NumberReader.Read(text, "fr"), mention => Assert.True(mention.Span.End <= text.Length));
    }

    [Fact]
    public void A_mention_tells_where_it_stands_with_its_scale() =>
        Assert.Equal("2,5 milliards", NumberReader.Read("coûte 2,5 milliards d'euros", "fr").Single().Span.In("coûte 2,5 milliards d'euros"));
}
