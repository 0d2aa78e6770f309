using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>The feminine of French adjectives and participles, and of the nouns for people that have one.</summary>
internal static class FrenchFeminine
{
    private static readonly FrozenDictionary<string, string[]> Irregular = WordList.Pairs(
        """
        beau:belle nouveau:nouvelle vieux:vieille fou:folle mou:molle blanc:blanche franc:franche sec:sèche frais:fraîche public:publique
        turc:turque grec:grecque caduc:caduque laïc:laïque long:longue oblong:oblongue favori:favorite gentil:gentille nul:nulle bas:basse
        gras:grasse las:lasse gros:grosse épais:épaisse métis:métisse exprès:expresse faux:fausse roux:rousse doux:douce jaloux:jalouse
        tiers:tierce malin:maligne bénin:bénigne sot:sotte complet:complète incomplet:incomplète concret:concrète discret:discrète
        indiscret:indiscrète inquiet:inquiète secret:secrète désuet:désuète aigu:aiguë ambigu:ambiguë exigu:exiguë contigu:contiguë
        andalou:andalouse paysan:paysanne tout:toute dû:due premier:première dernier:dernière cher:chère fier:fière
        supérieur:supérieure inférieur:inférieure antérieur:antérieure postérieur:postérieure ultérieur:ultérieure intérieur:intérieure
        extérieur:extérieure majeur:majeure mineur:mineure meilleur:meilleure vengeur:vengeresse absous:absoute dissous:dissoute
        """);

    private static readonly FrozenDictionary<string, string[]> People = WordList.Pairs(
        """
        procureur:procureure gouverneur:gouverneure ingénieur:ingénieure professeur:professeure défenseur:défenseure assesseur:assesseure
        auteur:auteure docteur:docteure chef:cheffe copain:copine roi:reine prince:princesse duc:duchesse comte:comtesse baron:baronne
        héros:héroïne neveu:nièce maître:maîtresse hôte:hôtesse compagnon:compagne loup:louve juif:juive veuf:veuve captif:captive fugitif:fugitive
        sportif:sportive natif:native grec:grecque turc:turque laïc:laïque
        patron:patronne champion:championne espion:espionne breton:bretonne piéton:piétonne vigneron:vigneronne
        lycéen:lycéenne ami:amie ennemi:ennemie apprenti:apprentie favori:favorite élu:élue détenu:détenue inconnu:inconnue prévenu:prévenue
        martyr:martyre disparu:disparue survivant:survivante
        soldat:soldate avocat:avocate candidat:candidate magistrat:magistrate lauréat:lauréate cadet:cadette muet:muette préfet:préfète
        allemand:allemande marchand:marchande flamand:flamande musulman:musulmane artisan:artisane partisan:partisane courtisan:courtisane
        paysan:paysanne catalan:catalane afghan:afghane birman:birmane ottoman:ottomane persan:persane sultan:sultane castillan:castillane
        voisin:voisine cousin:cousine clandestin:clandestine argentin:argentine byzantin:byzantine philippin:philippine maghrébin:maghrébine
        orphelin:orpheline citadin:citadine assassin:assassine latin:latine général:générale rival:rivale vassal:vassale commandant:commandante
        adjudant:adjudante député:députée agent:agente client:cliente parent:parente saint:sainte défunt:défunte témoin:témoin
        espagnol:espagnole civil:civile noir:noire blanc:blanche vieux:vieille gros:grosse fou:folle intellectuel:intellectuelle
        contractuel:contractuelle criminel:criminelle mortel:mortelle inédit:inédite nazi:nazie hindou:hindoue invité:invitée exclu:exclue
        admis:admise promis:promise vaincu:vaincue connu:connue ambassadeur:ambassadrice chanteur:chanteuse acheteur:acheteuse
        menteur:menteuse visiteur:visiteuse porteur:porteuse transporteur:transporteuse conteur:conteuse prêteur:prêteuse batteur:batteuse
        lutteur:lutteuse andalou:andalouse ringard:ringarde
        commis:commise mineur:mineure majeur:majeure supérieur:supérieure époux:épouse maire:maire
        """);

