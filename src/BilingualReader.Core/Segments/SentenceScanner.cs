using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Segments;

/// <summary>
/// One pass over one text. Every look ahead or back is bounded or over characters that are then passed, so that the time
/// grows with the length of the text only.
/// </summary>
internal sealed class SentenceScanner(string text, SentenceRules rules)
{
    private readonly ImmutableArray<TextSpan>.Builder _sentences = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly OpenMarks _marks = new(text);
    private readonly PeriodRules _periods = new(text, rules);
    private int _start;
    private bool _hasWord;

    /// <summary>The sentences, in order.</summary>
    public ImmutableArray<TextSpan> Run()
    {
        _start = SkipSpace(0);
        var position = _start;
        while (position < text.Length) position = Step(position);
        Cut(text.Length);
        return _sentences.DrainToImmutable();
    }

    private int Step(int position)
    {
        var c = text[position];
        if (SentenceMarks.IsStop(c)) return PassStop(position);
        if (SentenceMarks.IsLineEnd(c)) return PassLineEnd(position);
        _hasWord |= char.IsLetterOrDigit(c);
        _marks.Pass(position);
        return position + 1;
    }

    private int PassStop(int position)
    {
        var stop = SentenceStop.Read(text, position, _marks);
        return IsEnd(stop) ? Cut(stop.End) : stop.End;
    }

    /// <summary>A blank line ends a sentence whatever stands before it; a single line end is white space.</summary>
    private int PassLineEnd(int position)
    {
        var end = SkipSpace(position);
        var lines = 0;
        for (var i = position; i < end; i++) lines += text[i] switch { '\n' or '\u2028' => 1, '\u2029' => 2, _ => 0 };
        if (lines < 2) return end;
        _marks.Clear();
        return Cut(position);
    }

    private bool IsEnd(SentenceStop stop)
    {
        if (!_hasWord || stop.End == text.Length || stop.IsAloneInBrackets) return false;
        if (stop.IsFullWidth) return true;
        if (SentenceMarks.FindNextWord(text, stop.End, _marks) is not { } next) return false;
        if (!char.IsWhiteSpace(text[stop.End])) return _periods.EndsWithoutSpace(stop, next);
        if (char.IsLower(text[next]) || IsInsideClause(stop)) return false;
        if (stop.IsPeriod) return !stop.ClosesBracketAfter(_start) && _periods.Ends(stop, _start, next);
        return !stop.ClosesBracketAfter(_start) && !(stop.ClosesQuote && _periods.IsReportingClause(next));
    }

    /// <summary>Whether the stop stands inside brackets or a short quotation and the sentence goes on behind them.</summary>
    private bool IsInsideClause(SentenceStop stop)
    {
        const int LongestBracket = 300, LongestQuotation = 160;
        if (_marks.Innermost is not { } open) return false;
        var limit = open.IsBracket ? LongestBracket : LongestQuotation;
        if (_marks.FindClosing(open, stop.End, open.Position + limit) is not { } close) return false;
        if (open.IsBracket) return open.Position > _start;
        var after = SkipSpace(close + 1);
        return after < text.Length && (char.IsLower(text[after]) || text[after] == ',');
    }

    private int Cut(int end)
    {
        var last = end;
        while (last > _start && char.IsWhiteSpace(text[last - 1])) last--;
        if (last > _start) _sentences.Add(TextSpan.FromBounds(_start, last));
        _hasWord = false;
        return _start = SkipSpace(end);
    }

    private int SkipSpace(int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }
}
