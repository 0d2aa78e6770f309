namespace BilingualReader.Core.Quality.Checks.Markup;

/// <summary>TAG_ORDER: the same inline markup in another order, which is often right. Needs the markup of both.</summary>
internal sealed class MarkupOrderCheck() : Rule("markup-order", FindingSeverity.Info, "The same markup as in the French, in another order.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.SourceCodes.IsDefault || input.TargetCodes.IsDefault) yield break;
        var french = input.SourceCodes.OrderBy(code => code.Span.Start).Select(code => code.Id).ToList();
        var english = input.TargetCodes.OrderBy(code => code.Span.Start).Select(code => code.Id).ToList();
        if (french.SequenceEqual(english) || !french.Order(StringComparer.Ordinal).SequenceEqual(english.Order(StringComparer.Ordinal))) yield break;
        yield return Hold("The markup stands in another order than in the French.") with
        {
            Source = [.. input.SourceCodes.Select(code => code.Span.Within(input.Source))],
            Target = [.. input.TargetCodes.Select(code => code.Span.Within(input.Target))],
        };
    }
}
