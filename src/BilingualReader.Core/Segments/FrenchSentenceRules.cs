namespace BilingualReader.Core.Segments;

/// <summary>French abbreviations and sentence starters.</summary>
internal static class FrenchSentenceRules
{
    /// <summary>The rules.</summary>
    public static readonly SentenceRules Rules = new(
        NeverEnding: SentenceRules.Words("""
            cf c.-à-d c-à-d càd p._ex par_ex env av apr ap dir trad boul pl tél vs v rééd ss s.-t sqq
            n.b nb i.e e.g resp anc
            """),
        Titles: SentenceRules.Words("""
            M MM Mm Mr Mrs Mme Mmes Mlle Mlles Me Mes Mgr Mgrs Dr Drs Pr Prs Prof St Ste Sts Stes Vve Sr
            Gal Gén Col Cdt Cne Cap Capt Lt Ltn Sgt Adj Cdl Ing Amb Sén Dép Pdt Prés Min Maj Fr Rev Rév Gov Sen Rep
            """),
        EndingBeforeStarter: SentenceRules.Words("""
            bd janv févr fév avr juil juill oct nov déc éd coll hab ex réf rem suppl impr ms mss al cit ibid id
            arr dép gouv univ dept inc ltd corp co cie jr max tr circ cons suiv sq apt bât fasc invar
            """),
        EndingBeforeCapital: SentenceRules.Words("etc"),
        BeforeNumber: SentenceRules.Words("""
            n no nos p pp art arts vol vols t tt fig figs chap ch sect sec § par al ann livr cah sept min h l r d ph
            pl tab append rte alin parag nº n°
            """),
        LetterNouns: SentenceRules.Words("""
            vitamine vitamines plan groupe groupes hépatite série catégorie type classe point ligue division section lettre
            bâtiment porte hall quai annexe option zone variant solution équipe grippe option note point triple facteur rhésus
            """),
        Starters: SentenceRules.Words("""
            il elle ils elles on nous vous je j' tu ce cet cette ces c' cela ça ceci celui celle ceux celles mais et or donc
            car puis ainsi alors selon dans pour avec sans sous sur depuis pendant après avant si s' quand lorsque lorsqu'
            comme son sa ses leur leurs notre nos mon ma mes votre vos que qu' qui quel quelle quels quelles où pourquoi
            comment plus plusieurs certains certaines tous tout toute toutes aucun aucune chaque parmi par chez entre contre
            malgré outre enfin ensuite cependant toutefois néanmoins pourtant aussi ne n' ni même voici voilà dès lors face
            grâce en un une des aux à hier aujourd' demain ici là jusqu' puisque puisqu' tandis d'autres quelques
            deux trois quatre cinq six sept huit neuf dix quant rien beaucoup peu trop très vers durant lui eux moi
            """),
        WeakStarters: SentenceRules.Words("le la les l' du d' au a"),
        SpeechVerbs: SentenceRules.Words(""));
}
