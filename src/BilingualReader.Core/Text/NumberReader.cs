using System.Collections.Immutable;

namespace BilingualReader.Core.Text;

/// <summary>Reads the numbers of a French or English text by value: 1,5 and 1.5, 10 000 and 10,000, XIXe and 19th.</summary>
public static class NumberReader
{
    /// <summary>The numbers, in order. A language whose tag does not start with "fr" is read as English.</summary>
    public static ImmutableArray<NumberMention> Read(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = NumberWords.For(language);
        var mentions = ImmutableArray.CreateBuilder<NumberMention>();
        var position = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsAsciiDigit(c)) position = ReadFigures(text, position, words, mentions);
            else if (char.IsLetter(c)) position = ReadWords(text, position, words, mentions);
            else position++;
        }

        return mentions.DrainToImmutable();
    }

    private static int ReadFigures(string text, int start, NumberWords words, ImmutableArray<NumberMention>.Builder mentions)
    {
        var figures = Figures.Read(text, start, words.IsFrench);
        if (figures.IsOneNumber && !IsClock(text, figures))
        {
            var (values, end) = WithScale(text, figures, words);
            mentions.Add(new NumberMention(TextSpan.FromBounds(start, end), values, NumberForm.Figures));
            return PassSuffix(text, end);
        }

        foreach (var part in figures.Parts) mentions.Add(new NumberMention(part, [Figures.ValueOf(part.In(text))], NumberForm.Figures));
        return PassSuffix(text, figures.End);
    }

    /// <summary>"11.29am" is a time, two numbers.</summary>
    private static bool IsClock(string text, Figures figures)
    {
        var rest = text.AsSpan(figures.End).TrimStart();
        return figures.Parts.Length == 2 && figures.Parts[1].Length == 2
            && (rest.StartsWith("am", StringComparison.Ordinal) || rest.StartsWith("pm", StringComparison.Ordinal) || rest.StartsWith("a.m", StringComparison.Ordinal) || rest.StartsWith("p.m", StringComparison.Ordinal));
    }

    /// <summary>Multiplies by the scale word behind the number; the first number of a range may have the scale of the second.</summary>
    private static (ImmutableArray<decimal> Values, int End) WithScale(string text, Figures figures, NumberWords words)
    {
        if (words.FindScale(text, figures.End) is { } scale)
        {
            var scaled = figures.Values.Select(value => Multiply(value, scale.Factor));
            return (scale.IsLetter ? [.. scaled, .. figures.Values] : [.. scaled], scale.End);
        }

        return words.FindScaleOfRange(text, figures.End) is { } factor
            ? ([.. figures.Values, .. figures.Values.Select(value => Multiply(value, factor))], figures.End)
            : (figures.Values, figures.End);
    }

    // What is too large for a decimal is no number that anybody compares.
    private static decimal Multiply(decimal value, decimal factor) => factor > 1 && value > decimal.MaxValue / factor ? value : value * factor;

    private static int ReadWords(string text, int start, NumberWords words, ImmutableArray<NumberMention>.Builder mentions)
    {
        if (words.Read(text, start) is { } mention)
        {
            mentions.Add(mention);
            return mention.Span.End;
        }

        // Figures glued to letters, as in "H1N1", are part of a name.
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end;
    }

    /// <summary>Goes behind the letters of an ordinal or a unit, so that they are not read as words: "1st", "5m".</summary>
    private static int PassSuffix(string text, int position)
    {
        var end = position;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return end;
    }
}
