using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.Markup;

/// <summary>Which parts of a text become elements.</summary>
[Flags]
internal enum MarkupParts
{
    None = 0,
    Codes = 1,
    Terms = 2,
    Verbatim = 4,
    Protected = Terms | Verbatim,
    All = Codes | Protected,
}

/// <summary>Writes a text with markup: inline codes as elements, terms in English and verbatim words as words to leave alone.</summary>
internal static class MarkupWriter
{
    /// <summary>The text with its elements.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How to write them.</param>
    /// <param name="parts">Which parts become elements.</param>
    /// <param name="inline">Markup of a service's own for a term, which does not come back; null to protect the term.</param>
    public static MarkedText Write(EngineText text, MarkupStyle style, MarkupParts parts, Func<EngineTerm, string?>? inline = null)
    {
        var kept = Protected(text, parts, inline);
        var codes = parts.HasFlag(MarkupParts.Codes) ? Around(text.Codes, kept) : null;
        var borders = new SortedDictionary<int, Border>();
        List<Mark> marks = [];
        foreach (var code in codes ?? []) marks.Add(Place(code, borders, style));
        var markup = new StringBuilder();
        var position = 0;
        foreach (var (span, content, own, term) in kept)
        {
            Copy(text.Text, position, span.Start, borders, style, markup);
            position = span.End;
            if (own is not null)
            {
                AddBorder(borders, span.Start, markup);
                markup.Append(own);
                continue;
            }

            var mark = new Mark(MarkKind.Protected, (marks.Count(known => known.Kind == MarkKind.Protected) + 1).ToString(CultureInfo.InvariantCulture), content, null) { Term = term };
            marks.Add(mark);
            AddBorder(borders, span.Start, markup);
            markup.Append(style.Open(mark.Kind, mark.Id)).Append(style.Escape(content)).Append(style.Close(mark.Kind));
        }

        Copy(text.Text, position, text.Text.Length, borders, style, markup);
        AddBorder(borders, text.Text.Length, markup);
        return new MarkedText(style, markup.ToString(), [.. marks], text.Text, codes is not null) { Written = text };
    }

    private static ImmutableArray<Kept> Protected(EngineText text, MarkupParts parts, Func<EngineTerm, string?>? inline)
    {
        var terms = parts.HasFlag(MarkupParts.Terms) ? text.Terms.Select(term => new Kept(term.Span, term.Target, inline?.Invoke(term), term)) : [];
        var verbatim = parts.HasFlag(MarkupParts.Verbatim) ? text.Verbatim.Select(span => new Kept(span, span.In(text.Text), null, null)) : [];
        var chosen = ImmutableArray.CreateBuilder<Kept>();
        foreach (var candidate in terms.Concat(verbatim).Where(candidate => candidate.Span.Length > 0).OrderBy(candidate => candidate.Span.Start))
        {
            if (chosen.Count == 0 || chosen[^1].Span.End <= candidate.Span.Start) chosen.Add(candidate);
        }

        return chosen.ToImmutable();
    }

    // A code that begins or ends inside protected words goes around them. Null when codes would cross then.
    private static List<InlineCode>? Around(ImmutableArray<InlineCode> codes, ImmutableArray<Kept> kept)
    {
        List<InlineCode> around = [];
        foreach (var code in codes.OrderBy(code => code.Span.Start).ThenByDescending(code => code.Span.Length))
        {
            var (start, end) = (code.Span.Start, code.Span.End);
            foreach (var span in kept.Select(words => words.Span))
            {
                if (start > span.Start && start < span.End) start = span.Start;
                if (end > span.Start && end < span.End) end = span.End;
            }

            around.Add(code with { Span = TextSpan.FromBounds(start, Math.Max(start, end)) });
        }

        return around.Any(one => around.Any(other => Cross(one.Span, other.Span))) ? null : around;
    }

    private static bool Cross(TextSpan one, TextSpan other) => one.Start < other.Start && other.Start < one.End && one.End < other.End;

    private static Mark Place(InlineCode code, SortedDictionary<int, Border> borders, MarkupStyle style)
    {
        var number = borders.Values.Sum(border => border.Opens.Count + border.Empties.Count) + 1;
        var mark = new Mark(code.Span.Length == 0 ? MarkKind.EmptyCode : MarkKind.Code, number.ToString(CultureInfo.InvariantCulture), "", code);
        if (mark.Kind == MarkKind.EmptyCode) BorderAt(borders, code.Span.Start).Empties.Add(style.Open(mark.Kind, mark.Id));
        else
        {
            // Outer codes come first, so that they open first and close last.
            BorderAt(borders, code.Span.Start).Opens.Add(style.Open(mark.Kind, mark.Id));
            BorderAt(borders, code.Span.End).Closes.Insert(0, style.Close(mark.Kind));
        }

        return mark;
    }

    private static Border BorderAt(SortedDictionary<int, Border> borders, int position)
    {
        if (!borders.TryGetValue(position, out var border)) borders[position] = border = new Border();
        return border;
    }

    // The borders strictly before the end: the one at the end belongs to what follows.
    private static void Copy(string text, int from, int to, SortedDictionary<int, Border> borders, MarkupStyle style, StringBuilder markup)
    {
        var position = from;
        foreach (var at in borders.Keys.Where(at => at >= from && at < to).ToArray())
        {
            markup.Append(style.Escape(text[position..at]));
            AddBorder(borders, at, markup);
            position = at;
        }

        markup.Append(style.Escape(text[position..to]));
    }

    private static void AddBorder(SortedDictionary<int, Border> borders, int at, StringBuilder markup)
    {
        if (!borders.Remove(at, out var border)) return;
        markup.AppendJoin("", border.Closes).AppendJoin("", border.Empties).AppendJoin("", border.Opens);
    }

    // Words that stand for themselves: protected, or in a markup of the service's own.
    private sealed record Kept(TextSpan Span, string Content, string? Own, EngineTerm? Term);

    private sealed class Border
    {
        public List<string> Closes { get; } = [];

        public List<string> Empties { get; } = [];

        public List<string> Opens { get; } = [];
    }
}
