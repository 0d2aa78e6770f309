using BilingualReader.Core.Segments;

namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>SENT_COUNT: numbers of sentences that differ by more than one and by more than a quarter.</summary>
internal sealed class SentenceCountCheck() : Rule("sentences", FindingSeverity.Info, "Far more or far fewer sentences than the French has.")
{
    private const double Share = 0.25;

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Target)) yield break;
        var french = SentenceSplitter.Split(input.Source, "fr").Length;
        var english = SentenceSplitter.Split(input.Target, "en").Length;
        var difference = Math.Abs(french - english);
        if (difference > 1 && difference > Share * french) yield return Hold($"The French has {Count(french)}, the English {Count(english)}.");
    }

    private static string Count(int sentences) => sentences == 1 ? "1 sentence" : $"{sentences} sentences";
}
