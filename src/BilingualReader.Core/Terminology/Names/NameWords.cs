namespace BilingualReader.Core.Terminology.Names;

/// <summary>What is known of French words before an article is read: what can stand around a name, and what is none.</summary>
internal static class NameWords
{
    private static readonly WordTable Table = new();

    public static readonly WordSet Elisions = Table.Add("l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu");

    public static readonly WordSet VerbSuffixes = Table.Add("ci là même mêmes je tu il elle on nous vous ils elles t-il t-elle t-on t-ils t-elles");

    /// <summary>Whose point ends no sentence.</summary>
    public static readonly WordSet Abbreviations = Table.Add("m mm mme mmes mlle mlles dr pr me st ste gal mgr cdt lt col cf art no vol av apr env");

    /// <summary>Articles that a hyphen ties to the name: al-Omar.</summary>
    public static readonly WordSet HyphenedArticles = Table.Add("al el ad ar as at az ech ed er es et ez ul ol an bin ben ibn");

    /// <summary>Little words between the parts of one name.</summary>
    public static readonly WordSet Particles = Table.Add("al el ben ibn bin bint ould van von der den ter ten zu da di del della dos do y ad ar az ez es");

    public static readonly WordSet Of = Table.Add("de du des d");

    public static readonly WordSet Articles = Table.Add("le la les l un une");

    public static readonly WordSet PluralDeterminers = Table.Add("les des aux ces ses leurs deux trois quatre cinq dix nombreux nombreuses plusieurs certains certaines quelques jeunes millions milliers d’autres mille cent tous toutes vieux de");

    public static readonly WordSet SingularDeterminers = Table.Add("un une jeune cet cette chaque");

    /// <summary>Articles that belong to a name when they have a capital inside a sentence.</summary>
    public static readonly WordSet CapitalArticles = Table.Add("Le La Les Los Las El Al");

    public static readonly WordSet Calendar = Table.Add("""
        janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre
        lundi mardi mercredi jeudi vendredi samedi dimanche
        """);

    /// <summary>Written with a capital inside a sentence, yet no names.</summary>
    public static readonly WordSet NoNames = Table.Add("""
        état états etat etats premier première premiers premières président présidente internet web dieu noël pâques toussaint ramadan
        coran bible islam histoire constitution bourse monsieur madame mesdames messieurs nord sud est ouest terre lune soleil homme
        république ministre ministres gouvernement code loi traité accord article chapitre église eglise ancien ancienne
        covid covid-19 net nord-est nord-ouest sud-est sud-ouest nouvel-an jour nuit parquet ciel seigneur majesté altesse excellence
        chef roi reine prince princesse général colonel maréchal secrétaire directeur directrice professeur
        """);

    /// <summary>What ministers are ministers of.</summary>
    public static readonly WordSet Portfolios = Table.Add("""
        intérieur énergie energie agriculture affaires défense finances économie justice santé éducation education culture travail transports
        environnement guerre logement sports commerce industrie budget armées pêche transition recherche enseignement écologie
        tourisme communication information plan équipement egalité égalité solidarité solidarités familles famille jeunesse numérique outre-mer
        pétrole mines eau hydraulique intégration immigration coopération développement
        """);

    /// <summary>Capitals that every text may have.</summary>
    public static readonly WordSet CommonAcronyms = Table.Add("""
        PIB TVA PDG SMS HLM ADN ARN VIH SIDA CO2 TGV DJ DVD CD PME ETI RTT SDF OGM GPS IA OVNI QR PC TV RER IRM QI CV BD ONG VTC RSA CDI CDD SMIC
        ADSL USB HS OK AM PM HT TTC PS NDLR URL PDF LED SUV ULM BTP CO NB BAC EHPAD IVG PMA GPA LGBT LGBTQ WC HD UHD VF VO
        """);

    /// <summary>Acronyms that go on with a word: SOS Méditerranée.</summary>
    public static readonly WordSet OpenAcronyms = Table.Add("SOS AS FC RC OGC BFM CNN USS HMS AC SC CS US ZAC BNP EDF CHU LFP RTL");

    /// <summary>Acronyms that end a name: France TV.</summary>
    public static readonly WordSet ClosingAcronyms = Table.Add("TV FC SA FM CF SC AG HSBC");

    public static readonly WordSet NumberedNames = Table.Add("ligue canal apollo ariane soyouz france challenge formule antenne rafale falcon");

