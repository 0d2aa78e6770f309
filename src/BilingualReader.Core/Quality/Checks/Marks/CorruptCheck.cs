using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Marks;

/// <summary>CORRUPT: characters that come of a wrong encoding, halves of a character, and character references that were never resolved.</summary>
internal sealed partial class CorruptCheck() : Rule("corrupt", FindingSeverity.Error, "Broken characters in the English: Ã©, â€™, &eacute; and the like.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        foreach (Match broken in Broken().Matches(input.Target))
        {
            if (!input.Source.Contains(broken.Value, StringComparison.Ordinal)) yield return Hold($"“{broken.Value}” is a broken character.", target: broken.Span());
        }

        for (var i = 0; i < input.Target.Length; i++)
        {
            if (!char.IsSurrogate(input.Target[i])) continue;
            if (i + 1 < input.Target.Length && char.IsSurrogatePair(input.Target[i], input.Target[i + 1])) i++;
            else yield return Hold("There is half a character in the English.", target: new TextSpan(i, 1));
        }
    }

    [GeneratedRegex(@"\uFFFD+|Ã[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122]|â€[\u0080-\u00BF\u0153\u02DC\u2018-\u2026\u2122\u201C\u201D]?|Â[\u00A0-\u00BF]|&(?:amp;)?(?:[A-Za-z]{2,8}\d{0,2}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,6});", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();
}
