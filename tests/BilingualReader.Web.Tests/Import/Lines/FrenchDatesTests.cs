using System.Globalization;
using BilingualReader.Web.Import.Lines;

namespace BilingualReader.Web.Tests.Import.Lines;

public sealed class FrenchDatesTests
{
    [Theory]
    [InlineData("5 décembre 2023", "2023-12-05")]
    [InlineData("1er mai 2024", "2024-05-01")]
    [InlineData("le mardi 5 déc. 2023", "2023-12-05")]
    [InlineData("05/12/2023", "2023-12-05")]
    [InlineData("5.2.2022", "2022-02-05")]
    [InlineData("[05/ DÈcembre/2023]", "2023-12-05")]
    [InlineData("05 DÃ©cembre 2023", "2023-12-05")]
    [InlineData("12 f\uFFFDvrier 2021", "2021-02-12")]
    [InlineData("SANAA Décembre 05.2023 (Saba)", "2023-12-05")]
    [InlineData("29 février 2024", "2024-02-29")]
    [InlineData("15 AOÛT 1944", "1944-08-15")]
    [InlineData("30 juin 2020", "2020-06-30")]
    [InlineData("30 juillet 2020", "2020-07-30")]
    [InlineData("2023-12-05", "2023-12-05")]
    [InlineData("2023-12-05T08:30:00+01:00", "2023-12-05")]
    public void A_complete_date_is_read(string text, string expected) =>
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), FrenchDates.ReadOnly(text));

    [Theory]
    [InlineData("samedi 13 janvier")]
    [InlineData("décembre 2023")]
    [InlineData("29 février 2023")]
    [InlineData("31/04/2023")]
    [InlineData("12/25/2023")]
    [InlineData("05/12/23")]
    [InlineData("lundi 5 décembre 2023")]
    [InlineData("0 mai 2023")]
    [InlineData("5 décembre 0023")]
    [InlineData("du 5 mai 2023 au 6 mai 2023")]
    [InlineData("2 500 soldats")]
    public void An_incomplete_impossible_or_double_date_is_none(string text) => Assert.Null(FrenchDates.ReadOnly(text));

    [Theory]
    [InlineData("Publié le 5 décembre 2023 à 14h30", "2023-12-05")]
    [InlineData("Publié le 5 décembre 2023, mis à jour le 6 décembre 2023", "2023-12-05")]
    [InlineData("Mis à jour le 6 décembre 2023 - Publié le 5 décembre 2023", "2023-12-05")]
    [InlineData("(05/12/2023)", "2023-12-05")]
    [InlineData("Mis à jour le 6 décembre 2023", null)]
    public void A_date_line_gives_the_day_of_publication(string text, string? expected)
    {
        var line = DateLine.Read(text);
        Assert.NotNull(line);
        Assert.True(line.IsLabelled);
        Assert.Equal(expected, line.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Paris, le 5 décembre 1899")]
    [InlineData("Le 5 décembre 2023, la ville s'est réveillée sous la neige")]
    [InlineData("samedi 13 janvier")]
    public void A_line_that_says_more_than_a_date_is_no_date_line(string text) => Assert.Null(DateLine.Read(text));
}