    /// <summary>Forms of address; with a capital or without, never part of the name.</summary>
    public static readonly WordSet Titles = Table.Add("""
        m mm mme mmes mlle mlles dr pr me mgr gal col lt cdt monsieur madame mademoiselle messieurs mesdames maître docteur professeur cheikh sheikh cheik
        cheïkh sayed hajj hadj hadji imam ayatollah mollah moulay émir emir sultan sir lord lady dame père sœur soeur frère abbé monseigneur
        cardinal pape rabbin roi reine prince princesse duc duchesse comte comtesse baron empereur chah shah
        général colonel capitaine commandant lieutenant lieutenant-colonel maréchal amiral vice-amiral sergent adjudant caporal major
        brigadier contre-amiral lieutenant-général
        """);

    /// <summary>What people are, before or behind their names.</summary>
    public static readonly WordSet Functions = Table.Add("""
        président présidente vice-président vice-présidente ministre ministres vice-ministre secrétaire porte-parole chef cheffe dirigeant
        dirigeante leader directeur directrice gouverneur gouverneure maire mairesse adjoint adjointe préfet préfète député députée
        sénateur sénatrice ambassadeur ambassadrice émissaire envoyé envoyée représentant représentante commissaire chancelier
        chancelière procureur procureure juge magistrat avocat avocate médecin chirurgien infirmier infirmière économiste historien
        historienne sociologue politologue chercheur chercheuse analyste expert experte écrivain écrivaine romancier romancière poète
        poétesse philosophe journaliste correspondant correspondante photographe cinéaste réalisateur réalisatrice acteur actrice
        comédien comédienne chanteur chanteuse musicien musicienne peintre sculpteur architecte entraîneur entraîneuse sélectionneur
        capitaine joueur joueuse attaquant défenseur gardien milieu champion championne athlète cycliste candidat candidate opposant
        opposante militant militante activiste syndicaliste délégué déléguée responsable patron patronne fondateur fondatrice
        cofondateur héritier milliardaire homme femme fils fille frère sœur épouse époux mari veuve père mère oncle cousin cousine ami amie
        collègue homologue prédécesseur successeur martyr combattant commandant général colonel instituteur institutrice
        professeur professeure étudiant étudiante éleveur éleveuse agriculteur agricultrice pêcheur ouvrier ouvrière habitant habitante voisin
        voisine garçon victime accusé accusée suspect suspecte témoin prévenu prévenue otage prisonnier prisonnière rapporteur
        rapporteuse conseiller conseillère coordinateur coordinatrice négociateur négociatrice médiateur médiatrice diplomate
        roi reine prince princesse émir cheikh imam ayatollah pape cardinal évêque archevêque pasteur rabbin prêtre patriarche
        chroniqueur éditorialiste essayiste géologue biologiste climatologue astronome archéologue physicien mathématicien linguiste
        """);

    /// <summary>Nouns before the name of a place.</summary>
    public static readonly WordSet PlaceNouns = Table.Add("""
        ville villes village villages province provinces région régions gouvernorat département district canton commune camp port aéroport usine barrage maire base bases
        capitale frontière passage île îles archipel détroit golfe mer océan lac fleuve rivière mont monts montagne montagnes plateau
        plaine vallée désert péninsule presqu’île cap baie canal oasis bande quartier faubourg rue avenue place boulevard gare route
        nord sud est ouest centre banlieue périphérie large côte côtes préfecture sous-préfecture État république royaume émirat champ gisement
        """);

    /// <summary>Nouns that make one name with the capital right behind them: mer Rouge.</summary>
    public static readonly WordSet JoinedPlaceNouns = Table.Add("mer golfe océan lac mont cap monts îles");

    /// <summary>Nouns before the name of a body.</summary>
    public static readonly WordSet BodyNouns = Table.Add("""
        mouvement groupe groupes parti partis agence agences société entreprise firme journal quotidien hebdomadaire mensuel magazine revue chaîne
        radio site brigade brigades milice milices banque association ONG organisation syndicat club équipe compagnie constructeur constructeurs
        opérateur éditeur fabricant géant coalition alliance réseau laboratoire fondation institut cabinet think-tank plateforme
        application rébellion faction factions front collectif fédération banques collaborateur université enseigne distributeur start-up chez
        """);

