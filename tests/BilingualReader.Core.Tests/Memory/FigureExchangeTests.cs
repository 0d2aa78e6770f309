using BilingualReader.Core.Memory;
using BilingualReader.Core.Text;
using static BilingualReader.Core.Tests.Memory.Units;

namespace BilingualReader.Core.Tests.Memory;

/// <summary>Figures of a unit are exchanged for those of the text where it is plain which is which.</summary>
public sealed class FigureExchangeTests
{
    [Theory]
    [InlineData("Les prix ont augmenté de 88 pour cent.", "Prices rose by 88 percent.", "Les prix ont augmenté de 12 pour cent.", "Prices rose by 12 percent.")]
    [InlineData("Il coûte 10 573 forints.", "It costs 10,573 forints.", "Il coûte 9 120 forints.", "It costs 9,120 forints.")]
    [InlineData("Un taux de 2,6 pour cent", "A rate of 2.6 percent", "Un taux de 3,15 pour cent", "A rate of 3.15 percent")]
    [InlineData("De 12 à 15 morts en 2007", "In 2007, 12 to 15 dead", "De 20 à 35 morts en 2019", "In 2019, 20 to 35 dead")]
    public void Figures_go_where_those_of_the_unit_stood(string source, string target, string query, string expected)
    {
        using var memory = Remembering(Unit(source, target));
        var match = memory.Find(new MemoryQuery(query) { Least = 30 }, 1)[0];
        Assert.Equal((expected, true), (match.Target, match.IsAdapted));
        Assert.All(match.Exchanged, span => Assert.Matches(@"^[\d.,]+$", span.In(match.Target)));
    }

    [Theory]
    [InlineData("Il y a 2 pays et 2 mers.", "There are 2 countries and 2 seas.", "Il y a 3 pays et 4 mers.")]
    [InlineData("Le 3 mai il est venu.", "He came on May 3rd that year.", "Le 9 mai il est venu.")]
    [InlineData("Il y a 2 pays dans la zone.", "There are two countries in the zone.", "Il y a 5 pays dans la zone.")]
    [InlineData("Il y a 20 grands pays ici.", "There are 20 large countries here.", "Il y a 30 petits pays ici.")]
    public void Nothing_is_exchanged_where_it_is_not_sure(string source, string target, string query)
    {
        using var memory = Remembering(Unit(source, target));
        var match = memory.Find(new MemoryQuery(query) { Least = 30 }, 1)[0];
        Assert.Equal((target, false), (match.Target, match.IsAdapted));
    }
}