    // Nouns for people that have one form for both; what agrees with them changes.
    private static readonly FrozenSet<string> Both = WordList.Set(
        """
        ministre juge otage responsable membre élève collègue diplomate militaire fonctionnaire secrétaire porte-parole maire journaliste
        adversaire adulte célibataire partenaire propriétaire locataire milliardaire millionnaire bénéficiaire commissaire notaire libraire
        architecte athlète camarade capitaine cadre chômeur complice esclave interprète jeune malade patriote pilote poète prophète
        stagiaire sinistre vétéran vétérinaire rebelle belge suisse russe arabe kurde corse basque slave serbe croate tchèque bulgare
        juriste guide gendarme garde enfant
        """);

    private static readonly string[] BothEndings = ["iste", "logue", "crate", "phile", "phobe", "graphe", "nyme"];

    // Endings that people's nouns share, each with what does not belong.
    private static readonly (string Ending, FrozenSet<string> Except)[] PeopleEndings =
    [
        ("ien", WordList.Set("bien lien soutien maintien entretien rien combien mien tien sien chrétien-démocrate")),
        ("éen", WordList.Set("")),
        ("yen", WordList.Set("moyen")),
        ("ier", WordList.Set(
            """
            chantier quartier dossier papier métier courrier clavier cahier panier acier janvier février hier levier collier escalier calendrier
            fichier damier gibier palier pilier pétrolier sanglier sentier terrier tablier plancher évier cellier bélier bouclier brasier
            cendrier charnier clapier échiquier étrier fumier gosier grenier gravier laurier mortier mobilier mûrier noyer obusier olivier
            osier pallier palmier peuplier poirier amandier chevalier denier chéquier atelier chalutier bourbier millier oreiller pommier portier poudrier premier dernier rosier soulier usurier tiers vivier voilier foncier
            """)),
        ("cher", WordList.Set("cher plancher rocher clocher bûcher toucher archer")),
        ("ger", WordList.Set("danger verger manger hamburger burger manager ranger")),
        ("eiller", WordList.Set("")),
        ("teur", WordList.Set(
            """
            secteur moteur vecteur réacteur ordinateur ascenseur compteur tracteur projecteur émetteur récepteur transistor hauteur auteur
            pesanteur lenteur senteur puanteur teneur chanteur-compositeur radiateur générateur indicateur condensateur congélateur
            accélérateur respirateur ventilateur aspirateur collimateur capteur connecteur neurotransmetteur réfrigérateur simulateur détonateur flotteur agrégateur apesanteur orbiteur quotient dénominateur équateur détecteur collecteur tuteur-moteur processeur
            """)),
        ("eur", WordList.Set(
            """
            peur erreur terreur horreur fureur rumeur douleur chaleur largeur longueur hauteur profondeur odeur faveur lueur sueur saveur vapeur
            fleur cœur coeur sœur soeur liqueur rigueur vigueur grandeur splendeur pudeur candeur torpeur stupeur ampleur ardeur tumeur humeur
            laideur lenteur lourdeur noirceur blancheur fraîcheur minceur douceur épaisseur tiédeur aigreur maigreur clameur primeur teneur
            valeur couleur bonheur malheur honneur labeur intérieur extérieur beur leur ailleurs heure meilleur moiteur grosseur rondeur
            rougeur pâleur raideur froideur tiédeur rancœur langueur stupeur frayeur vapeur ferveur teneur moteur secteur
            ascenseur processeur chasseur-bombardier viseur propulseur microprocesseur chargeur haut-parleur mélangeur marqueur classeur précurseur pleur croiseur destroyer cargo torpilleur semi-conducteur conteneur monsieur seigneur
            """)),
        ("if", WordList.Set(
            """
            tarif soif manif shérif pendentif motif objectif dispositif préparatif adjectif massif canif récif explosif préservatif impératif infinitif correctif effectif
            sédatif palliatif qualificatif superlatif comparatif apéritif digestif
            """)),
        ("uel", WordList.Set("rituel manuel duel annuel fuel")),
        ("é", WordList.Set(
            """
            marché traité comité congé côté blé café degré curé fossé résumé exposé communiqué passé procédé clergé été scellé santé volonté
            bonté cité beauté clé pré gré dé thé relevé arrêté énoncé défilé canapé cliché abbé tracé excédé succédané karaté décolleté hypermarché supermarché pâté bébé névé cybercafé ré chimpanzé contreplaqué débouché préjugé pavé péché encadré déroulé télé
            """)),
        ("ant", WordList.Set(
            """
            instant volant montant restaurant courant enfant aimant diamant gant chant avant devant pendant éléphant maintenant suivant autant
            durant croissant penchant versant tournant pourtant néant élan trident carburant excédent stimulant désherbant contenant
            garant sang semblant clignotant tirant considérant composant excitant calmant fortifiant volcan plant couchant levant
            """)),
        ("ent", WordList.Set(
            """
            accident incident argent vent dent talent continent cent serpent torrent orient occident couvent excédent précédent expédient
            antécédent client absent accent récipient inconvénient avent gent supercontinent coefficient ingrédient
            """)),
        ("ain", WordList.Set("bain pain main train gain grain lendemain demain refrain terrain essaim lointain parrain copain nain étain levain vain dédain regain massepain")),
        ("ais", WordList.Set("palais relais délais jamais désormais frais épais rabais essais harnais marais biais mais balais sais engrais")),
        ("ois", WordList.Set("mois fois bois trois toutefois parfois autrefois choix poids courtois anchois pois carquois tournois lois rois")),
        ("eux", WordList.Set("lieux cieux jeux feux vœux yeux enjeux aveux cheveux milieux adieux pneus deux creux ceux eux mieux essieux banlieux neveux vieux contentieux")),
        ("al", WordList.Set(
            """
            journal hôpital tribunal capital animal canal signal métal cheval mal bal cal carnaval festival récital régal chacal arsenal
            littoral oral idéal terminal local central total bocal portail val aval étal minéral mémorial matériel maréchal amiral caporal
            cardinal rituel fanal piédestal cristal quintal végétal pal bestial pascal madrigal procès-verbal
            """)),
        ("iel", WordList.Set("ciel logiciel arc-en-ciel miel fiel matériel progiciel différentiel potentiel pluriel référentiel courriel")),
        ("nel", WordList.Set("tunnel colonel personnel charnel")),
    ];

