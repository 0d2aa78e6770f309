using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>Institutions, alliances and movements that the news names every day, with their English where it differs.</summary>
internal static class BodyNames
{
    private const string List = """
        ONU = UN = United Nations = U.N., Organisation des Nations unies = United Nations = UN, Nations unies = United Nations = UN, Conseil de sécurité = Security Council, OTAN = NATO = Nato, UE = EU = European Union
        Union européenne = European Union = EU, Union africaine = African Union = AU, Ligue arabe = Arab League, OMS = WHO = World Health Organization, Organisation mondiale de la santé = World Health Organization = WHO
        FMI = IMF = International Monetary Fund, Fonds monétaire international = International Monetary Fund = IMF, Banque mondiale = World Bank, BCE = ECB = European Central Bank, Banque centrale européenne = European Central Bank = ECB
        CPI = ICC = International Criminal Court, Cour pénale internationale = International Criminal Court = ICC, CIJ = ICJ, Cour internationale de justice = International Court of Justice = ICJ, CICR = ICRC, AIEA = IAEA, OMC = WTO, OIT = ILO, OCDE = OECD
        OSCE, Unesco = UNESCO = Unesco, Unicef = UNICEF = Unicef, UNRWA, Opep = OPEC = Opec, Cédéao = ECOWAS, Croix-Rouge = Red Cross, Croissant-Rouge = Red Crescent, Maison-Blanche = White House, Maison Blanche = White House, Pentagone = Pentagon
        Kremlin, Élysée = Élysée = Elysée = Elysee, Matignon, Quai d’Orsay = Quai d’Orsay = French Foreign Ministry, Knesset, Bundestag, Hamas, Hezbollah = Hezbollah = Hizbullah, Fatah, Daech = ISIS = Daesh = IS = ISIL, État islamique = Islamic State
        Al-Qaïda = al-Qaeda = Al-Qaida, Djihad islamique = Islamic Jihad, Frères musulmans = Muslim Brotherhood, Gardiens de la révolution = Revolutionary Guards, Houthis = Houthis = Huthis, Mossad, Interpol, Europol, Frontex, Amnesty International
        Médecins sans frontières = Doctors Without Borders = Médecins Sans Frontières = MSF, Reporters sans frontières = Reporters Without Borders = RSF, AFP, Reuters
        """;

    private static readonly KnownNames Names = new(List);

    /// <summary>Whether the name is that of a known body, with its accents or without any.</summary>
    public static bool Holds(ReadOnlySpan<char> name) => Names.Holds(name);

    /// <summary>Its English names, the usual one first; none when it is not known.</summary>
    public static ImmutableArray<string> EnglishOf(string name) => Names.EnglishOf(name);
}
