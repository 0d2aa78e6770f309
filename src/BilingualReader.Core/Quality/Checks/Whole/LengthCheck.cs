namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>
/// LENGTH: English far too short or far too long for its French. English has about 17 letters for 20 of French; short texts
/// may differ more.
/// </summary>
internal sealed class LengthCheck() : Rule("length", FindingSeverity.Warning, "English far too short or far too long for its French.")
{
    private const double UsualRatio = 0.85;

    // Bounds of the logarithm of the ratio: what the longest texts keep, and what short ones may have more. Measured on three
    // systems over 997 paragraphs: from 80 letters on its spread is 0.1, and 1 in 1,000 is beyond 0.5.
    private const double LongTextBound = 0.45;
    private const double ShortTextBound = 14;

    public override IEnumerable<Finding> Check(QaInput input)
    {
        var source = CountLetters(input.Source);
        var target = CountLetters(input.Target);
        if (source == 0) yield break;
        var distance = Math.Log((target + 1) / (UsualRatio * source + 1));
        if (Math.Abs(distance) <= LongTextBound + ShortTextBound / (source + 10)) yield break;
        yield return Hold(distance < 0
            ? "The English is much shorter than the French: something may be missing."
            : "The English is much longer than the French: something may have been added.");
    }

    private static int CountLetters(string text) => text.Count(char.IsLetterOrDigit);
}
