using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Quality.Checks.Markup;

/// <summary>TAGS: inline markup that the English lost or has more of, or whose parts cross. Needs the markup of both.</summary>
internal sealed class MarkupCheck() : Rule("markup", FindingSeverity.Error, "Emphasis, links and other markup that the English lost or made up.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.SourceCodes.IsDefault || input.TargetCodes.IsDefault) yield break;
        var known = input.TargetCodes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var code in input.SourceCodes.Where(code => !known.Contains(code.Id)))
            yield return Hold($"The English lost {Words(code.Kind)} of “{Name(code.Span.Within(input.Source), input.Source)}”.", code.Span.Within(input.Source));
        var own = input.SourceCodes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var code in input.TargetCodes.Where(code => !own.Contains(code.Id)))
            yield return Hold($"The English has {Words(code.Kind)} at “{Name(code.Span.Within(input.Target), input.Target)}”, which the French does not have.", target: code.Span.Within(input.Target));
        if (Crossing(input.TargetCodes) is { } crossed) yield return Hold($"Markup crosses other markup at “{Name(crossed.Span.Within(input.Target), input.Target)}”.", target: crossed.Span.Within(input.Target));
    }

    private static InlineCode? Crossing(ImmutableArray<InlineCode> codes) => codes.FirstOrDefault(code => codes.Any(other =>
        code.Span.Start < other.Span.Start && other.Span.Start < code.Span.End && code.Span.End < other.Span.End));

    private static string Words(InlineCodeKind kind) => kind switch
    {
        InlineCodeKind.Link => "the link",
        InlineCodeKind.Image => "the image",
        InlineCodeKind.Code => "the code",
        InlineCodeKind.Cell => "the table cell",
        InlineCodeKind.Strikethrough => "the strike-through",
        InlineCodeKind.Strong => "the bold type",
        _ => "the emphasis",
    };
}
