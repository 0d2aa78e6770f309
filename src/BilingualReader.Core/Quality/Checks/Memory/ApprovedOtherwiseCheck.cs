using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Memory;

/// <summary>TM_CONFLICT: the same French was approved with other English. Needs what was approved elsewhere, or the article.</summary>
internal sealed class ApprovedOtherwiseCheck() : Rule("approved-otherwise", FindingSeverity.Warning, "The same French with other English that a person approved.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        var own = Fold(input.Target);
        if (input.ApprovedElsewhere.IsDefaultOrEmpty || input.ApprovedElsewhere.Any(text => Fold(text) == own)) yield break;
        yield return Hold($"The same French was approved as “{Shorten(input.ApprovedElsewhere[0])}”.", new TextSpan(0, input.Source.Length), new TextSpan(0, input.Target.Length));
    }

    private static string Fold(string text) => TextFolding.Fold(text.Trim(), FoldingOptions.None).Text;
}
