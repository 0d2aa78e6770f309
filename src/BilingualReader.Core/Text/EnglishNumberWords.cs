using System.Collections.Frozen;

namespace BilingualReader.Core.Text;

/// <summary>English number words; a "billion" is a thousand millions.</summary>
internal static class EnglishNumberWords
{
    /// <summary>Words that multiply the figures before them.</summary>
    public static readonly FrozenDictionary<string, decimal> Scales = NumberWordList.Read(
        "hundred=100 thousand=1000 thousands=1000 million=1e6 millions=1e6 billion=1e9 billions=1e9 trillion=1e12 trillions=1e12");

    /// <summary>Letters that may do so.</summary>
    public static readonly FrozenDictionary<string, decimal> Letters = NumberWordList.Read("k=1000 K=1000 M=1e6 m=1e6 mn=1e6 bn=1e9 B=1e9 tn=1e12");

    /// <summary>Words with a value of their own.</summary>
    public static readonly FrozenDictionary<string, decimal> Values = NumberWordList.Read("""
        zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
        fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60
        seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1e6 billion=1e9 trillion=1e12
        first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12
        thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20
        thirtieth=30 hundredth=100 thousandth=1000 seconds=2 thirds=3
        half=50 halves=50 quarter=25 quarters=25 double=2 twice=2 once=1 single=1 triple=3 thrice=3 both=2 pair=2 couple=2 dozen=12 dozens=12
        hundreds=100 thousands=1000 tens=10 decade=10 decades=10 century=100 fortnight=15 noon=12 midnight=12 twins=2 duo=2 trio=3
        twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90
        january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12
        """);
}
