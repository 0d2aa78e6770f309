using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks;

/// <summary>
/// English far too short or far too long for its French. English has about nine letters for ten of French; short texts
/// may differ more.
/// </summary>
internal sealed class LengthCheck : IQaCheck
{
    private const double UsualRatio = 0.9;

    // Spread of the logarithm of the ratio: what long texts keep, and what a text of one character adds.
    private const double LongTextBound = 0.55;
    private const double ShortTextBound = 6;

    public string Id => "length";

    public string Description => "English far too short or far too long for its French.";

    public FindingSeverity Severity => FindingSeverity.Warning;

    public IEnumerable<Finding> Check(QaInput input)
    {
        var source = CountLetters(input.Source);
        var target = CountLetters(input.Target);
        if (source == 0) yield break;
        var distance = Math.Log((target + 1) / (UsualRatio * source + 1));
        if (Math.Abs(distance) <= LongTextBound + ShortTextBound / Math.Sqrt(source + 10)) yield break;
        var message = distance < 0
            ? "The English is much shorter than the French: something may be missing."
            : "The English is much longer than the French: something may have been added.";
        yield return new Finding(Id, FindingSeverity.Warning, message);
    }

    private static int CountLetters(string text) => text.Count(char.IsLetterOrDigit);
}
