using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>
/// Recognises list items in plain text. A bullet is a mark and is dropped from the text; a number says something and
/// stays. Dashes open speech in French as often as they open items, so a dash needs more proof.
/// </summary>
internal static partial class ListLines
{
    private const int LongestItem = 400;

    [GeneratedRegex(@"^(?:[•●▪◦‣∙·*–—-][ \u00A0\t]+|\d{1,3}[.)][ \u00A0\t]+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Marker { get; }

    /// <summary>Whether the line opens like a list item.</summary>
    public static bool HasMarker(string line) => Marker.IsMatch(line);

    /// <summary>The blocks with every run of list lines turned into list items.</summary>
    public static ImmutableArray<DraftBlock> Mark(ImmutableArray<DraftBlock> drafts)
    {
        var marked = drafts.ToBuilder();
        for (var start = 0; start < marked.Count;)
        {
            var end = start;
            while (end < marked.Count && MarkOf(marked[end]) is { } mark && (end == start || mark == MarkOf(marked[start]))) end++;
            if (IsList(marked, start, end)) Convert(marked, start, end);
            start = Math.Max(end, start + 1);
        }

        return marked.ToImmutable();
    }

    /// <summary>The kind of marker in front: '1' for every number; null for none.</summary>
    private static char? MarkOf(DraftBlock draft)
    {
        if (draft.Text.Length > LongestItem || Marker.Match(draft.Text) is not { Success: true, Value: var marker }) return null;
        return char.IsAsciiDigit(marker[0]) ? '1' : marker[0];
    }

    private static bool IsList(IReadOnlyList<DraftBlock> drafts, int start, int end)
    {
        if (end == start || drafts.Skip(start).Take(end - start).Any(draft => !draft.Text.Any(char.IsLetter))) return false;
        var items = drafts.Skip(start).Take(end - start).Select(draft => draft.Text).ToList();
        return MarkOf(drafts[start]) switch
        {
            '•' or '●' or '▪' or '◦' or '‣' or '∙' => true,
            '–' or '—' => items.Count > 1 && items.SkipLast(1).All(item => item[^1] is ';' or ','),
            '-' => items.Count > 1 && !items.Any(SoundsSpoken),
            _ => items.Count > 1,
        };
    }

    private static bool SoundsSpoken(string item) =>
        item[^1] is '?' or '!' or '…' or '»' || (Sentences.EndsOne(item) && !char.IsLower(Marker.Replace(item, "")[0]));

    private static void Convert(ImmutableArray<DraftBlock>.Builder drafts, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var text = MarkOf(drafts[i]) == '1' ? drafts[i].Text : Marker.Replace(drafts[i].Text, "");
            drafts[i] = new DraftBlock(BlockKind.ListItem, text, [], drafts[i].Origin, Level: 1);
        }
    }
}
