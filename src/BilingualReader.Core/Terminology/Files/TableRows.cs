namespace BilingualReader.Core.Terminology.Files;

/// <summary>Parts a text into rows and cells (RFC 4180, with any delimiter and any line end).</summary>
internal sealed class TableRows(string text, char delimiter, bool isQuoted)
{
    // A mark that is not closed within this many characters opens no quotation.
    private const int LongestQuotation = 100_000;

    private int _at;
    private int _line = 1;

    /// <summary>Every row in its order, blank ones too.</summary>
    public static IEnumerable<TableRow> Of(string text, char delimiter, bool isQuoted)
    {
        var rows = new TableRows(text, delimiter, isQuoted);
        while (rows._at < text.Length) yield return rows.Next();
    }

    private TableRow Next()
    {
        var line = _line;
        var cells = new List<string> { Cell() };
        while (_at < text.Length && text[_at] == delimiter)
        {
            _at++;
            cells.Add(Cell());
        }

        _line += _at < text.Length ? 1 : 0;
        _at += text.AsSpan(_at).StartsWith("\r\n") ? 2 : 1;
        return new TableRow(line, [.. cells]);
    }

    private string Cell()
    {
        if (isQuoted && _at < text.Length && text[_at] == '"' && ClosingMark() is { } close)
        {
            var content = text[(_at + 1)..close];
            _at = close + 1;
            _line += LineBreaksIn(content);
            return content.Replace("\"\"", "\"", StringComparison.Ordinal);
        }

        var length = text.AsSpan(_at).IndexOfAny(delimiter, '\r', '\n');
        if (length < 0) length = text.Length - _at;
        _at += length;
        return text.Substring(_at - length, length);
    }

    // A quotation ends where the cell does; a cell with text behind its closing mark only happens to begin with one.
    private int? ClosingMark()
    {
        var last = Math.Min(text.Length, _at + LongestQuotation);
        for (var i = _at + 1; i < last; i++)
        {
            if (text[i] != '"') continue;
            if (i + 1 == text.Length || text[i + 1] == delimiter || text[i + 1] is '\r' or '\n') return i;
            if (text[i + 1] != '"') return null;
            i++;
        }

        return null;
    }

    private static int LineBreaksIn(string content) => content.AsSpan().Count('\n') + content.AsSpan().Count('\r') - content.AsSpan().Count("\r\n");
}
