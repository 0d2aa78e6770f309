namespace BilingualReader.Web.Import.Blocks;

/// <summary>
/// Knows whether the lines of a text were broken at a column, as wires and old mail programs do, and where paragraphs
/// end then. A line was broken there if the first word of the next line would not have fitted on it any more.
/// </summary>
internal sealed class LineWrapping
{
    /// <summary>Columns at which people and programs break lines.</summary>
    private const int NarrowestColumn = 36;
    private const int WidestColumn = 140;

    /// <summary>A typist breaks lines within about so many characters of the column.</summary>
    private const int Slack = 8;

    /// <summary>The further lines of a list item may stand so much deeper than its first.</summary>
    private const int DeepestHang = 5;

    private readonly int _column;

    private LineWrapping(int column) => _column = column;

    /// <summary>Finds the column in the groups that show it plainly, those of three lines and more.</summary>
    public static LineWrapping Detect(IReadOnlyList<SourceLine[]> groups) =>
        new(groups.Where(IsPlainlyWrapped).Select(Widest).DefaultIfEmpty(0).Max());

    /// <summary>Cuts a group into paragraphs, each of one line or of several lines to be joined.</summary>
    public IEnumerable<SourceLine[]> Paragraphs(SourceLine[] group)
    {
        var wrapped = _column > 0 && (IsPlainlyWrapped(group) || IsWrappedPair(group));
        List<SourceLine> current = [];
        for (var i = 0; i < group.Length; i++)
        {
            current.Add(group[i]);
            if (wrapped && i + 1 < group.Length && Continues(group[i], group[i + 1], _column)) continue;
            yield return [.. current];
            current.Clear();
        }
    }

    private static int Widest(SourceLine[] group) => group.Max(line => line.Text.Length);

    /// <summary>
    /// Most lines are full, those that are not end a sentence, and most lines behind a full one go on in small letters:
    /// verse and lists of short lines fail the first or the last.
    /// </summary>
    private static bool IsPlainlyWrapped(SourceLine[] group)
    {
        var column = Widest(group);
        if (group.Length < 3 || column is < NarrowestColumn or > WidestColumn) return false;
        var full = 0;
        var small = 0;
        for (var i = 0; i + 1 < group.Length; i++)
        {
            if (!IsFull(group[i], group[i + 1], column))
            {
                if (!Sentences.EndsOne(group[i].Text)) return false;
                continue;
            }

            full++;
            if (StartsSmall(group[i + 1])) small++;
        }

        return full * 2 >= group.Length - 1 && small * 2 >= full && small > 0;
    }

    /// <summary>Two lines alone prove nothing; in a text that is wrapped elsewhere they go together when the first is full.</summary>
    private bool IsWrappedPair(SourceLine[] group) =>
        group.Length == 2 && Widest(group) <= _column + Slack && IsFull(group[0], group[1], _column)
        && (StartsSmall(group[1]) || !Sentences.EndsOne(group[0].Text));

    private static bool Continues(SourceLine line, SourceLine next, int column) =>
        IsFull(line, next, column) && !StartsItem(line, next)
        && next.Indent <= line.Indent + (ListLines.HasMarker(line.Text) ? DeepestHang : 1);

    /// <summary>A dash in the middle of a sentence opens no item, even at the start of a line.</summary>
    private static bool StartsItem(SourceLine line, SourceLine next) =>
        ListLines.HasMarker(next.Text)
        && (Sentences.EndsOne(line.Text) || Sentences.BreaksOff(line.Text) || ListLines.HasMarker(line.Text));

    private static bool IsFull(SourceLine line, SourceLine next, int column) =>
        line.Text.Length + 1 + FirstWord(next.Text) > column - Slack;

    private static int FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : text.Length;

    private static bool StartsSmall(SourceLine line) =>
        char.IsLower(line.Text[0]) || (!char.IsLetter(line.Text[0]) && line.Text[0] is not ('-' or '–' or '—' or '•' or '*'));
}
