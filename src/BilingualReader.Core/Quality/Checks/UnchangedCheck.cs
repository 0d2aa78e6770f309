using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks;

/// <summary>English that is the French, letter for letter, although that has French words. A lone name passes.</summary>
internal sealed class UnchangedCheck : IQaCheck
{
    // Two words may be the name of a newspaper: « Le Monde ».
    private const int FewestWords = 3;

    public string Id => "unchanged";

    public string Description => "English that is the French, letter for letter.";

    public FindingSeverity Severity => FindingSeverity.Warning;

    public IEnumerable<Finding> Check(QaInput input)
    {
        if (!string.Equals(Fold(input.Source), Fold(input.Target), StringComparison.Ordinal)) yield break;
        var words = TextWords.Read(input.Source);
        if (words.Length >= FewestWords && words.Any(word => FunctionWords.IsFrench(input.Source.AsSpan(word.Start, word.Length))))
        {
            yield return new Finding(Id, FindingSeverity.Warning, "The English is the same as the French.");
        }
    }

    private static string Fold(string text) => TextFolding.Fold(text.Trim(), FoldingOptions.LowerCase).Text;
}
