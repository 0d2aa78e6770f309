namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>EMPTY: French with letters or figures whose English has none.</summary>
internal sealed class EmptyCheck() : Rule("empty", FindingSeverity.Error, "French with words whose English has none.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.Source.Any(char.IsLetterOrDigit) && !input.Target.Any(char.IsLetterOrDigit)) yield return Hold("The English has no words.");
    }
}
