using BilingualReader.Core.Annotation;

namespace BilingualReader.Web.Pages.Annotation;

/// <summary>The settings <c>Annotation</c>: how errors that persons mark count, and what passes.</summary>
internal sealed class AnnotationOptions
{
    public const string Section = "Annotation";

    /// <summary>Points of a neutral error.</summary>
    public decimal Neutral { get; set; } = ErrorScale.Usual.Neutral;

    /// <summary>Points of a minor error.</summary>
    public decimal Minor { get; set; } = ErrorScale.Usual.Minor;

    /// <summary>Points of a major error.</summary>
    public decimal Major { get; set; } = ErrorScale.Usual.Major;

    /// <summary>Points of a critical error.</summary>
    public decimal Critical { get; set; } = ErrorScale.Usual.Critical;

    /// <summary>Most points for 1,000 words that pass.</summary>
    public decimal PassLine { get; set; } = ErrorScale.Usual.PassLine;

    /// <summary>Fewest words judged that allow a verdict.</summary>
    public int SmallestSample { get; set; } = ErrorScale.Usual.SmallestSample;

    /// <summary>The scale.</summary>
    public ErrorScale ToScale() => new(Neutral, Minor, Major, Critical, PassLine, SmallestSample);
}
