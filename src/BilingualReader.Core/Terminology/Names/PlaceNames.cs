using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>Countries, towns and regions of the news, with their English where it differs.</summary>
internal static class PlaceNames
{
    private const string List = """
        Afghanistan, Albanie = Albania, Alger = Algiers, Algérie = Algeria, Allemagne = Germany, Alep = Aleppo, Amérique = America, Amman, Andorre = Andorra, Angleterre = England, Angola
        Ankara, Arabie saoudite = Saudi Arabia, Argentine = Argentina, Arménie = Armenia, Asie = Asia, Athènes = Athens, Australie = Australia
        Autriche = Austria, Azerbaïdjan = Azerbaijan, Bagdad = Baghdad, Bahreïn = Bahrain, Bamako, Bangladesh, Barcelone = Barcelona, Bassora = Basra, Belgique = Belgium, Belgrade
        Benghazi, Bénin = Benin, Berlin, Berne = Bern, Beyrouth = Beirut, Bethléem = Bethlehem, Biélorussie = Belarus, Birmanie = Myanmar = Burma, Bolivie = Bolivia, Bordeaux, Bosnie = Bosnia, Bosnie-Herzégovine = Bosnia and Herzegovina = Bosnia-Herzegovina
        Brésil = Brazil, Bretagne = Brittany, Bruxelles = Brussels, Bucarest = Bucharest, Budapest, Bulgarie = Bulgaria, Burkina Faso, Caire = Cairo, Le Caire = Cairo, Cambodge = Cambodia, Cameroun = Cameroon, Canada
        Centrafrique = Central African Republic, Chili = Chile, Chine = China, Chypre = Cyprus, Cisjordanie = West Bank, Colombie = Colombia, Copenhague = Copenhagen, Corée du Nord = North Korea, Corée du Sud = South Korea
        Corse = Corsica, Côte d’Ivoire = Ivory Coast = Côte d’Ivoire, Crimée = Crimea, Croatie = Croatia, Cuba, Dakar, Damas = Damascus, Danemark = Denmark, Djeddah = Jeddah, Djibouti, Doha, Donbass = Donbas, Dubaï = Dubai, Dublin, Écosse = Scotland
        Édimbourg = Edinburgh, Égypte = Egypt, Émirats arabes unis = United Arab Emirates = UAE = Emirates, Équateur = Ecuador, Érythrée = Eritrea, Espagne = Spain, Estonie = Estonia, Éthiopie = Ethiopia, États-Unis = United States = US = U.S. = America = USA, États-Unis d’Amérique = United States of America = United States, Euphrate = Euphrates
        Europe, Finlande = Finland, Florence, France, Francfort = Frankfurt, Gabon, Galilée = Galilee, Gand = Ghent, Gaza, Gênes = Genoa, Genève = Geneva, Géorgie = Georgia, Ghana, Golan, Grande-Bretagne = Great Britain = Britain, Grèce = Greece
        Guinée = Guinea, Haïfa = Haifa, Haïti = Haiti, Hambourg = Hamburg, Hanoï = Hanoi, Hongrie = Hungary, Inde = India, Indonésie = Indonesia, Irak = Iraq, Iran, Irlande = Ireland, Islamabad, Islande = Iceland, Israël = Israel, Istanbul, Italie = Italy
        Jakarta, Japon = Japan, Jérusalem = Jerusalem, Jordanie = Jordan, Kaboul = Kabul, Kazakhstan, Kenya, Khartoum, Kiev = Kyiv = Kiev, Kinshasa, Koweït = Kuwait, Kosovo, Kurdistan, La Haye = The Hague, La Havane = Havana, La Mecque = Mecca, Mecque = Mecca
        Lettonie = Latvia, Liban = Lebanon, Liberia, Libye = Libya, Lisbonne = Lisbon, Lituanie = Lithuania, Londres = London, Luxembourg, Lyon, Madrid, Maghreb, Malaisie = Malaysia, Mali, Malte = Malta, Manille = Manila, Maroc = Morocco, Marseille
        Mauritanie = Mauritania, Mexico = Mexico City, Mexique = Mexico, Milan, Moldavie = Moldova, Mongolie = Mongolia, Monténégro = Montenegro, Montréal = Montreal, Moscou = Moscow, Mossoul = Mosul, Moyen-Orient = Middle East, Munich, Naples, New York, Niger, Nigeria
        Normandie = Normandy, Norvège = Norway, Nouvelle-Zélande = New Zealand, Ouganda = Uganda, Oulan-Bator = Ulaanbaatar = Ulan Bator, Ouzbékistan = Uzbekistan, Pakistan, Palestine, Palmyre = Palmyra, Paris, Pays-Bas = Netherlands, Pékin = Beijing, Pérou = Peru
        Philippines, Pologne = Poland, Portugal, Prague, Proche-Orient = Middle East = Near East, Qatar, Raqqa, Riyad = Riyadh, Rome, Roumanie = Romania, Royaume-Uni = United Kingdom = UK = Britain, Russie = Russia, Rwanda, Sahel, Sanaa = Sanaa = Sana’a, Sénégal = Senegal, Séoul = Seoul, Serbie = Serbia, Seychelles, Sicile = Sicily, Singapour = Singapore
        Slovaquie = Slovakia, Slovénie = Slovenia, Somalie = Somalia, Soudan = Sudan, Stockholm, Strasbourg, Suède = Sweden, Suisse = Switzerland, Syrie = Syria, Taïwan = Taiwan, Tanzanie = Tanzania, Tchad = Chad, Tchéquie = Czech Republic = Czechia, Téhéran = Tehran, Tel-Aviv = Tel Aviv, Tel Aviv
        Thaïlande = Thailand, Tibet, Togo, Tokyo, Toulouse, Tripoli, Tunis, Tunisie = Tunisia, Turin, Turquie = Turkey = Türkiye, Ukraine, Uruguay, Varsovie = Warsaw, Vatican, Venezuela, Venise = Venice, Vienne = Vienna, Vietnam, Washington, Yémen = Yemen, Zambie = Zambia, Zimbabwe
        """;

    private static readonly KnownNames Names = new(List);

    /// <summary>Whether the name is that of a known place, with its accents or without any.</summary>
    public static bool Holds(ReadOnlySpan<char> name) => Names.Holds(name);

    /// <summary>Its English names, the usual one first; none when it is not known.</summary>
    public static ImmutableArray<string> EnglishOf(string name) => Names.EnglishOf(name);
}
