using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

/// <summary>
/// Gives capitals the accents that French printers leave out: the dictionaries do not know "Etaient", and take "A Paris"
/// for the verb. Only words that mean nothing without their accent.
/// </summary>
internal static class CapitalAccents
{
    private const string Words =
        "change changes chapper chec checs chelle chelles claircie clat clats cole coles colier coliers cologie conomie conomies conomique conomiques conomiste cossais " +
        "cossaise cosse couter coutez couté crire crit crite crits crivain crivains diteur diteurs dition ditions ducation galement galité glise glises gypte gyptien " +
        "gyptienne gyptiens lecteur lecteurs lection lections lectricité lectrique lectronique lève lèves lément léments limination loigné loignée lu lue lus lysée " +
        "mirat mirats missaire mission missions motion nergie nergies nergétique norme normes normément poque poques preuve preuves quateur quilibre quipe quipement quipements quipes ruption " +
        "tabli tablie tablissement tablissements taient tais tait tant tape tapes tat tats té thiopie thiopien thique toile toiles trange tranger trangers trangère trangères tude tudes tudiant " +
        "tudiante tudiants vacuation valuation vasion videmment vidence viter volution vènement vénement vénements vêque vêques";

    private static readonly Regex Bare = new(
        $@"(?<!\w)(?:E(?=(?:t(?:re|es)|{Words.Replace(' ', '|')})(?!\w))|I(?=les?(?!\w))|C(?=a(?!\w))|(?<=^[""(\[\s-]*)A(?= (?!priori|posteriori|fortiori|t-)[\w""]))",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The text with the accents that can only be meant.</summary>
    public static NormalisedText Apply(NormalisedText normalised, IReadOnlyList<TextSpan> kept) =>
        normalised.Rewrite(Bare, kept, match => match.Value switch
        {
            "A" => "À",
            "C" => "Ç",
            "I" => "Î",
            _ => IsToBe(normalised.Text, match.Index) ? "Ê" : "É",
        });

    private static bool IsToBe(string text, int start) => text.AsSpan(start) is ['E', 't', 'r', 'e', ..] or ['E', 't', 'e', 's', ..];
}
