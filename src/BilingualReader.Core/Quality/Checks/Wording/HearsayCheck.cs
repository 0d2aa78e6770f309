using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>
/// TENSE_COND: the French conditional of reports (« aurait tué ») that the English states as a fact. Conditionals behind « si »
/// and wishes (« devrait », « pourrait », « voudrait ») are none.
/// </summary>
internal sealed partial class HearsayCheck() : Rule("hearsay", FindingSeverity.Info, "What the French only reports (« aurait tué ») and the English states as a fact.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (Condition().IsMatch(input.Source) || Hedge().IsMatch(input.Target)) yield break;
        if (Reported().Match(input.Source) is { Success: true } reported) yield return Hold($"The French only reports “{Shorten(reported.Value)}”; the English states it as a fact.", reported.Span());
    }

    [GeneratedRegex(@"(?<!\p{L})(?:aurait|auraient|serait|seraient)\s(?:(?:été|déjà|également|aussi|ainsi|notamment|pas|plus|jamais)\s)*\p{L}+(?:é|ée|és|ées|i|ie|is|ies|it|u|ue|us|ues|t|ts|te|tes)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reported();

    [GeneratedRegex(@"(?<!\p{L})(?:si|s[’']ils?|s[’']elles?|sinon|sans|même si|comme si|au cas où)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    [GeneratedRegex(@"(?<!\p{L})(?:reported(?:ly)?|reports?|alleged(?:ly)?|alleges?|supposed(?:ly)?|apparently|purported(?:ly)?|presumably|believed|thought|said|says|rumou?red|claim(?:s|ed)?|according|may|might|would|could|should|likely|probably|possibly|seems?|appears?|suggests?|estimated|suspected|\p{L}+[’']d)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hedge();
}
