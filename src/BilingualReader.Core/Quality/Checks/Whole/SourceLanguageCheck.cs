using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>LANG_S: a source that is not French, a quotation in another language perhaps.</summary>
internal sealed class SourceLanguageCheck() : Rule("source-language", FindingSeverity.Info, "A source that is not French: it may be meant to stay as it is.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (LanguageDetector.Find(input.Source) is { } language and not "fr")
            yield return Hold($"The source does not look like French (it looks like “{language}”): it may be meant to stay as it is.", new TextSpan(0, input.Source.Length));
    }
}
