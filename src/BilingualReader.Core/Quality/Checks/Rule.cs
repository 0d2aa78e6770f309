using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks;

/// <summary>What all checks have, and how they say what they found.</summary>
internal abstract class Rule(string id, FindingSeverity severity, string description) : IQaCheck
{
    private const int LongestShown = 80;

    public string Id => id;

    public string Description => description;

    public FindingSeverity Severity => severity;

    public abstract IEnumerable<Finding> Check(QaInput input);

    /// <summary>A finding about one place of each text, or of one, or of none.</summary>
    protected Finding Hold(string message, TextSpan? source = null, TextSpan? target = null) => new(id, severity, message)
    {
        Source = source is { } french ? [french] : [],
        Target = target is { } english ? [english] : [],
    };

    /// <summary>The words at a place, to be named in a message.</summary>
    protected static string Name(TextSpan span, string text) => Shorten(span.In(text));

    /// <summary>Words to be named in a message.</summary>
    protected static string Shorten(string words) => words.Length <= LongestShown ? words : string.Concat(words.AsSpan(0, LongestShown).TrimEnd(), "…");
}
