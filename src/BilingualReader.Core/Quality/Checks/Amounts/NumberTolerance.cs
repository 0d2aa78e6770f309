using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Amounts;

/// <summary>One side of a block with its numbers.</summary>
internal sealed class NumberSide(string text, ImmutableArray<NumberMention> mentions)
{
    private readonly HashSet<decimal> _values = [.. mentions.SelectMany(mention => mention.Values)];

    /// <summary>Whether some number of this side may have the value.</summary>
    public bool Has(decimal value) => _values.Contains(value);

    /// <summary>Whether the word occurs, case apart, as any part of the text.</summary>
    public bool Mentions(string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of the side.</summary>
    public string Text => text;
}

/// <summary>Which differences of numbers are in order, because the two languages write the same thing with different figures.</summary>
internal static class NumberTolerance
{
    private static readonly string[] HourWords = ["a.m", "p.m", " am", " pm", "AM", "PM", "o'clock", "o’clock", "noon", "midnight"];
    private static readonly string[] CenturyWords = ["siècle", "century", "centuries"];

    // Kilometres, metres, centimetres, kilograms, hectares, litres, and back.
    private static readonly double[] UnitFactors = [1.609, 3.281, 2.54, 2.205, 2.471, 3.785, 1.852, 0.9144, 1.196, 2.59, 28.35];

    private static readonly HashSet<string> UnitSigns = new(StringComparer.Ordinal)
    {
        "m", "km", "cm", "mm", "mi", "ft", "yd", "mph", "kg", "g", "lb", "lbs", "oz", "ha", "l", "L", "C", "F", "sq", "nœuds", "knots",
    };

    // How the names of units begin, in French and in English.
    private static readonly string[] UnitWords =
    [
        "kilom", "centim", "millim", "mètre", "metre", "meter", "mile", "mille", "nautical", "yard", "feet", "foot", "inch", "pouce", "pied",
        "kilo", "gram", "livre", "pound", "ounce", "once", "hectare", "acre", "litre", "liter", "gallon", "degré", "degree", "square", "nœud", "knot",
    ];

    /// <summary>The numbers in figures that nothing on the other side answers.</summary>
    public static ImmutableArray<NumberMention> FindUnanswered(ImmutableArray<NumberMention> mentions, NumberSide own, NumberSide other) =>
        [.. mentions.Where(mention => mention.Form == NumberForm.Figures && !mention.Values.Any(value => IsAnswered(value, own, other)))];

    /// <summary>Whether what is missing and what was added are the same measures in other units, one for one.</summary>
    public static bool AreConversions(ImmutableArray<NumberMention> missing, string source, ImmutableArray<NumberMention> added, string target)
    {
        if (missing.Length != added.Length || missing.IsEmpty) return false;
        return missing.Zip(added).All(pair => UnitAt(pair.First, source) is { } from && UnitAt(pair.Second, target) is { } to && !IsSameUnit(from, to) && IsConversion(pair.First.Values[0], pair.Second.Values[0]));
    }

    private static bool IsAnswered(decimal value, NumberSide own, NumberSide other) =>
        value == 0 || other.Has(value) || IsShortYear(value, other) || IsHour(value, own, other) || IsCentury(value, own, other) || IsHalf(value, other);

    /// <summary>« les années 80 » and "the 1980s".</summary>
    private static bool IsShortYear(decimal value, NumberSide other) => value switch
    {
        < 100 => other.Has(1900 + value) || other.Has(2000 + value) || other.Has(1800 + value),
        >= 1800 and < 2100 => other.Has(value % 100) && value % 100 != 0,
        _ => false,
    };

    /// <summary>« 20 h 30 » and "8:30 p.m.".</summary>
    private static bool IsHour(decimal value, NumberSide own, NumberSide other)
    {
        if (value > 24 || !HourWords.Any(word => own.Text.Contains(word, StringComparison.Ordinal) || other.Text.Contains(word, StringComparison.Ordinal))) return false;
        return other.Has(value + 12) || value >= 12 && other.Has(value - 12) || value is 12 or 24 && other.Has(0);
    }

    /// <summary>« XIXe siècle », "the 1800s".</summary>
    private static bool IsCentury(decimal value, NumberSide own, NumberSide other)
    {
        if (!CenturyWords.Any(word => own.Mentions(word) || other.Mentions(word))) return false;
        return value <= 21 ? other.Has((value - 1) * 100) : value % 100 == 0 && other.Has(value / 100 + 1);
    }

    /// <summary>« 2,5 » and "two and a half".</summary>
    private static bool IsHalf(decimal value, NumberSide other) =>
        value % 1 == 0.5m && other.Has(Math.Floor(value)) && (other.Mentions("half") || other.Mentions("demi"));

    // kilomètres and kilometers, km and km.
    private static bool IsSameUnit(string from, string to)
    {
        var (one, other) = (TextFolding.Fold(from, FoldingOptions.DropAccents).Text, TextFolding.Fold(to, FoldingOptions.DropAccents).Text);
        return one == other || one.Length > 2 && other.StartsWith(one[..Math.Min(one.Length, 4)], StringComparison.OrdinalIgnoreCase);
    }

    private static string? UnitAt(NumberMention mention, string text)
    {
        var start = mention.Span.End;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '-')) start++;
        if (start < text.Length && text[start] is '°' or '"') return text[start..Math.Min(text.Length, start + 2)];
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        var word = text[start..end];
        return UnitSigns.Contains(word) || Array.Exists(UnitWords, unit => word.StartsWith(unit, StringComparison.OrdinalIgnoreCase)) ? word : null;
    }

    private static bool IsConversion(decimal from, decimal to)
    {
        const double tolerance = 0.06;
        if (from == 0 || to == 0) return false;
        var ratio = (double)from / (double)to;
        return Array.Exists(UnitFactors, factor => IsNear(ratio, factor) || IsNear(1 / ratio, factor)) || IsTemperature((double)from, (double)to) || IsTemperature((double)to, (double)from);
        static bool IsNear(double ratio, double factor) => Math.Abs(ratio / factor - 1) < tolerance;
        static bool IsTemperature(double celsius, double fahrenheit) => Math.Abs(celsius * 1.8 + 32 - fahrenheit) < 2;
    }
}
