using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms.Verbs;

/// <summary>The irregular verbs of French reports, each with those that are made from it by a prefix.</summary>
internal static class IrregularVerbs
{
    // Ending of the infinitive: the six forms of the present; stem of the future; vowel and stem of the passé simple; participle
    // (masculine/feminine where that is not one with -e); then, where they do not follow the present, the stems of the subjunctive.
    private const string Models =
        """
        aller: vais vas va allons allez vont; ir; a all; allé; aill all
        faire: fais fais fait faisons faites font; fer; i f; fait; fass fass
        dire: dis dis dit disons dites disent; dir; i d; dit
        edire: edis edis edit edisons edisez edisent; edir; i ed; edit
        édire: édis édis édit édisons édisez édisent; édir; i éd; édit
        erdire: erdis erdis erdit erdisons erdisez erdisent; erdir; i erd; erdit
        maudire: maudis maudis maudit maudissons maudissez maudissent; maudir; i maud; maudit
        redire: redis redis redit redisons redites redisent; redir; i red; redit
        pouvoir: peux peux peut pouvons pouvez peuvent; pourr; u p; pu; puiss puiss
        vouloir: veux veux veut voulons voulez veulent; voudr; u voul; voulu; veuill voul
        devoir: dois dois doit devons devez doivent; devr; u d; dû/due
        falloir: - - faut - - -; faudr; u fall; fallu; faill -
        valoir: vaux vaux vaut valons valez valent; vaudr; u val; valu; vaill val
        prévaloir: prévaux prévaux prévaut prévalons prévalez prévalent; prévaudr; u préval; prévalu
        voir: vois vois voit voyons voyez voient; verr; i v; vu
        prévoir: prévois prévois prévoit prévoyons prévoyez prévoient; prévoir; i prév; prévu
        pourvoir: pourvois pourvois pourvoit pourvoyons pourvoyez pourvoient; pourvoir; u pourv; pourvu
        cevoir: çois çois çoit cevons cevez çoivent; cevr; u ç; çu
        mouvoir: meus meus meut mouvons mouvez meuvent; mouvr; u m; mû/mue
        émouvoir: émeus émeus émeut émouvons émouvez émeuvent; émouvr; u ém; ému
        promouvoir: promeus promeus promeut promouvons promouvez promeuvent; promouvr; u prom; promu
        asseoir: assieds assieds assied asseyons asseyez asseyent; assiér; i ass; assis
        prendre: prends prends prend prenons prenez prennent; prendr; i pr; pris
        mettre: mets mets met mettons mettez mettent; mettr; i m; mis
        battre: bats bats bat battons battez battent; battr; i batt; battu
        venir: viens viens vient venons venez viennent; viendr; in v; venu
        tenir: tiens tiens tient tenons tenez tiennent; tiendr; in t; tenu
        partir: pars pars part partons partez partent; partir; i part; parti
        sortir: sors sors sort sortons sortez sortent; sortir; i sort; sorti
        mentir: mens mens ment mentons mentez mentent; mentir; i ment; menti
        sentir: sens sens sent sentons sentez sentent; sentir; i sent; senti
        dormir: dors dors dort dormons dormez dorment; dormir; i dorm; dormi
        servir: sers sers sert servons servez servent; servir; i serv; servi
        courir: cours cours court courons courez courent; courr; u cour; couru
        mourir: meurs meurs meurt mourons mourez meurent; mourr; u mour; mort
        ouvrir: ouvre ouvres ouvre ouvrons ouvrez ouvrent; ouvrir; i ouvr; ouvert
        offrir: offre offres offre offrons offrez offrent; offrir; i offr; offert
        souffrir: souffre souffres souffre souffrons souffrez souffrent; souffrir; i souffr; souffert
        cueillir: cueille cueilles cueille cueillons cueillez cueillent; cueiller; i cueill; cueilli
        ssaillir: ssaille ssailles ssaille ssaillons ssaillez ssaillent; ssaillir; i ssaill; ssailli
        quérir: quiers quiers quiert quérons quérez quièrent; querr; i qu; quis
        fuir: fuis fuis fuit fuyons fuyez fuient; fuir; i fu; fui
        haïr: hais hais hait haïssons haïssez haïssent; haïr; ï ha; haï
        vêtir: vêts vêts vêt vêtons vêtez vêtent; vêtir; i vêt; vêtu
        faillir: - - - - - -; faillir; i faill; failli; - -
        bouillir: bous bous bout bouillons bouillez bouillent; bouillir; i bouill; bouilli
        croire: crois crois croit croyons croyez croient; croir; u cr; cru
        boire: bois bois boit buvons buvez boivent; boir; u b; bu
        lire: lis lis lit lisons lisez lisent; lir; u l; lu
        crire: cris cris crit crivons crivez crivent; crir; i criv; crit
        rire: ris ris rit rions riez rient; rir; i r; ri
        suivre: suis suis suit suivons suivez suivent; suivr; i suiv; suivi
        vivre: vis vis vit vivons vivez vivent; vivr; u véc; vécu
        duire: duis duis duit duisons duisez duisent; duir; i duis; duit
        truire: truis truis truit truisons truisez truisent; truir; i truis; truit
        cuire: cuis cuis cuit cuisons cuisez cuisent; cuir; i cuis; cuit
        nuire: nuis nuis nuit nuisons nuisez nuisent; nuir; i nuis; nui
        luire: luis luis luit luisons luisez luisent; luir; i luis; lui
        connaître: connais connais connaît connaissons connaissez connaissent; connaîtr; u conn; connu
        paraître: parais parais paraît paraissons paraissez paraissent; paraîtr; u par; paru
        naître: nais nais naît naissons naissez naissent; naîtr; i naqu; né
        croître: croîs croîs croît croissons croissez croissent; croîtr; - -; crû/crue
        ccroître: ccrois ccrois ccroît ccroissons ccroissez ccroissent; ccroîtr; u ccr; ccru
        plaire: plais plais plaît plaisons plaisez plaisent; plair; u pl; plu
        taire: tais tais tait taisons taisez taisent; tair; u t; tu
        traire: trais trais trait trayons trayez traient; trair; - -; trait
        aindre: ains ains aint aignons aignez aignent; aindr; i aign; aint
        eindre: eins eins eint eignons eignez eignent; eindr; i eign; eint
        oindre: oins oins oint oignons oignez oignent; oindr; i oign; oint
        résoudre: résous résous résout résolvons résolvez résolvent; résoudr; u résol; résolu
        soudre: sous sous sout solvons solvez solvent; soudr; - -; sous/soute
        coudre: couds couds coud cousons cousez cousent; coudr; i cous; cousu
        moudre: mouds mouds moud moulons moulez moulent; moudr; u moul; moulu
        vaincre: vaincs vaincs vainc vainquons vainquez vainquent; vaincr; i vainqu; vaincu
        clure: clus clus clut cluons cluez cluent; clur; u cl; clu
        inclure: inclus inclus inclut incluons incluez incluent; inclur; u incl; inclus
        clore: clos clos clôt - - closent; clor; - -; clos; clos -
        suffire: suffis suffis suffit suffisons suffisez suffisent; suffir; i suff; suffi
        """;

