using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory;

/// <summary>A translation with figures exchanged.</summary>
/// <param name="Target">The text.</param>
/// <param name="Exchanged">Where the new figures stand in it.</param>
internal sealed record ExchangedTarget(string Target, ImmutableArray<TextSpan> Exchanged);

/// <summary>
/// Puts the figures of a text in place of those of a unit whose source differs from it in figures only. Where it is not sure
/// which figure of the translation answers which of the source, nothing is exchanged.
/// </summary>
internal static class FigureExchange
{
    private const char Mask = '\u0001';

    /// <summary>The translation with the figures of the text; null when more than figures differ, or when it is not sure.</summary>
    public static ExchangedTarget? Of(string query, string source, string target)
    {
        var (wanted, present) = (FiguresOf(query, "fr"), FiguresOf(source, "fr"));
        if (wanted.Length == 0 || wanted.Length != present.Length || Masked(query, wanted) != Masked(source, present)) return null;
        var answers = NumberReader.Read(target, "en");
        var edits = new TextEdits(target);
        var spans = new List<TextSpan>();
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i].Span.In(query) == present[i].Span.In(source)) continue;
            if (wanted[i].Values.Length > 1 || present.Count(other => other.Values.Contains(present[i].Values[0])) != 1) return null;
            if (FindAnswer(target, answers, present[i]) is not { } answer) return null;
            edits.Replace(answer.Span, InEnglish(wanted[i], query, answer.Span.In(target)));
            spans.Add(answer.Span);
        }

        return edits.IsEmpty ? null : new ExchangedTarget(edits.Apply(), [.. spans.Select(edits.Move).OrderBy(span => span.Start)]);
    }

    private static ImmutableArray<NumberMention> FiguresOf(string text, string language) =>
        [.. NumberReader.Read(text, language).Where(mention => mention.Form == NumberForm.Figures && IsPlain(mention.Span.In(text)))];

    private static bool IsPlain(string figures) => figures.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is '.' or ',' or '\'' or '’');

    private static string Masked(string text, ImmutableArray<NumberMention> figures)
    {
        var masked = new TextEdits(text);
        foreach (var figure in figures) masked.Replace(figure.Span, Mask.ToString());
        return TextFolding.Fold(masked.Apply(), FoldingOptions.LowerCase).Text;
    }

    // The only number of the translation with the value, in figures, and no part of a word such as 3rd.
    private static NumberMention? FindAnswer(string target, ImmutableArray<NumberMention> answers, NumberMention present)
    {
        ImmutableArray<NumberMention> found = [.. answers.Where(answer => answer.Values.Any(value => present.Values.Contains(value)))];
        if (found is not [{ Form: NumberForm.Figures } answer] || answer.Values[0] != present.Values[0] || !IsPlain(answer.Span.In(target))) return null;
        var (before, behind) = (answer.Span.Start - 1, answer.Span.End);
        return before >= 0 && char.IsLetter(target[before]) || behind < target.Length && char.IsLetter(target[behind]) ? null : answer;
    }

    // Groups of thousands where the French or the English that is replaced has them: 10 573 is 10,573, and 2,6 is 2.6.
    private static string InEnglish(NumberMention mention, string query, string replaced)
    {
        var french = mention.Span.In(query);
        var value = mention.Values[0];
        var isWhole = value == decimal.Truncate(value) && !french.Contains(',', StringComparison.Ordinal);
        var isGrouped = french.Any(c => char.IsWhiteSpace(c) || c is '\'' or '’') || isWhole && value >= 1000 && (french.Contains('.', StringComparison.Ordinal) || replaced.Contains(',', StringComparison.Ordinal));
        var fraction = new StringBuilder();
        if (!isWhole && french.LastIndexOf(',') is >= 0 and var comma) fraction.Append('.').Append(french.AsSpan(comma + 1));
        else if (!isWhole && french.LastIndexOf('.') is >= 0 and var stop) fraction.Append('.').Append(french.AsSpan(stop + 1));
        var whole = isGrouped ? decimal.Truncate(value).ToString("N0", CultureInfo.InvariantCulture) : string.Concat(french.TakeWhile(char.IsAsciiDigit));
        return whole + fraction;
    }
}
