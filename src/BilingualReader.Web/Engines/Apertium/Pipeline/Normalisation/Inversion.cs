using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

/// <summary>
/// Puts a pronoun that stands behind its verb where a statement has it: the engine glues such verbs together and loses
/// them. "a-t-il précisé" becomes "il a précisé"; in "la France a-t-elle raison" the pronoun only repeats the subject.
/// </summary>
internal static partial class Inversion
{
    /// <summary>The text with subjects before their verbs.</summary>
    public static NormalisedText Apply(NormalisedText normalised, IReadOnlyList<TextSpan> kept) =>
        normalised.Rewrite(Inverted(), kept, match => Straighten(normalised.Text, match));

    private static string Straighten(string text, Match match)
    {
        var verb = match.Groups["clitics"].Value + match.Groups["verb"].Value;
        if (!IsSubjectMissing().IsMatch(text.AsSpan(0, match.Index))) return verb;
        var subject = match.Groups["subject"].Value;
        if (char.IsUpper(verb[0]))
        {
            verb = char.ToLowerInvariant(verb[0]) + verb[1..];
            subject = char.ToUpperInvariant(subject[0]) + subject[1..];
        }

        return subject is "je" or "Je" && "aeiouyhéêè".Contains(verb[0], StringComparison.Ordinal) ? subject[0] + "'" + verb : subject + " " + verb;
    }

    [GeneratedRegex(@"(?<![\w'-])(?<clitics>(?:(?:ne|me|se|le|la|les|lui|leur|y|en|nous|vous|Ne|Me|Se|Le|La|Les|Lui|Leur|Y|En|Nous|Vous) |[nmslNMSL]')*)(?<verb>\p{L}+)-(?:t-)?(?<subject>ils?|elles?|on|je)(?![\w'-])", RegexOptions.CultureInvariant)]
    private static partial Regex Inverted();

    // Nothing before it that could be its subject: a mark, the start, a word of a question, an adverb that inverts.
    [GeneratedRegex(
        """(?:^|[^\w\s')\]]|(?<!\w)(?:où|quand|comment|pourquoi|combien|qui|quoi|et|mais|ou|donc|or|ainsi|aussi|peut-être|encore|toujours|doute|peine|alors|puis|moins|là|-ce))[\s"]*$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsSubjectMissing();
}
