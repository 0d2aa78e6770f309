using System.Globalization;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Interchange.Docx;

/// <summary>
/// What the first column of a row holds: the key of the pair and the state that it went out in, such as
/// "k3v5m2abcd7q-12-0f3a9c41@57". Each row has its own, so that rows may be moved, or left out.
/// </summary>
internal static partial class DocxKey
{
    /// <summary>Stands in a row that does not come back.</summary>
    public const string None = "–";

    /// <summary>The text for a pair.</summary>
    public static string Of(PairKey key, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{key}@{sequence}");

    /// <summary>Reads it out of a cell, whatever a program has put around it or cut it into; null when there is none.</summary>
    public static (PairKey Key, long Sequence)? Find(string cell)
    {
        var packed = string.Concat(cell.Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)));
        if (Pattern().Match(packed) is not { Success: true } match || !PairKey.TryParse(match.Groups["key"].Value, out var key)) return null;
        return long.TryParse(match.Groups["sequence"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? (key, sequence) : null;
    }

    [GeneratedRegex("(?<key>[a-z2-7]{12}-[0-9]{1,9}-[0-9a-f]{8})@(?<sequence>[0-9]{1,18})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
