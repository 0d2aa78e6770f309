using System.Collections.Frozen;
using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.French;

/// <summary>A French word with its English and the carrier that goes through the engine for it.</summary>
internal sealed record LexiconEntry(string English, Carrier Carrier);

/// <summary>
/// Common French words that the pair fr-es lacks or reads as something else, such as "résistance", for which it has a
/// Spanish word that means endurance and comes out as "hold".
/// </summary>
internal static class FrenchLexicon
{
    // Singular and plural, gender, English.
    private const string Nouns =
        """
        résistance résistances f resistance; soldat soldats m soldier; frappe frappes f strike; ciblage ciblages m targeting
        attaque attaques f attack; roquette roquettes f rocket; barrage barrages m barrage; site sites m site
        correspondant correspondants m correspondent; gouvernorat gouvernorats m governorate; communiqué communiqués m statement
        ressortissant ressortissants m national; pèlerinage pèlerinages m pilgrimage; locataire locataires m tenant
        bénévolat bénévolats m volunteering; déversement déversements m spill; pénurie pénuries f shortage
        échec échecs m failure; otage otages m hostage; tir tirs m shot; trêve trêves f truce; siège sièges m seat
        enjeu enjeux m issue; défi défis m challenge; bilan bilans m toll; chiffre chiffres m figure; dirigeant dirigeants m leader
        combattant combattants m fighter; manifestant manifestants m protester; responsable responsables m official
        habitant habitants m resident; élu élus m representative; peuple peuples m people; chercheur chercheurs m researcher
        glace glaces f ice; enseignant enseignants m teacher; signature signatures f signature; pétition pétitions f petition; préfet préfets m prefect
        """;

    // Masculine and feminine, singular and plural, English.
    private const string Adjectives =
        """
        irakien irakienne irakiens irakiennes Iraqi; génocidaire génocidaire génocidaires génocidaires genocidal
        néo-zélandais néo-zélandaise néo-zélandais néo-zélandaises New Zealand; yéménite yéménite yéménites yéménites Yemeni
        sioniste sioniste sionistes sionistes Zionist; islamique islamique islamiques islamiques Islamic
        palestinien palestinienne palestiniens palestiniennes Palestinian; antiterroriste antiterroriste antiterroristes antiterroristes anti-terrorist
        fédéral fédérale fédéraux fédérales federal; inébranlable inébranlable inébranlables inébranlables unwavering
        terroriste terroriste terroristes terroristes terrorist; important importante importants importantes important
        humanitaire humanitaire humanitaires humanitaires humanitarian; armé armée armés armées armed
        """;

    // Names that come out as another word: "Chine" as "dye it".
    private const string Names = "Chine China; Inde India; Palestine Palestine; Daech Daesh; Saba Saba; Palerme Palermo; Catalogne Catalonia; Terre Earth; Internet Internet; Noël Christmas; Pâques Easter; Mercure Mercury; Jésus Jesus; Nil Nile; Hérode Herod; Libye Libya; Écosse Scotland; Égypte Egypt";

    // Infinitive, English base form.
    private const string Verbs =
        """
        cibler target; échouer fail; emparer seize; stationner station; dévoiler unveil; repérer spot; heurter hit
        éjecter eject; encaisser take; viser target; déployer deploy; revendiquer claim; riposter retaliate
        souligner stress; préciser specify; estimer estimate; indiquer indicate; rappeler recall; abriter house
        """;

    private static readonly FrozenDictionary<string, LexiconEntry> Words = ReadWords().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> VerbTable = Rows(Verbs)
        .ToFrozenDictionary(row => row[0], row => string.Join(' ', row[1..]), StringComparer.Ordinal);

    /// <summary>The entry for a noun or adjective in just this form; null when there is none.</summary>
    public static LexiconEntry? Find(string word) => Words.GetValueOrDefault(word) ?? Words.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>The English of a verb by its infinitive; null when it is not listed.</summary>
    public static string? FindVerb(string infinitive) => VerbTable.GetValueOrDefault(infinitive);

    private static IEnumerable<KeyValuePair<string, LexiconEntry>> ReadWords()
    {
        Dictionary<string, LexiconEntry> words = new(StringComparer.Ordinal);
        foreach (var row in Rows(Nouns))
        {
            var english = string.Join(' ', row[3..]);
            words.TryAdd(row[0], new(english, Carriers.Noun(row[2] == "f", isPlural: false)));
            words.TryAdd(row[1], new(english, Carriers.Noun(row[2] == "f", isPlural: true)));
        }

        foreach (var row in Rows(Adjectives))
        {
            for (var form = 0; form < 4; form++) words.TryAdd(row[form], new(string.Join(' ', row[4..]), Carriers.Adjective(form % 2 == 1, form > 1)));
        }

        foreach (var row in Rows(Names)) words.TryAdd(row[0], new(row[1], Carriers.Name));
        return words;
    }

    private static IEnumerable<string[]> Rows(string table) =>
        table.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