    /// <summary>People behind whose « de » a body stands.</summary>
    public static readonly WordSet BodyServants = Table.Add("correspondant correspondante correspondants journaliste journalistes reporter porte-parole salariés salarié employés combattants miliciens");

    /// <summary>Nouns that make one name with the place behind their « de »: université de Bologne.</summary>
    public static readonly WordSet JoinedBodyNouns = Table.Add("université");

    /// <summary>What is said to somebody: « déclaration à ».</summary>
    public static readonly WordSet Tellings = Table.Add("déclaration déclarations interview entretien communiqué déclaré dit confié affirmé indiqué expliqué annoncé précisé accordée accordé assuré");

    /// <summary>First words of the long names of bodies.</summary>
    public static readonly WordSet BodyHeads = Table.Add("""
        organisation union conseil ligue parti assemblée cour fonds banque agence haut-commissariat front mouvement fédération
        confédération comité commission armée garde croix-rouge croissant-rouge université institut école ecole résistance sénat parlement force forces
        bloc coalition brigade brigades syndicat association office centre bureau autorité secours médecins reporters avocats observatoire alliance
        chambre tribunal nations ministère maison société fondation académie compagnie corps marine police sûreté groupe collectif
        congrès communauté rassemblement pacte initiative programme mission forum caisse crédit mutuelle hôpital théâtre opéra musée bibliothèque
        cabinet réseau service services direction défenseur convention diète bundestag knesset frères convergence
        """);

    /// <summary>First words of the names of places that have more than one word.</summary>
    public static readonly WordSet PlaceHeads = Table.Add("""
        république royaume émirats emirats arabie corée côte côtes afrique amérique asie europe guinée nouvelle nouvelles papouasie trinité bosnie val mont
        pays cité château grande-bretagne timor palestine soudan chypre irlande caroline virginie dakota sierra cap-vert saint-vincent territoires
        """);

    /// <summary>Common nouns in the names of bodies, behind « de ».</summary>
    public static readonly WordSet BodyComplements = Table.Add("""
        santé sécurité droits droit homme commerce travail défense réfugiés presse sûreté libération développement coopération liberté
        comptes change représentants députés sénateurs recherche transports monde peuple nation république état peuples femmes enfants
        enfance consommateurs patronat journalistes médecins avocats magistrats ministres gardiens révolution paix football rugby
        athlétisme natation basketball cyclisme surveillance contrôle statistique statistiques études origine qualité énergie atomique nucléaire climat nature
        environnement alimentation agriculture éducation culture science sciences justice arbitrage cassation appel guerre protection
        émigration migrations population immigration intégrité mobilisation soutien résistance indépendance unité gauche droite centre citoyens
        travailleurs étudiants parents élèves pauvres lettres métiers mines aviation navigation brevets marchés régulation concurrence voisinage
        """);

    /// <summary>Adjectives in the names of bodies and places that their endings do not tell.</summary>
    public static readonly WordSet NameAdjectives = Table.Add("""
        unies unis arabe arabes rouge civile civil suprême libre libres populaire mixte turque grecque russe suisse belge kurde tchèque slovaque serbe
        croate basque corse juive druze chiite sunnite maronite copte afghane afghan bulgare bleu bleue verte noire blanche française
        européenne mondiale haute basse saoudite
        """);

    /// <summary>Words with the endings of adjectives that are none.</summary>
    public static readonly WordSet NoAdjectives = Table.Add("mardi mais jamais dés désormais depuis vient tient bien rien combien main demain pendant ils elles elle celle celles quelle lesquelles ceux final samedi fois mois trois hier entre près dès et avait était sont été belle telle nouvelle idée dernière derniers dernier année journée soirée matinée frontière manière lumière première hiver travail détail mal général palais essai délai avais avaient crédit canal total capitale principale majorité locale local journal tribunal égale semaine centaine dizaine quinzaine vingtaine trentaine domaine haine peine chaîne graine veine fontaine salaire affaire affaires faire taire plaire contraire frère père mère guère carrière rivière prière matière bannière actif motif objectif chef bref relief natif lors alors vers envers hors ainsi aussi");

    public static readonly string[] AdjectiveEndings =
    [
        "al", "ale", "aux", "ales", "ique", "iques", "ien", "ienne", "iens", "iennes", "éen", "éenne", "éens", "éennes", "ain", "aine", "ains", "aines", "ais", "aise", "aises", "ois", "oise",
        "oises", "aire", "aires", "iste", "istes", "ive", "if", "ifs", "ives", "elle", "el", "els", "elles", "able", "ine", "in", "ane", "ite", "ère", "ères",
    ];

