using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Azure;

/// <summary>Reads which words answer which.</summary>
internal static class AzureAlignments
{
    /// <summary>
    /// The links of a projection such as <c>0:2-0:1 4:9-3:9</c>, whose ends are included, in UTF-16 code units. What lies outside
    /// the texts or cannot be read is left out: partners only help.
    /// </summary>
    public static ImmutableArray<WordLink> Read(string? projection, int sourceLength, int targetLength)
    {
        if (string.IsNullOrWhiteSpace(projection)) return [];
        var links = ImmutableArray.CreateBuilder<WordLink>();
        foreach (var pair in projection.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('-') is not [var from, var to]) continue;
            if (Span(from, sourceLength) is { } source && Span(to, targetLength) is { } target) links.Add(new WordLink(source, target));
        }

        return [.. links.OrderBy(link => link.Target.Start).ThenBy(link => link.Source.Start)];
    }

    private static TextSpan? Span(string ends, int length) =>
        ends.Split(':') is [var first, var last] && TryRead(first, out var start) && TryRead(last, out var end) && start <= end && end < length
            ? TextSpan.FromBounds(start, end + 1)
            : null;

    private static bool TryRead(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
