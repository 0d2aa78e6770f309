using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>LANG_T: a translation of some length that is not English.</summary>
internal sealed class TargetLanguageCheck() : Rule("target-language", FindingSeverity.Warning, "A translation of 20 words or more that is not English.")
{
    private const int FewestWords = 20;

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.Reading.TargetWords.Length >= FewestWords && LanguageDetector.Find(input.Target, "en") is { } language and not "en")
            yield return Hold($"The translation does not look like English (it looks like “{language}”).", target: new TextSpan(0, input.Target.Length));
    }
}
