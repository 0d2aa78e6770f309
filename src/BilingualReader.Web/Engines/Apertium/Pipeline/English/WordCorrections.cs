using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>
/// French words for which the dictionaries of the two pairs, one behind the other, choose the wrong English: mostly a
/// Spanish word between them has two meanings. One line a word: French lemma, then wrong > right, base forms.
/// </summary>
internal static partial class WordCorrections
{
    private const string Table =
        """
        accusation: indictment > accusation
        acquérir: purchase > acquire
        affaire: subject > affair
        affirmer: affirm > state
        ainsi: like > thus
        ancien: ancient > former, elderly > former
        apprendre: learnt > learned
        arme: arm > weapon
        arriver: arrive > arrive
        avion: aeroplane > plane
        bateau: ship > boat
        bâtiment: edifice > building
        bâton: clave > stick
        billet: banknote > ticket
        bord: brink > edge
        but: aim > goal
        canne: clave > cane
        cependant: nevertheless > however
        chalutier: trainera > trawler
        chambre: chamber > room
        chandelle: candela > candle
        chef: boss > leader
        cible: white > target
        ciel: heaven > sky
        comprendre: comprise > understand
        connaissance: knowledges > knowledge
        constructeur: constructor > manufacturer
        course: career > race
        déclarer: declare > say
        départemental: departamental > departmental
        destination: fate > destination
        devenir: result > become
        domination: command > domination
        également: equally > also
        électrique: electrical > electric
        émission: emission > program
        enfant: boy > child, girl > child
        enquête: survey > investigation
        ensuite: afterwards > then
        entendre: feel > hear
        environ: roughly > about
        équipe: squad > team
        éviter: avert > avoid
        faible: feeble > low
        firme: byline > firm
        flamme: llama > flame
        frappe: hit > strike, coinage > strike
        gouvernement: executive > government
        grand: big > large, bigger > larger, biggest > largest
        homme: human > man
        information: informations > information
        langue: tongue > language
        lentille: lentil > lens
        leur: his > their
        longueur: longitude > length
        lutte: struggle > fight
        maladie: illness > disease
        manifestation: manifestation > demonstration
        match: party > match
        mener: spend > lead
        mondial: world-wide > world
        navire: nave > ship
        nombreux: numerous > many
        objectif: aim > goal
        organisation: organisation > organization
        ouverture: aperture > opening
        peuple: village > people
        piste: clue > track
        pourquoi: reason > why
        prix: prize > price
        proposer: propose > offer
        puis: afterwards > then
        quartier: neighbourhood > neighborhood
        recherche: investigation > research
        régime: diet > regime
        réseau: coverage > network
        résistance: hold > resistance
        roquette: rocket > rocket
        seul: alone > only
        simple: mere > simple
        site: website > site
        sol: soil > ground
        sommeil: dream > sleep
        source: font > source, fountain > source
        station: season > station
        syndical: sindical > trade-union
        terre: tierra > land
        utilisation: utilisation > use
        violer: rape > violate
        voler: rob > steal
        """;

    private static readonly FrozenDictionary<string, WordCorrection[]> ByLemma = Table.ReplaceLineEndings("\n").Split('\n')
        .Select(line => line.Split(':', 2))
        .ToFrozenDictionary(line => line[0].Trim(), line => Read(line[1]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Auxiliaries =
        new[] { "has", "have", "had", "having", "be", "been", "being", "is", "are", "was", "were" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The right word for one that came from a French word of the given analyses; the word itself when nothing is known against it.</summary>
    /// <param name="word">The English word.</param>
    /// <param name="analyses">The French analyses, in stream form.</param>
    /// <param name="before">The English before it.</param>
    public static string Correct(string word, string analyses, string before)
    {
        foreach (Match lemma in Lemma().Matches(analyses))
        {
            if (!ByLemma.TryGetValue(lemma.Value.ToLowerInvariant(), out var corrections)) continue;
            foreach (var correction in corrections)
            {
                if (correction.Correct(word, IsAfterAuxiliary(before)) is { } right) return right;
            }
        }

        return word;
    }

    /// <summary>Whether a verb at the end of this English would be a participle.</summary>
    public static bool IsAfterAuxiliary(string before) => before.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Any(Auxiliaries.Contains);

    private static WordCorrection[] Read(string corrections) =>
        [.. corrections.Split(',').Select(pair => pair.Split('>', StringSplitOptions.TrimEntries)).Select(pair => new WordCorrection(pair[0], pair[1]))];

    [GeneratedRegex("(?<=^|/)[^/<+]+(?=<)", RegexOptions.CultureInvariant)]
    private static partial Regex Lemma();
}