    public static readonly WordSet SpeechVerbs = Table.Add("""
        déclare affirme indique explique raconte estime juge assure ajoute précise regrette dénonce annonce promet accuse dément répond
        souligne note admet reconnaît prévient craint rappelle résume insiste confirme
        """);

    /// <summary>Verbs whose subject a single word before them is.</summary>
    public static readonly WordSet Verbs = Table.Add("""
        a ont est sont avait avaient était étaient n s se ne va vont doit peut veut sera aura aurait serait devrait pourrait souhaite affirme accuse
        annonce dit estime exige refuse assure promet demande reste fait compte craint dément espère soutient juge salue rejette menace
        entend appelle dénonce prévoit vient devait pouvait voulait avoue explique raconte répond rappelle lance joue perd gagne
        """);

    /// <summary>Words that may follow a comma without what stands before it being a name.</summary>
    public static readonly WordSet ClauseStarts = Table.Add("""
        le la les l un une des du de d ce cet cette ces c il elle ils elles on nous vous je j tu qui que qu dont où en dans à au aux par pour sur sous avec sans selon
        et ou mais donc car ni or son sa ses leur leurs mon ma mes notre nos votre vos plus moins très si lors après avant depuis chez entre
        vers contre plusieurs certains tout tous toute toutes quand lorsque comme même puis ainsi aucun aucune chaque quelques deux trois s n ne se
        """);

    /// <summary>What a capital at the start of a sentence most often belongs to, beside what endings tell.</summary>
    public static readonly WordSet Starters = Table.Add("""
        le la les l un une des du de d ce cet cette ces c cela ça ceci celui celle ceux celles il elle ils elles on nous vous je j tu moi toi lui eux y en dans à a au aux
        par pour sur sous avec sans selon et ou où mais donc car ni or son sa ses leur leurs mon ma mes notre nos votre vos ton ta tes plus moins très si
        lors après avant depuis chez entre vers contre plusieurs certains certaines tout tous toute toutes quand lorsque lorsqu comme même mêmes puis ainsi
        aucun aucune chaque chacun chacune quelques quelque quelqu deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente
        quarante cinquante soixante cent cents mille premier première premiers deuxième second seconde dernier dernière derniers qui que qu quoi quel quelle quels quelles lequel laquelle
        dont pourquoi comment combien n ne non oui pas jamais rien personne peu beaucoup trop assez bien mal mieux pire tant autant aussi encore déjà
        toujours souvent parfois hier demain aujourd’hui aujourd'hui aujourd ici là voilà voici alors enfin ensuite cependant toutefois néanmoins pourtant malgré outre
        grâce face quant dès durant pendant parmi jusque jusqu hors sauf selon suite faute afin loin près autour autrement ailleurs autre autres d’autres
        début fin mi courant parce puisque puisqu tandis tant tel telle tels telles seul seule seuls seules parti partie parts part tôt tard bientôt
        soit sinon surtout notamment certes peut-être quasi presque environ surnommé contacté contactée interrogé interrogée favori favorite favoris
        produit né née issu issue mort morte élu élue réunis réuni prix pris prise bref côté reste restent objectif résultat conséquence preuve
        signe mardi rappel article selon merci bonjour adieu attention impossible possible inutile difficile facile nul nulle vraiment jadis autrefois
        naguère longtemps chers cher chère monsieur madame messieurs mesdames président présidente ministre général docteur maître
        retour vers portrait reportage enquête analyse entretien tribune éditorial édito opinion vidéo photo photos carte infographie lire voir regarder
        écouter découvrir partager source sources publié mis mise étiquettes tags commentaires résumé contexte présence absence attaque frappe frappes
        guerre paix crise mesure mesures hausse baisse manque avis avertissement nouvelle nouvelles nouveau nouveaux ancien ancienne anciens
        grand grande grands petits petit petite jeune jeunes vieux femmes hommes enfants gens habitants victimes autorités forces résistance
        haut bas gauche droite politique économie société culture sport sports monde international étranger santé justice liberté égalité
        fraternité sécurité vie amour famille maison école travail argent temps jour jours nuit matin soir semaine mois année années an ans
        suis es est sommes êtes sont était étaient fut furent sera seront serait soient eut ont avons avez avait avaient aura fait faites faut fallait va vont allons
        allez viens venez vient viennent peut peuvent pouvons doit doivent savoir sait savez dit dites disons prenez prends laissez laisse regardez
        imaginez notons ajoutons rappelons reste arrive arrivent suivent suit entre mettre faire être avoir pouvoir vouloir
        """);

