using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Reading;

/// <summary>A unit of measure or a currency.</summary>
/// <param name="Name">What it is compared by.</param>
/// <param name="Dimension">What it measures.</param>
internal sealed record MeasureUnit(string Name, string Dimension);

/// <summary>A number with its unit.</summary>
internal sealed record MeasureMention(TextSpan Span, MeasureUnit Unit, TextSpan Figures);

/// <summary>Finds the units behind figures, and signs of currencies before them.</summary>
internal static partial class MeasureUnits
{
    // Dimension: unit = French words / English words. Signs are the same in both.
    private const string List =
        """
        length: km = kilomètre kilomètres km kms / kilometre kilometres kilometer kilometers km kms
        length: m = mètre mètres m / metre metres meter meters m
        length: cm = centimètre centimètres cm / centimetre centimetres centimeter centimeters cm
        length: yd = yard yards / yard yards yd
        length: mm = millimètre millimètres mm / millimetre millimetres millimeter millimeters mm
        length: mi = mile miles mi / mile miles mi
        length: ft = pied pieds / foot feet ft
        length: in = pouce pouces / inch inches in
        speed: km/h = km/h km/heure kmh / km/h kph kmh kmph
        speed: mph = mi/h mph / mph
        mass: kg = kilogramme kilogrammes kilo kilos kg / kilogram kilograms kilogramme kilogrammes kilo kilos kg
        mass: g = gramme grammes g / gram grams gramme grammes g
        mass: t = tonne tonnes t / tonne tonnes ton tons t
        area: ha = hectare hectares ha / hectare hectares ha
        area: ac = acre acres / acre acres
        volume: l = litre litres l / litre litres liter liters l
        temperature: °C = °C degrés / °C °c degrees celsius C
        temperature: °F = °F / °F fahrenheit F
        power: MW = mégawatt mégawatts MW / megawatt megawatts MW
        power: GW = gigawatt gigawatts GW / gigawatt gigawatts GW
        money: EUR = € euro euros EUR M€ Md€ k€ / € euro euros EUR
        money: USD = $ dollar dollars USD / $ dollar dollars USD US$ buck bucks
        money: GBP = £ / £ GBP
        money: JPY = ¥ yen yens / ¥ yen
        money: CHF = CHF / CHF
        share: % = % / % percent
        """;

    private static readonly FrozenDictionary<string, MeasureUnit> French = Compile(0);
    private static readonly FrozenDictionary<string, MeasureUnit> English = Compile(1);

    /// <summary>The measures of a French text.</summary>
    public static ImmutableArray<MeasureMention> ReadFrench(string text, ImmutableArray<NumberMention> numbers) => Read(text, numbers, French);

    /// <summary>The measures of an English text.</summary>
    public static ImmutableArray<MeasureMention> ReadEnglish(string text, ImmutableArray<NumberMention> numbers) => Read(text, numbers, English);

    /// <summary>Whether an English text names the unit anywhere.</summary>
    public static bool IsNamedInEnglish(MeasureUnit unit, string text, ImmutableArray<TextSpan> words) =>
        text.Contains(unit.Name, StringComparison.Ordinal) || English.Any(pair => pair.Value == unit && pair.Key.Length > 1 && text.Contains(pair.Key, StringComparison.OrdinalIgnoreCase))
        || unit.Name == "%" && words.Any(word => word.In(text).StartsWith("percent", StringComparison.OrdinalIgnoreCase) || word.In(text) == "cent");

    private static ImmutableArray<MeasureMention> Read(string text, ImmutableArray<NumberMention> numbers, FrozenDictionary<string, MeasureUnit> units)
    {
        var found = ImmutableArray.CreateBuilder<MeasureMention>();
        foreach (var number in numbers.Where(number => number.Form == NumberForm.Figures))
        {
            var before = Before().Match(text[..number.Span.Start]);
            if (before.Success && units.TryGetValue(before.Groups["unit"].Value, out var currency)) found.Add(new MeasureMention(number.Span, currency, number.Span));
            var behind = Behind().Match(text, number.Span.End);
            if (behind.Success && units.TryGetValue(behind.Groups["unit"].Value.Replace(" ", "", StringComparison.Ordinal), out var unit)) found.Add(new MeasureMention(TextSpan.FromBounds(number.Span.Start, behind.Index + behind.Length), unit, number.Span));
        }

        return found.DrainToImmutable();
    }

    private static FrozenDictionary<string, MeasureUnit> Compile(int side)
    {
        var units = new Dictionary<string, MeasureUnit>(StringComparer.Ordinal);
        foreach (var line in List.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var dimension = line[..line.IndexOf(':', StringComparison.Ordinal)];
            var parts = line[(dimension.Length + 1)..].Split(" = ", StringSplitOptions.TrimEntries);
            foreach (var word in parts[1].Split(" / ")[side].Split(' ', StringSplitOptions.RemoveEmptyEntries)) units[word] = new MeasureUnit(parts[0], dimension);
        }

        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"(?<unit>US\$|[€$£¥])\s?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\G[\s-]?(?:(?:de|d’|d'|of)\s?)?(?<unit>°\s?[CFc]|M€|Md€|k€|[€$£¥%]|km/heure|(?:km|mi)\s?/\s?h|\p{L}+)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
