using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Marks;

/// <summary>END_PUNC: another kind of mark at the end. Of headings, captions and list items only questions and exclamations count; a full stop that the French lacks is in order.</summary>
internal sealed class EndMarkCheck() : Rule("end-mark", FindingSeverity.Warning, "Another kind of mark at the end than in the French.")
{
    private const string Around = " \u00A0\u202F\u2009\t\r\n»”\"’'›)]*_";

    public override IEnumerable<Finding> Check(QaInput input)
    {
        var (french, english) = (EndOf(input.Source), EndOf(input.Target));
        if (french is null || english is null || french.Value.Kind == english.Value.Kind) yield break;
        var kinds = (french.Value.Kind, english.Value.Kind);
        var isLoose = input.Kind is BlockKind.Heading or BlockKind.Caption or BlockKind.ListItem;
        if (isLoose && kinds.Item1 is not ('?' or '!') && kinds.Item2 is not ('?' or '!')) yield break;
        if (kinds is (' ', '.')) yield break;
        if (kinds is ('.' or '…', '.' or '…') or ('!', '.') && input.Source.Contains('«', StringComparison.Ordinal)) yield break;
        yield return Hold($"The French ends with {Words(kinds.Item1)}, the English with {Words(kinds.Item2)}.", french.Value.Span, english.Value.Span) with { Fix = FixOf(input.Target, kinds.Item1, english.Value) };
    }

    /// <summary>The mark at the end, a blank for none, and where it is; null when there are no words at all.</summary>
    private static (char Kind, TextSpan Span)? EndOf(string text)
    {
        var last = text.Length - 1;
        while (last >= 0 && Around.Contains(text[last], StringComparison.Ordinal)) last--;
        if (last < 0) return null;
        var span = new TextSpan(last, 1);
        return text[last] switch
        {
            '.' when last > 1 && text[last - 1] == '.' && text[last - 2] == '.' => ('…', new TextSpan(last - 2, 3)),
            '…' => ('…', span),
            '?' or '!' when last > 0 && text[last - 1] is '?' or '!' => ('?', new TextSpan(last - 1, 2)),
            '.' or '?' or '!' or ':' => (text[last], span),
            ';' or ',' => (';', span),
            _ => (' ', span),
        };
    }

    private static FindingFix? FixOf(string target, char french, (char Kind, TextSpan Span) english)
    {
        if (french is not ('.' or '?' or '!') || english.Span.End != target.Length) return null;
        var mended = english switch
        {
            { Kind: ' ' } when char.IsLetterOrDigit(target[^1]) => target + french,
            { Kind: '.' or '?' or '!' or ':', Span.Length: 1 } => target.With(english.Span, $"{french}"),
            _ => null,
        };

        // With a mark before it the new one may make another: “?:” would end with “?!”.
        return mended is not null && EndOf(mended)?.Kind == french ? new FindingFix($"End with “{french}”", mended) : null;
    }

    private static string Words(char kind) => kind switch
    {
        '.' => "a full stop",
        '?' => "a question mark",
        '!' => "an exclamation mark",
        ':' => "a colon",
        '…' => "an ellipsis",
        ';' => "a comma or semicolon",
        _ => "no mark",
    };
}
