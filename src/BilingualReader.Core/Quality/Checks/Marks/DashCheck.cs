using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Marks;

/// <summary>DASH: a hyphen in the place of a dash.</summary>
internal sealed partial class DashCheck() : Rule("dashes", FindingSeverity.Info, "A hyphen in the English in the place of a dash.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        foreach (Match hyphen in Hyphen().Matches(input.Target))
        {
            var dash = hyphen.Index == 0 ? "—" : "–";
            yield return Hold("A hyphen stands where a dash is meant.", target: hyphen.Span()) with { Fix = new FindingFix($"Put “{dash}”", input.Target.With(hyphen.Span(), dash)) };
        }
    }

    [GeneratedRegex(@"(?<=\A|\p{L} )--?(?= \p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();
}
