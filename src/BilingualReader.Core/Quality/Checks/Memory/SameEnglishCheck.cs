using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Memory;

/// <summary>T_CONFLICT: two paragraphs that differ in French have the same English of six words or more. Needs the article.</summary>
internal sealed class SameEnglishCheck() : Rule("same-english", FindingSeverity.Info, "The same English for paragraphs that differ in French.")
{
    private const int FewestWords = 6;

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.Article is not { } article || input.Reading.TargetWords.Length < FewestWords) yield break;
        var other = article.WithTarget(input.Target).FirstOrDefault(pair => pair.Number != input.Number && Fold(pair.Source) != Fold(input.Source));
        if (other is not null) yield return Hold($"Paragraph {other.Number} has the same English, and other French.", target: new TextSpan(0, input.Target.Length));
    }

    private static string Fold(string text) => TextFolding.Fold(text.Trim(), FoldingOptions.LowerCase).Text;
}
