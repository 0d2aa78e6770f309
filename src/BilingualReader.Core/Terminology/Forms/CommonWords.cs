using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>
/// Common French words that look like a form of some other word: "cours" is no plural of "cour" to most readers, "partie" no
/// feminine of "parti", and "porte" is a door before it is anything that somebody carries.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> LikePlurals = WordList.Set(
        """
        cours fils fois mois vers sous sommes tours mais sens fonds frais sois paris cannes vannes gens cas vis dos pois les des ses ces mes tes nos vos
        leurs pas plus puis dans sans sur dès près très bras temps corps avis prix voix pays bois poids lors hors alors tous
        """);

    private static readonly FrozenSet<string> LikeFeminines = WordList.Set(
        """
        partie parties nouvelle nouvelles moyenne moyennes capitale capitales centrale centrales finale finales marine marines médecine droite droites
        courante armée armées assemblée assemblées entrée entrées arrivée arrivées portée portées montée montées sortie sorties tenue tenues venue venues
        vue vues retenue retenues étendue étendues pensée pensées journée journées allée allées donnée données durée durées traversée conduite conduites
        découverte découvertes suite suites prise prises mise mises remise remises reprise reprises surprise surprises entreprise entreprises plainte
        plaintes contrainte contraintes crainte craintes atteinte atteintes teinte teintes empreinte empreintes étreinte feinte pointe pointes cuisine
        cuisines machine machines mine mines cafetière glacière rivière rivières carrière carrières barrière barrières matière matières manière manières
        lumière lumières frontière frontières prière prières bannière croisière filière filières poussière portière portières gouvernante gouvernantes
        attente entente descente vente ventes tente tentes plante plantes avenue avenues revenue statue statues rue rues cathédrale initiale initiales
        diagonale chorale commande commandes demande demandes légende seconde secondes porte portes sûre mûre mûres marche marches manche manches
        sage-femme traite traites tranchée tranchées tournée tournées soirée soirées année années fumée fumées poignée poignées levée levées visée visées
        volée volées percée percées fusée fusées nuée nuées dictée dictées épée épées marée marées azurée foulée foulées bouchée
        garantie garanties batterie batteries patrie mairie série séries copie copies pluie pluies poulie poésie poésies folie folies vie vies
        recrue recrues verrue verrues issue issues crue crues bienvenue revue revues cohue mue
        """);

    private static readonly FrozenSet<string> LikeVerbs = WordList.Set(
        """
        à ai aie ais ait as au aura auras aux avant avec avoir ce ces cet cette chez comme contre dans de des donc dont du elle elles en entre est et
        été étés êtes étant eu eus eut eux ez fut fût hors il ils je la le les leur leurs lors lui ma mais me mes moi mon ne ni non nos notre nous on ont or ou
        où par pas peu peut plus pour près puis qu que qui quoi sa sans se sera ses si soi sois soit sommes son sont sous suis sur sus ta te tes toi ton
        tous tout toute toutes très tu un une va vers voici voilà vos votre vous y

        content contente contentes contents convergent couvent couvents divergent équivalent équivalents évident excellent excellents expédient ferment
        influent négligent parent parents président présidents pressent résident résidents affluent affluents différent différents violent violente
        violentes violents sergent précédent

        assistant assistants brillant combattant commandant concernant couchant courant croissant débutant dirigeant dirigeants durant enseignant étudiant
        gagnant gérant habitant habitants important intéressant levant maintenant manifestant manifestants militant militants montant montants moyennant
        participant passant passants penchant pendant restant restaurant représentant représentants suffisant suivant suppléant survivant touchant tournant
        versant vivant volant savant puissant portant partant payant tenant autant

        accusées acquis active actives actrice adresse adresses allée allées allié alliés ancre ancres approche approches appui arme armée armées armes
        assemblée assemblées assise assises assiste atteinte atteintes avance avances avis avance aval
        bande bandes barre barres base bases battue bois boîte boîtes bombe bombes bourse bourses branche branches brise but buts
        cache cadre cadres calme calmes camp camps capitale capitales cas cause causes centrale centrales centre centres charge charges chiffre chiffres
        cité cités classe classes cloche cloches code codes colle commande commandes communiqué communiqués complète complètes compris comprise compromis compte
        comptes concours conduite conduites congé conserve conserves consigne consignes conte contes contenu contenus contrainte contraintes côte côtes couche couches
        coupe coupes cour cours court courte courts courtes couvert couverts crainte craintes cru crue crues crus critique critiques croissance croix cuisine
        cuisines culture
        danse date dates débours défilé défilés dépêche dépêches devant devis directe directes direction discours discrète dite don donne donnée données dos
        dose doses double doubles doute droite droites durée durées due
        échelle égale égales élève élèves élus élues employé employée employées employés empreinte empreintes encours enfants enjeux ensemble entrée entrées
        entreprise entreprises espace espaces étape étapes étendue étendues étreinte exposé exposés
        fait faits faite fer ferme fermes feinte feintes file files fils finale finales fis fit fixe fixes flotte flottes fois fond fonds font force forces
        forme formes foule foules fraîche frais fume fumée fumées fusée fusées
        gage gages garde gardes gens glace glaces goutte gouttes gramme grave graves grève grèves grosse guide guides
        image images indice indices insigne insignes inquiète inquiètes
        jouet joue joues jour jours journée journées juste justes jeune
        laisse lance lances lettre lettres levée levées lie lies ligne lignes limite lis liste listes lit lits livre livres loge loges lu lus lut
        manche manches manifeste manifestes manque marche marché marchés marches marine marines marque marques masque masques masse masses médecine mèche
        ment mets mine mines mise mises mois montre montres mort morte mortes morts moule moules moyenne moyennes mue mur mure mûre mûres murs mus
        nette note notes nouvelle nouvelles nuit nues nuée né
        objet œuvre œuvres opéra opéras option options ordonnance
        pain panne parade parcours parole part parti partie parties partis parts passe passé passée passées passes passés patrie pause peigne peignes peine peines
        pensée pensées permis perte pile piste pistes place places plainte plaintes plaint plante plantes plate plu point pointe pointes points police polices
        politique pompe pompes portée portées portion portions porte portes poste postes pousse pratique pratiques précise précises présente présentes presse
        presses prête prêtes prévenu prévenus prise prises prix procédé procédés produit produits promise promise proportion propre puits pupitre
        quête quêtes queue
        racine rage rame rames rations recours règle règles remise remises rente rentes reprise reprises réserve reste restes retenue retenues retraite retraites
        retraité retraités revenu revenus revue revues ride rides rive rives route routes rue rues ruse
        sale sales salle salles salue sanction sauve secours sèche secrète sens serre serres serveur service siège sièges signe signes société somme sommes sonde
        sondes sons sort sorte sortes sortie sorties sorts soupe sortant sous-marine soutiens suite suites sujette sujettes supérieure sûre surprise surprises
        tache taches tâche tâches tasse taxe teinte teintes tente tentes tenue tenues terme termes tombe tombes tord tort torts touche touches tour tournée tournées
        tours trace traces traite traité traités traites tranche tranches tribune trombe troupe troupes tue tus
        usage uses
        veille veilles vent vente ventes ver verse vide vides vie vienne viennes vis visa visas visée visées vive vives voie voies voile voiles voix vol volée
        volées vole volte vu vue vues vus voyant voyants vaux

        adoptions attentions désertions éditions exceptions exécutions infections injections inspections intentions inventions mentions notions objections
        options portions projections rations relations sections

        nice lens tours sens cannes vannes nantes caen metz vienne mans lille brest arles
        """);

    /// <summary>Whether a generated form, by what it is to its term, is such a word.</summary>
    public static bool Contains(TermForm form) => form.Kind switch
    {
        TermFormKind.Plural => LikePlurals.Contains(form.Text),
        TermFormKind.Feminine or TermFormKind.FemininePlural => LikeFeminines.Contains(form.Text),
        _ => LikeVerbs.Contains(form.Text),
    };
}
