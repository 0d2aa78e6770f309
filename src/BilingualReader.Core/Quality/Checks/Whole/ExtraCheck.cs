using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>EXTRA: English where there is no French.</summary>
internal sealed class ExtraCheck() : Rule("extra", FindingSeverity.Error, "English where there is no French.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Source) && !string.IsNullOrWhiteSpace(input.Target))
            yield return Hold("There is English here, and no French.", target: new TextSpan(0, input.Target.Length));
    }
}
