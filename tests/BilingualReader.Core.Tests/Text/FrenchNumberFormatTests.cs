using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Text;

public sealed class FrenchNumberFormatTests
{
    [Theory]
    [InlineData("12,5", "12.5")]
    [InlineData("10\u00A0000", "10,000")]
    [InlineData("1\u202F234\u202F567", "1,234,567")]
    [InlineData("1 234,5", "1,234.5")]
    [InlineData("1\u00A0234,567", "1,234.567")]
    [InlineData("3 %", "3%")]
    [InlineData("12,5\u202F%", "12.5%")]
    [InlineData("de 0,05 à 1 500 €", "de 0.05 à 1,500 €")]
    [InlineData("(12,5) ; 1 000.", "(12.5) ; 1,000.")]
    public void Numbers_of_French_come_out_as_those_of_English(string french, string english)
    {
        Assert.Equal(english, FrenchNumberFormat.ToEnglish(french));
        Assert.Equal(english, FrenchNumberFormat.ToEnglish(english));
    }

    [Fact]
    public void A_number_with_its_per_cent_sign_is_found_as_one()
    {
        const string text = "12,5 % de 1 000 à 3 % (20 % et 4,5)";
        Assert.Equal(["12,5 %", "1 000", "3 %", "20 %", "4,5"], FrenchNumberFormat.Find(text).Select(span => span.In(text)));
    }

    [Theory]
    [InlineData("1,234.5")]
    [InlineData("12,345")]
    [InlineData("1,2,3")]
    [InlineData("192.168.0.1")]
    [InlineData("06 12 34 56 78")]
    [InlineData("06 123 456 78")]
    [InlineData("0 800 123 456")]
    [InlineData("1 234 5678")]
    [InlineData("1 234 567.5")]
    [InlineData("le 12 mars 2024")]
    [InlineData("14 h 30")]
    [InlineData("3%")]
    [InlineData("")]
    public void Whatever_may_be_read_otherwise_stays(string text) => Assert.Equal(text, FrenchNumberFormat.ToEnglish(text));
}
