using System.Text.RegularExpressions;

namespace BilingualReader.Web.Import.Lines;

/// <summary>A line that is the full name of a news agency: "Agence France-Presse".</summary>
internal static partial class AgencyLine
{
    private const int LongestName = 60;

    /// <summary>Whether the text is such a name.</summary>
    public static bool IsMatch(string text) => text.Length <= LongestName && Name.IsMatch(text);

    [GeneratedRegex(@"^(?:L['’])?(?:Agence|Agencia|Agenzia) (?:[\p{L}'’-]+ ?){1,6}$|^(?:\p{Lu}[\p{L}'’-]+ ){1,5}News Agency$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }
}
