using System.Collections.Immutable;
using System.Globalization;

namespace BilingualReader.Web.Pages.Work;

/// <summary>A bar with its words.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Language">Language of the label.</param>
/// <param name="Share">Its length, 0 to 100.</param>
/// <param name="Text">Its value.</param>
internal sealed record Bar(string Label, string Language, double Share, string Text)
{
    /// <summary>The length as an attribute.</summary>
    public string Width => Share.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>A chart of bars, drawn as plain SVG; label and value stand as text beside each, so that it is its own table.</summary>
/// <param name="Caption">What is shown, with its unit.</param>
/// <param name="Bars">The bars.</param>
internal sealed record BarChart(string Caption, ImmutableArray<Bar> Bars)
{
    /// <summary>Bars as long as their values; what has no value has none.</summary>
    /// <param name="caption">What is shown, with its unit.</param>
    /// <param name="values">The values.</param>
    /// <param name="full">The value of a full bar; null for the greatest.</param>
    public static BarChart Of(string caption, IEnumerable<(string Label, string Language, double? Value, string Text)> values, double? full = null)
    {
        var known = values.Where(one => one.Value is not null).ToList();
        var most = full ?? (known.Count == 0 ? 0 : known.Max(one => one.Value!.Value));
        return new BarChart(caption, [.. known.Select(one => new Bar(one.Label, one.Language, most > 0 ? 100 * one.Value!.Value / most : 0, one.Text))]);
    }
}
