using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Markup;

/// <summary>
/// UNSAFE: English that as HTML would hold more than plain inline markup, an event attribute, or an address of another scheme
/// than http, https and mailto. What the French has too, in an article on HTML, is in order.
/// </summary>
internal sealed partial class UnsafeCheck() : Rule("unsafe", FindingSeverity.Error, "Markup in the English that would be dangerous in a page.")
{
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr",
    };

    public override IEnumerable<Finding> Check(QaInput input)
    {
        foreach (Match tag in Tag().Matches(input.Target))
        {
            if (IsHarmless(tag) || input.Source.Contains(tag.Value, StringComparison.OrdinalIgnoreCase)) continue;
            yield return Hold($"“{Shorten(tag.Value)}” is markup that must not be in the English.", target: tag.Span());
        }

        foreach (Match scheme in Scheme().Matches(input.Target))
        {
            if (!input.Source.Contains(scheme.Value, StringComparison.OrdinalIgnoreCase)) yield return Hold($"“{scheme.Value}” is no address that may be in the English.", target: scheme.Span());
        }

        if (input.TargetCodes.IsDefault) yield break;
        foreach (var code in input.TargetCodes.Where(code => code.Address is { } address && Scheme().IsMatch(address)))
            yield return Hold($"The link leads to “{Shorten(code.Address!)}”, which is no address that may be in the English.", target: Markup.CodeSpans.Within(code.Span, input.Target));
    }

    private static bool IsHarmless(Match tag) => Harmless.Contains(tag.Groups["name"].Value) && !Event().IsMatch(tag.Value) && !Scheme().IsMatch(tag.Value);

    [GeneratedRegex(@"</?(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?:[\s/][^<>]*)?>|<(?<name>script|style|iframe|img|svg|object|embed)\b[^<>]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\son\w+\s*=|\sstyle\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Event();

    [GeneratedRegex(@"\b(?:javascript|vbscript|data|file):(?=[^\s])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
