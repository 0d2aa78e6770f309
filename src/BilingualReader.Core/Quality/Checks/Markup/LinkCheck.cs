using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Quality.Checks.Markup;

/// <summary>LINK: addresses of links that differ; a link without words, or over the whole paragraph where that of the French was not. Needs the markup of both.</summary>
internal sealed class LinkCheck() : Rule("links", FindingSeverity.Error, "Links that lead elsewhere than those of the French, or have no words.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.SourceCodes.IsDefault || input.TargetCodes.IsDefault) yield break;
        var french = Links(input.SourceCodes);
        var english = Links(input.TargetCodes);
        foreach (var (own, other) in Twins(french, english))
        {
            var span = other.Span.Within(input.Target);
            if (own.Address != other.Address)
                yield return Hold($"The link “{Name(span, input.Target)}” leads to {Shorten(other.Address ?? "nowhere")}; that of the French leads to {Shorten(own.Address ?? "nowhere")}.", own.Span.Within(input.Source), span);
            else if (string.IsNullOrWhiteSpace(span.In(input.Target)) && own.Span.Length > 0)
                yield return Hold($"The link to {Shorten(own.Address ?? "nowhere")} has no words in the English.", own.Span.Within(input.Source)) with { Severity = FindingSeverity.Warning };
            else if (span.Length == input.Target.Length && own.Span.Length < input.Source.Length)
                yield return Hold("The link covers the whole English, and not the whole French.", own.Span.Within(input.Source), span) with { Severity = FindingSeverity.Warning };
        }
    }

    private static IEnumerable<(InlineCode Own, InlineCode Other)> Twins(ImmutableArray<InlineCode> french, ImmutableArray<InlineCode> english) =>
        from own in french
        let other = english.FirstOrDefault(code => code.Id == own.Id)
        where other is not null
        select (own, other);

    private static ImmutableArray<InlineCode> Links(ImmutableArray<InlineCode> codes) => [.. codes.Where(code => code.Kind == InlineCodeKind.Link)];
}