    /// <summary>Peoples whose endings do not tell them.</summary>
    public static readonly WordSet Peoples = Table.Add("""
        kurde kurdes druze druzes arabe arabes juif juifs juive juives grec grecs grecque grecques turc turcs turque turques belge belges suisse
        suisses russe russes tchèque tchèques slovaque slovaques serbe serbes croate croates perse perses allemand allemands allemande
        allemandes espagnol espagnols espagnole espagnoles breton bretons bretonne corse corses basque basques catalan catalans rom roms
        afghan afghans afghane afghanes ouzbek ouzbeks kazakh kazakhs peul peuls touareg touaregs berbère berbères kabyle kabyles
        flamand flamands wallon wallons danois suédois polonais français françaises française anglais japonais chinois libanais
        portugais irlandais écossais néerlandais hollandais sénégalais congolais blanc blancs noir noirs alaouite alaouites chiites sunnites
        maronites coptes yézidis yazidis ouïghour ouïghours ouïgours rohingya rohingyas bulgare bulgares malgache malgaches monégasques slovène
        slovènes britannique britanniques islandais finlandais norvégien mongol mongols tchétchène tchétchènes asiatique asiatiques
        occidental occidentaux occidentales moscovites musulman musulmans arménien hongrois saoudien saoudiens tutsi tutsis hutu hutus yéménite yéménites
        """);

    /// <summary>Commonest first names in the French press.</summary>
    public static readonly WordSet FirstNames = Table.Add("""
        lucien lucienne odette fabien adrien bastien damien aurélien fabrice franck cédric jérôme ludovic régis roland roger raymond maurice gaston
        léon émile eugène albert alfred armand auguste augustin clément fernand florian gauthier gaël hubert joël jules kévin léo loïc lionel
        nadine odile pascale paulette simone solange suzanne thérèse yvette yvonne lucie justine karine laure léna manon margaux marion
        mélanie muriel noémie patricia sabine stéphanie virginie geneviève denise colette josette gisèle henriette germaine estelle élodie
        jean pierre paul jacques michel alain philippe bernard andré rené claude françois louis henri charles georges marcel robert
        daniel christian patrick nicolas olivier laurent éric eric thierry frédéric stéphane pascal bruno christophe david sébastien
        julien thomas alexandre antoine maxime romain guillaume benoît vincent mathieu matthieu arnaud hugo lucas gabriel raphaël arthur
        emmanuel édouard gérald gérard bertrand dominique xavier yves hervé serge gilles didier édgar marc luc denis rémi rémy
        marie anne sophie hélène claire julie camille léa chloé emma sarah laura charlotte juliette nathalie isabelle sylvie valérie
        véronique catherine christine françoise monique jacqueline nicole brigitte élisabeth elisabeth ségolène martine marine rachida agnès
        cécile céline sandrine aurélie émilie pauline mathilde louise alice inès zoé dorothée michèle annie aline élise
        mohammed mohamed muhammad mahmoud ahmed ahmad ali hassan hussein hossein ibrahim ismaïl ismail youssef yousef omar khaled khalid karim samir
        nabil rachid said saïd abdel abdallah abdullah abdelaziz mustapha mustafa hamid hamza bachar hafez yasser saddam fatima nadia leïla leila
        samira zineb khadija aïcha amina yasmine salma abou abu oussama tarek tariq walid moqtada kassem qassem naïm nouri mohsen abbas haïdar yahya
        john james william george donald joe barack bill hillary boris vladimir sergueï dmitri mikhaïl volodymyr olaf angela ursula giorgia
        mario matteo silvio marco antonio antónio pedro josé juan carlos luis javier jorge luiz xi kim shinzo narendra recep benyamin benjamin
        isaac ariel yitzhak shimon golda elon jeff mark steve tim amadou mamadou abdoulaye moussa ousmane macky alassane laurent félix joseph kylian
        """);

    /// <summary>The lists that a word is on, for <see cref="WordSet.Holds(ulong)"/>.</summary>
    public static ulong ListsOf(ReadOnlySpan<char> word) => Table.ListsOf(word);
}
