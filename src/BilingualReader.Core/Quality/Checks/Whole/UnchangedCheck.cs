using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>SAME: English that is the French, letter for letter, although that has French words. A lone name passes.</summary>
internal sealed class UnchangedCheck() : Rule("unchanged", FindingSeverity.Warning, "English that is the French, letter for letter.")
{
    // Two words may be the name of a newspaper: « Le Monde ».
    private const int FewestWords = 3;

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (!string.Equals(Fold(input.Source), Fold(input.Target), StringComparison.Ordinal)) yield break;
        var words = input.Reading.SourceWords;
        if (words.Length >= FewestWords && words.Any(word => FunctionWords.IsFrench(input.Source.AsSpan(word.Start, word.Length))))
            yield return Hold("The English is the same as the French.", new TextSpan(0, input.Source.Length), new TextSpan(0, input.Target.Length));
    }

    private static string Fold(string text) => TextFolding.Fold(text.Trim(), FoldingOptions.LowerCase).Text;
}
