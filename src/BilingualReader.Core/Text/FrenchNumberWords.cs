using System.Collections.Frozen;

namespace BilingualReader.Core.Text;

/// <summary>French number words; a "billion" is a million millions.</summary>
internal static class FrenchNumberWords
{
    /// <summary>Words that multiply the figures before them.</summary>
    public static readonly FrozenDictionary<string, decimal> Scales = NumberWordList.Read(
        "mille=1000 millier=1000 milliers=1000 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 billion=1e12 billions=1e12");

    /// <summary>Letters that may do so.</summary>
    public static readonly FrozenDictionary<string, decimal> Letters = NumberWordList.Read("k=1000 M=1e6 Md=1e9 Mds=1e9 Mrd=1e9");

    /// <summary>Words with a value of their own.</summary>
    public static readonly FrozenDictionary<string, decimal> Values = NumberWordList.Read("""
        zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13
        quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70
        huitante=80 octante=80 nonante=90 cent=100 cents=100 mille=1000 million=1e6 millions=1e6 milliard=1e9 milliards=1e9
        premier=1 première=1 premiers=1 premières=1 second=2 seconde=2 secondes=2 seconds=2 deuxième=2 troisième=3 quatrième=4 cinquième=5
        sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 onzième=11 douzième=12 treizième=13 quatorzième=14 quinzième=15
        seizième=16 vingtième=20 trentième=30 centième=100 millième=1000 deuxièmes=2 troisièmes=3
        demi=0.5 demie=0.5 moitié=50 tiers=3 quart=25 quarts=25 double=2 triple=3 paire=2 couple=2 dizaine=10 dizaines=10
        douzaine=12 douzaines=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60
        centaine=100 centaines=100 millier=1000 milliers=1000 décennie=10 siècle=100 midi=12 minuit=12 jumeaux=2 duo=2 trio=3
        janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 octobre=10 novembre=11 décembre=12
        """);
}
