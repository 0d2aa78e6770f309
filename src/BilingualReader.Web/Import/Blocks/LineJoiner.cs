using System.Text;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>Puts the lines of a wrapped paragraph together again.</summary>
internal sealed class LineJoiner
{
    private const char SoftHyphen = '\u00AD';

    private readonly Lazy<HashSet<string>> _words;

    /// <param name="text">The whole text: its other words tell whether a hyphen at a line end belongs to the word.</param>
    public LineJoiner(string text) => _words = new Lazy<HashSet<string>>(() => ReadWords(text));

    /// <summary>The paragraph in one line.</summary>
    public string Join(IReadOnlyList<SourceLine> lines)
    {
        if (lines.Count == 1) return lines[0].Text;
        var joined = new StringBuilder(lines[0].Text);
        foreach (var line in lines.Skip(1)) Append(joined, line.Text);
        return joined.ToString();
    }

    private void Append(StringBuilder joined, string line)
    {
        if (joined[^1] == SoftHyphen) joined.Length--;
        else if (!IsBrokenWord(joined, line)) joined.Append(' ');
        else if (IsOnlyPrintersHyphen(joined, line)) joined.Length--;
        joined.Append(line);
    }

    private static bool IsBrokenWord(StringBuilder joined, string line) =>
        joined[^1] == '-' && joined.Length > 1 && char.IsLetter(joined[^2]) && char.IsLetter(line[0]);

    /// <summary>
    /// The hyphen goes only if the whole word stands elsewhere in the text without it and nowhere with it: "peut-être"
    /// must not become "peutêtre".
    /// </summary>
    private bool IsOnlyPrintersHyphen(StringBuilder joined, string line)
    {
        var head = LastWord(joined);
        var tail = new string([.. line.TakeWhile(c => char.IsLetter(c) || c == '-')]);
        return _words.Value.Contains(head[..^1] + tail) && !_words.Value.Contains(head + tail);
    }

    private static string LastWord(StringBuilder joined)
    {
        var start = joined.Length;
        while (start > 0 && (char.IsLetter(joined[start - 1]) || joined[start - 1] == '-')) start--;
        return joined.ToString(start, joined.Length - start);
    }

    private static HashSet<string> ReadWords(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetter(text[i]) || text[i] == '-')) continue;
            if (i > start) words.Add(text[start..i]);
            start = i + 1;
        }

        return words;
    }
}
