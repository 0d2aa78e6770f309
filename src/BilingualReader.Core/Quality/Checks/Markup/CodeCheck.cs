using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Quality.Checks.Markup;

/// <summary>CODE: program text that the English changed or lost. Needs the markup of the French.</summary>
internal sealed class CodeCheck() : Rule("code", FindingSeverity.Error, "Program text that the English changed or lost.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.SourceCodes.IsDefault) yield break;
        foreach (var code in input.SourceCodes.Where(code => code.Kind == InlineCodeKind.Code))
        {
            var span = code.Span.Within(input.Source);
            if (!input.Target.Contains(span.In(input.Source), StringComparison.Ordinal)) yield return Hold($"The English does not have the code “{Name(span, input.Source)}” as it stands in the French.", span);
        }
    }
}
