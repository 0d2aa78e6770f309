using System.Collections.Frozen;

namespace BilingualReader.Core.Text;

/// <summary>The languages in the Latin alphabet that the detector knows.</summary>
internal static class LanguageProfiles
{
    /// <summary>French first; the order of the others has no meaning.</summary>
    public static readonly LanguageProfile[] All =
    [
        Profile(
            "fr",
            """
            le la les un une des du de et à au aux en dans par pour sur avec sans sous entre vers chez est sont était
            étaient a ont avait avaient sera seront été être avoir fait ce cet cette ces il elle ils elles on nous vous je
            tu se son sa ses leur leurs notre nos votre mon ma mes qui que quoi dont où ne pas plus moins très aussi mais ou
            donc car si comme alors depuis pendant après avant encore déjà toujours jamais tout tous toute toutes même
            autre autres deux trois quand peut doit selon contre ainsi afin lors y n'
            ai non oui ans va vont moi toi lui eux là ici faut rien chaque
            l' d' qu' j' s' c' m' t' jusqu' lorsqu' puisqu' aujourd'
            """,
            "çœæ",
            ["tion", "ment", "eux", "euse", "aient", "ées", "ère", "eur", "ique", "ité", "aux"]),
        Profile(
            "en",
            """
            the of and to in is are was were be been being has have had do does did will would can could should may might
            must a an that this these those it its he she they we you i his her their our your my him them us who which
            what when where why how not no or but if so as at by for from with without into over under after before during
            about against between through than then there here all any some more most other such only also very just up
            out on off said says new one two mr mrs
            """,
            "",
            ["ing", "tion", "ness", "ally", "ould", "ught", "ship", "ful", "less", "ies", "ed"]),
        Profile(
            "es",
            """
            el la los las un una unos unas de del al a en con por para sin sobre entre hasta desde hacia según y e o u pero
            sino que quien cual donde cuando como cuándo cómo qué es son era eran fue fueron ser estar está están ha han
            había sido hay se su sus lo le les me te nos mi tu este esta estos estas ese esa eso esto aquel no sí más menos
            muy también ya todo todos toda todas otro otros otra otras dos tres porque durante tras contra cada
            """,
            "ñ¿¡",
            ["ción", "dad", "miento", "aron", "ieron", "aba", "ado", "idos", "ías", "mente"]),
        Profile(
            "it",
            """
            il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in
            nel nella nei nelle con su sul sulla per tra fra e ed o ma che chi cui non più è sono era erano ha hanno aveva
            essere stato stata stati si suo sua suoi loro mi ti ci vi questo questa questi queste quello quella come quando
            dove anche ancora già molto tutto tutti tutte due tre perché se così dopo prima contro secondo
            l' dell' nell' all' un' dall' sull' c' d'
            """,
            "",
            ["zione", "zioni", "mente", "ità", "ando", "endo", "ato", "ati", "uto", "ssimo"]),
        Profile(
            "pt",
            """
            o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela pelos pelas para com sem
            sobre entre até desde e ou mas que quem qual onde quando como é são era eram foi foram ser estar está estão tem
            têm tinha há se seu sua seus suas lhe me te meu minha este esta estes estas esse essa isso isto aquele não sim
            mais menos muito também já todo todos toda todas outro outros outra dois duas três porque durante após contra
            """,
            "ãõ",
            ["ção", "ções", "dade", "mente", "aram", "eram", "ando", "ado", "inho", "ões"]),
        Profile(
            "de",
            """
            der die das den dem des ein eine einen einem einer eines und oder aber denn dass weil wenn als wie in im an am
            auf aus bei mit nach von vom vor zu zum zur über unter durch für gegen ohne um bis seit ist sind war waren wird
            werden wurde wurden hat haben hatte sein kann können muss soll nicht kein keine auch noch nur schon sehr mehr
            er sie es wir ihr ich sich sein seine ihre dieser diese dieses was wer wo hier dort alle so
            """,
            "ßäöü",
            ["ung", "ungen", "lich", "keit", "heit", "isch", "ische", "schen", "ten"]),
        Profile(
            "nl",
            """
            de het een en of maar want dat die dit deze in op aan uit bij met naar van voor door over onder tegen zonder om
            tot sinds is zijn was waren wordt worden werd werden heeft hebben had kan kunnen moet zal zou niet geen ook nog
            al zeer meer er hij zij ze wij we jullie ik je u zich haar hun ons onze wat wie waar hier daar alle zo als dan
            toen omdat toch wel naar
            """,
            "",
            ["ij", "lijk", "heid", "ische", "aan", "oor", "een", "ingen"]),
        Profile(
            "tr",
            """
            ve bir bu da de ile için olarak olan oldu olduğunu ise daha çok en gibi kadar sonra önce göre ancak ama veya ya
            ki ne her hem değil var yok tarafından üzerine arasında karşı o şu biz siz onlar bunun bunu ilk iki yeni etti
            dedi ediyor
            """,
            "ışğ",
            ["lar", "ler", "ların", "lerin", "dan", "den", "ının", "yor", "mış", "miş"]),
    ];

    private static LanguageProfile Profile(string language, string words, string letters, string[] endings) =>
        new(language, words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal), letters, endings);
}
