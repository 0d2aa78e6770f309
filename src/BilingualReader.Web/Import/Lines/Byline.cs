using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Lines;

/// <summary>The line that names the writer: "Par Jean Dupont", "De notre correspondant à Beyrouth".</summary>
internal static partial class Byline
{
    private const int LongestLine = 120;

    private const string Name = @"\p{Lu}[\p{L}'’.-]+(?: (?:de|du|des|van|von|al|el|ben|bin|le|la|\p{Lu}[\p{L}'’.-]*)){1,4}";

    /// <summary>The writer; null when the text is no such line. A line without a name gives the role instead.</summary>
    public static string? FindAuthor(string text)
    {
        if (text.Length > LongestLine) return null;
        if (Named.Match(text) is { Success: true } named) return named.Groups["names"].Value.TrimEnd('.');
        if (Correspondent.Match(text) is not { Success: true } match) return null;
        if (match.Groups["name"].Success) return match.Groups["name"].Value;
        var role = match.Groups["role"].Value;
        return char.ToUpperInvariant(role[0]) + role[1..];
    }

    [GeneratedRegex("^(?:Par|PAR|par|Propos recueillis par|Rédigé par|Écrit par|Auteure? ?:) (?<names>" + Name + "(?:(?:,| et| avec) " + Name + @")*)(?:,? (?:[|–•·(-]|le |à |au |en |pour |publié|avec |envoyée?|correspondante?|\d).*|,.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"^(?:De |Par )?(?<role>(?:[Nn]otre|[Nn]os) (?:correspondante?s?|envoyée?s? spécia[a-z]+)(?: (?:permanente?|régionale?))?(?: (?:à|au|en|aux|dans) [\p{L}'’ -]{2,40})?)(?:(?:,| :| –) (?<name>" + Name + @"))?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Correspondent { get; }
}
