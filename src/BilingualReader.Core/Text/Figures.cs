using System.Collections.Immutable;
using System.Globalization;

namespace BilingualReader.Core.Text;

/// <summary>Figures with the marks between them, read as one number or, like a date or a version, as several.</summary>
/// <param name="End">Offset behind the last figure.</param>
/// <param name="Values">What it may stand for as one number; empty when it is several.</param>
/// <param name="Parts">The runs of figures.</param>
internal readonly record struct Figures(int End, ImmutableArray<decimal> Values, ImmutableArray<TextSpan> Parts)
{
    // More figures are a code, not a number; a decimal holds 28.
    private const int MostFigures = 24;

    /// <summary>Whether all of it is one number.</summary>
    public bool IsOneNumber => !Values.IsEmpty;

    /// <summary>Reads the figures at a position.</summary>
    public static Figures Read(string text, int start, bool isFrench)
    {
        var parts = ImmutableArray.CreateBuilder<TextSpan>();
        var marks = new List<char>();
        parts.Add(RunAt(text, start));
        while (NextPart(text, parts, marks) is { } next)
        {
            marks.Add(Unify(text[parts[^1].End]));
            parts.Add(next);
        }

        var all = parts.DrainToImmutable();
        return new Figures(all[^1].End, Interpret(text, all, marks, isFrench), all);
    }

    /// <summary>The value of a run of figures alone.</summary>
    public static decimal ValueOf(string figures) =>
        decimal.Parse(figures.Length > MostFigures ? figures[..MostFigures] : figures, NumberStyles.None, CultureInfo.InvariantCulture);

    private static TextSpan? NextPart(string text, ImmutableArray<TextSpan>.Builder parts, List<char> marks)
    {
        var end = parts[^1].End;
        if (end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1])) return null;
        var mark = Unify(text[end]);
        var next = RunAt(text, end + 1);
        if (mark == ' ') return next.Length == 3 && parts[0].Length <= 3 && (marks.Count == 0 || marks[^1] == ' ') ? next : null;
        return mark is '.' or ',' or '\'' ? next : null;
    }

    private static ImmutableArray<decimal> Interpret(string text, ImmutableArray<TextSpan> parts, List<char> marks, bool isFrench)
    {
        if (marks.Count == 0) return [ValueOf(parts[0].In(text))];
        var isGrouped = parts[0].Length <= 3 && parts.Skip(1).All(part => part.Length == 3) && marks.TrueForAll(mark => mark == marks[0]);
        var isDecimal = marks[^1] is '.' or ',' && IsGroupedBeforeLast(parts, marks);
        if (!isGrouped && !isDecimal) return [];
        var grouped = isGrouped ? ValueOf(string.Concat(parts.Select(part => part.In(text)))) : 0;
        if (!isDecimal) return [grouped];
        var fraction = DecimalOf(text, parts);
        if (!isGrouped) return [fraction];
        // "1.234" is a thousand in French and a fraction in English, yet writers mix: the usual reading first, both kept.
        return marks[0] == '.' == isFrench ? [grouped, fraction] : [fraction, grouped];
    }

    private static bool IsGroupedBeforeLast(ImmutableArray<TextSpan> parts, List<char> marks)
    {
        for (var i = 0; i < marks.Count - 1; i++)
        {
            if (marks[i] == marks[^1] || marks[i] != marks[0] || parts[i + 1].Length != 3) return false;
        }

        return true;
    }

    private static decimal DecimalOf(string text, ImmutableArray<TextSpan> parts)
    {
        var whole = string.Concat(parts.SkipLast(1).Select(part => part.In(text)));
        var fraction = parts[^1].In(text);
        if (whole.Length + fraction.Length > MostFigures) return ValueOf(whole);
        return decimal.Parse($"{whole}.{fraction}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private static TextSpan RunAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    private static char Unify(char mark) => mark switch
    {
        ' ' or '\u00A0' or '\u202F' or '\u2009' => ' ',
        '\'' or '’' => '\'',
        _ => mark,
    };
}
