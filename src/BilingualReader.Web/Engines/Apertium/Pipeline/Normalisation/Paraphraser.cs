using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

/// <summary>
/// Says common French turns of phrase in simpler French that the engine gets right: "afin de" came out as "with the end
/// to", "il s'agit de" as "it treats of". Never touches what is protected.
/// </summary>
internal static class Paraphraser
{
    private const string Table =
        """
        afin de = pour; afin d' = pour; afin que = pour que
        au sein de = dans; au sein du = dans le; au sein des = dans les; au sein d' = dans
        en tant que = comme; en tant qu' = comme
        à l'aide de = avec; à l'aide d' = avec; à l'aide du = avec le; à l'aide des = avec les
        il s'agit de = c'est; il s'agit d' = c'est; il s'agissait d' = c'était; il s'agissait de = c'était
        il faut … = il est nécessaire de; il fallait … = il était nécessaire de; il faudra … = il sera nécessaire de; il faudrait … = il serait nécessaire de
        il convient de … = il est nécessaire de; il convient d'… = il est nécessaire de
        l'un des = un des; l'une des = une des; l'un de = un de; l'une de = une de
        par la suite = ensuite; de la part de = de; de la part du = du; de la part des = des
        a pris pour cible = a ciblé; ont pris pour cible = ont ciblé; avoir pris pour cible = avoir ciblé; prendre pour cible = cibler
        se trouve = est; se trouvent = sont; se trouvait = était; se trouvaient = étaient
        à partir de = depuis; à partir du = depuis le; à partir des = depuis les; à partir d' = depuis
        de plus, = en outre,; en revanche = cependant; tout en = en; même s'il = bien qu'il
        mettre fin à = terminer; mettre fin au = terminer le; mettre fin aux = terminer les
        a mis fin à = a terminé; a mis fin au = a terminé le; ont mis fin à = ont terminé
        faire face à = affronter; faire face aux = affronter les; faire face au = affronter le
        à cause de = en raison de
        en cours de = pendant; au fur et à mesure que = quand; à savoir = c'est-à-dire
        dans le cadre de = dans; dans le cadre du = dans le; dans le cadre des = dans les; dans le cadre d' = dans
        en matière de = sur; au niveau de = sur; au niveau du = sur le; vis-à-vis de = vers
        la quasi-totalité des = presque tous les; une vingtaine de = environ vingt; une dizaine de = environ dix; une centaine de = environ cent; une trentaine de = environ trente
        avoir du mal à = avoir des difficultés à; a du mal à = a des difficultés à; ont du mal à = ont des difficultés à
        chiffre d'affaires = revenu; mise en place = création; mettre en place = créer; mis en place = créé; mise en œuvre = application; mettre en œuvre = appliquer
        """;

    // "il faut une clef" is another thing than "il faut partir".
    private static readonly FrozenSet<string> BeforeInfinitives = Table.Split([';', '\n', '='], StringSplitOptions.TrimEntries)
        .Where(phrase => phrase.EndsWith('…')).Select(phrase => phrase.TrimEnd('…', ' ')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Simpler = Table.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(pair => pair[0].TrimEnd('…', ' '), pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Phrases = new(
        @"(?<![\w'-])(?:" + string.Join('|', Simpler.Keys.OrderByDescending(phrase => phrase.Length).Select(Pattern)) + @")(?:(?<=['=,])|(?![\w-]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled);

    /// <summary>The text with simpler phrases; offsets still lead back to the stored text.</summary>
    public static NormalisedText Apply(NormalisedText normalised, IReadOnlyList<TextSpan> kept) =>
        normalised.Rewrite(Phrases, kept, match => Adapt(match.Value, Simpler[match.Value], normalised.Text, match.Index + match.Length));

    private static string Pattern(string phrase) =>
        Regex.Escape(phrase) + (BeforeInfinitives.Contains(phrase) ? @"(?= ?(?:[nls]'|[lnts]e |en |y |pas )*\p{L}+(?:er|ir|re)\b)" : "");

    // A capital stays, and an elision that has gone leaves a space.
    private static string Adapt(string phrase, string simpler, string text, int end)
    {
        if (phrase.EndsWith('\'') && end < text.Length) simpler += " ";
        return simpler.Length > 0 && char.IsUpper(phrase[0]) ? char.ToUpperInvariant(simpler[0]) + simpler[1..] : simpler;
    }
}
