using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>Which words of a French term are adjectives, as far as the word itself shows.</summary>
internal static class FrenchAdjectives
{
    private static readonly FrozenSet<string> BeforeNoun = WordList.Set(
        """
        grand grande petit petite haut haute bon bonne mauvais mauvaise nouveau nouvel nouvelle ancien ancienne premier première dernier dernière
        second seconde deuxième troisième quatrième vieux vieil vieille jeune beau bel belle gros grosse long longue court courte futur future
        ex faux fausse vrai vraie double triple demi simple autre même prochain prochaine principal principale moyen moyenne bas basse légitime extrême
        """);

    private static readonly FrozenSet<string> Short = WordList.Set(
        """
        noir noire blanc blanche rouge vert verte bleu bleue jaune gris grise brun brune rose violet violette fort forte fin fine plein pleine vide
        libre net nette pur pure sûr sûre brut brute civil civile social cher chère rare riche pauvre laïc laïque public grec grecque turc turque
        ouvert ouverte couvert couverte mort morte né née uni unie élu élue lourd lourde léger légère froid froide chaud chaude mixte vaste juste
        proche arabe russe kurde belge suisse serbe croate tchèque bulgare corse basque slave nomade étranger étrangère juif juive sunnite chiite
        alaouite druze maronite copte islamiste voisin voisine clandestin clandestine droite gauche adjoint adjointe ennemi ennemie féminin féminine masculin masculine persan persane
        """);

    private static readonly string[] Endings =
    [
        "ique", "aire", "al", "ale", "el", "elle", "if", "ive", "eux", "euse", "ien", "ienne", "éen", "éenne", "ois", "oise", "ais", "aise",
        "ain", "aine", "able", "ible", "uble", "iste", "ant", "ante", "ent", "ente", "and", "ande", "ier", "ière", "teur", "trice", "oire",
        "gène", "fère", "cide", "phone", "forme", "ard", "arde", "in", "ine", "an", "ane", "it", "ite", "is", "ise", "u", "ue", "ible", "esque", "eur", "eure",
    ];

    // Nouns that follow another as if they were adjectives and stay as they are: "assurances maladie".
    private static readonly FrozenSet<string> Unchanging = WordList.Set(
        """
        maladie vieillesse santé chômage retraite type express record standard marron orange super chic extra ultra non très plus moins quasi
        presque bien mal peu trop assez anti pro hors debout ensemble minimum maximum éclair
        un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille
        """);

    /// <summary>Whether the adjective stands before its noun, as few do.</summary>
    public static bool StandsBeforeNoun(string word) => BeforeNoun.Contains(word);

    /// <summary>Whether the word never changes behind a noun.</summary>
    public static bool IsUnchanging(string word) => Unchanging.Contains(word);

    /// <summary>Whether the word is an adjective or a participle by its ending, or listed as one.</summary>
    public static bool IsLikely(string word)
    {
        if (Short.Contains(word) || BeforeNoun.Contains(word)) return true;
        if (EndsWith(word, "é") || EndsWith(word, "ée")) return !EndsWith(word, "té");
        return !EndsWith(word, "ment") && Endings.Any(ending => word.Length > ending.Length + 1 && EndsWith(word, ending));
    }

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