    // Nouns in -té and -tié that are feminine as they are: liberté, société, moitié.
    private static readonly string[] AbstractEndings = ["ité", "eté", "été", "auté", "erté", "ûreté", "ulté", "nté", "rté", "sté", "ïté", "mté", "itié", "oitié", "ndé"];

    /// <summary>The feminine of an adjective or a participle; the word itself where both are written alike.</summary>
    public static string OfAdjective(string word)
    {
        if (word.Contains('-', StringComparison.Ordinal)) return FrenchCompound.Feminine(word, OfAdjective) ?? word;
        if (Irregular.TryGetValue(word, out var irregular)) return FrenchCase.Like(word, irregular[0]);
        return word switch
        {
            [.., 'e'] => word,
            [.., 'e', 'r'] => word[..^2] + "ère",
            [.., 'f'] => word[..^1] + "ve",
            [.., 'e', 'u', 'x'] => word[..^1] + "se",
            [.., 't', 'e', 'u', 'r'] => word[..^3] + "rice",
            [.., 'e', 'u', 'r'] => word[..^1] + "se",
            [.., 'e', 'l'] or [.., 'e', 'i', 'l'] or [.., 'e', 'n'] or [.., 'o', 'n'] or [.., 'e', 't'] => word + word[^1] + "e",
            _ => word + "e",
        };
    }

    /// <summary>The feminine of a noun for people; null for any other noun.</summary>
    public static string? OfPerson(string word)
    {
        if (Both.Contains(word)) return word;
        if (People.TryGetValue(word, out var listed)) return FrenchCase.Like(word, listed[0]);
        if (word.Contains('-', StringComparison.Ordinal)) return FrenchCompound.Feminine(word, OfPerson);
        if (BothEndings.Any(ending => EndsWith(word, ending))) return word;
        if (EndsWith(word, "ment") || AbstractEndings.Any(ending => EndsWith(word, ending))) return null;
        foreach (var (ending, except) in PeopleEndings)
        {
            if (EndsWith(word, ending)) return except.Contains(word) || word.Length <= ending.Length ? null : OfAdjective(word);
        }

        return null;
    }

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
