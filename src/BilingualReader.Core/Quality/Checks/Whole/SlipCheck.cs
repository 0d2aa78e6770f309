namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>SLIP: English that answers a neighbour better than its own French. Needs the article.</summary>
internal sealed class SlipCheck() : Rule("slip", FindingSeverity.Error, "English that seems to be that of another paragraph.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.Article is { } article && article.IsSlipped(input.Number)) yield return Hold("The English seems to be that of another paragraph, or none of this one.");
    }
}
