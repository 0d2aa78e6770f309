namespace BilingualReader.Core.Quality.Checks;

/// <summary>Quotation marks that the English lost, or opens and does not close.</summary>
internal sealed class QuotesCheck : IQaCheck
{
    public string Id => "quotes";

    public string Description => "Quotation marks that the English lost, or more or fewer quotations than in the French.";

    public FindingSeverity Severity => FindingSeverity.Warning;

    public IEnumerable<Finding> Check(QaInput input)
    {
        var source = QuoteCount.Of(input.Source);
        var target = QuoteCount.Of(input.Target);
        if (source.IsQuoting && !target.IsQuoting && !target.MayQuoteSingly)
        {
            yield return new Finding(Id, FindingSeverity.Warning, "The French has a quotation, and the English has no quotation marks.");
        }
        else if (source.IsBalanced && !target.IsBalanced)
        {
            yield return new Finding(Id, FindingSeverity.Warning, "A quotation mark in the English has no partner.");
        }
    }
}