    // They end like an irregular verb and are none.
    private static readonly FrozenSet<string> Regular = WordList.Set(
        "répartir impartir assortir réassortir asservir nantir sertir dessertir alentir ralentir garantir anéantir amortir rentir abêtir aplatir retentir lotir bâtir rebâtir subir pourrir nourrir mûrir");

    private static readonly FrozenDictionary<string, string> ByEnding = Models
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(": "))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static readonly int LongestEnding = ByEnding.Keys.Max(ending => ending.Length);

    /// <summary>The conjugation of an irregular verb; null for any other.</summary>
    public static Conjugation? Find(string infinitive)
    {
        if (Regular.Contains(infinitive)) return null;
        if (infinitive.EndsWith("aitre", StringComparison.Ordinal)) return Find(infinitive[..^4] + "ître");
        switch (infinitive)
        {
            case "être": return Be();
            case "avoir": return Have();
            case "savoir": return Know();
        }

        var endings = ByEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(infinitive.Length, LongestEnding); length >= 4; length--)
        {
            if (endings.TryGetValue(infinitive.AsSpan(infinitive.Length - length), out var model) && IsWhole(infinitive, length)) return Make(infinitive[..^length], model);
        }

        return null;
    }

    // "aller", "dire", "voir" and the like also end verbs of other kinds, such as "installer".
    private static bool IsWhole(string infinitive, int length) => length switch
    {
        _ when infinitive.Length == length => true,
        4 => infinitive is "élire" or "relire" or "réélire" or "sourire" or "revoir" or "entrevoir" or "redire" or "enfuir" or "refuir",
        5 when infinitive.EndsWith("aller", StringComparison.Ordinal) => false,
        6 when infinitive.EndsWith("redire", StringComparison.Ordinal) => false,
        _ => true,
    };

    private static Conjugation Make(string prefix, string model)
    {
        var parts = model.Split("; ");
        var present = parts[0].Split(' ');
        var past = parts[2].Split(' ');
        var participle = parts[3].Split('/');
        var (strong, weak) = parts.Length > 4 && parts[4].Split(' ') is [var first, var second] ? (first, second) : (Without(present[5], "ent"), Without(present[3], "ons"));
        return new Conjugation
        {
            Presents = [.. WithAndWithoutHat(present).Select(forms => forms.Select(form => With(prefix, form)).ToArray())],
            Stem = With(prefix, Without(present[3], "ons")),
            Futures = [.. WithAndWithoutHat([parts[1]]).Select(future => prefix + future[0])],
            Past = new PastHistoric(prefix + past[1], past[0]),
            Subjunctive = ([With(prefix, strong)], With(prefix, weak)),
            Participle = prefix + participle[0],
            FeminineParticiple = participle.Length > 1 ? prefix + participle[1] : null,
        };
    }

    // The newer spelling has no circumflex in "connait" and "reconnaitra".
    private static string[][] WithAndWithoutHat(string[] forms) =>
        forms.Any(form => form.Contains("aît", StringComparison.Ordinal)) ? [forms, [.. forms.Select(form => form.Replace("aît", "ait", StringComparison.Ordinal))]] : [forms];

    private static string With(string prefix, string form) => form == Conjugation.Missing ? form : prefix + form;

    private static string Without(string form, string ending) => form.EndsWith(ending, StringComparison.Ordinal) ? form[..^ending.Length] : Conjugation.Missing;

    private static Conjugation Be() => new()
    {
        Presents = [["suis", "es", "est", "sommes", "êtes", "sont"]],
        Stem = "ét",
        Futures = ["ser"],
        Past = new PastHistoric("f", "u"),
        Subjunctive = ([], ""),
        WholeSubjunctive = ["sois", "sois", "soit", "soyons", "soyez", "soient"],
        Participle = "été",
    };

    private static Conjugation Have() => new()
    {
        Presents = [["ai", "as", "a", "avons", "avez", "ont"]],
        Stem = "av",
        Futures = ["aur"],
        Past = new PastHistoric("e", "u"),
        Subjunctive = ([], ""),
        WholeSubjunctive = ["aie", "aies", "ait", "ayons", "ayez", "aient"],
        Participle = "eu",
        PresentParticiple = "ayant",
    };

    private static Conjugation Know() => new()
    {
        Presents = [["sais", "sais", "sait", "savons", "savez", "savent"]],
        Stem = "sav",
        Futures = ["saur"],
        Past = new PastHistoric("s", "u"),
        Subjunctive = (["sach"], "sach"),
        Participle = "su",
        PresentParticiple = "sachant",
    };
}
