using System.Collections.Immutable;

namespace BilingualReader.Core.Text;

/// <summary>How a number is written.</summary>
public enum NumberForm
{
    /// <summary>In figures, a scale word after them included: "2,5 milliards".</summary>
    Figures,

    /// <summary>In words, ordinals and words such as "dozen" included. What it may mean is read generously.</summary>
    Words,

    /// <summary>In Roman figures.</summary>
    Roman,
}

/// <summary>A number that a text mentions.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Values">Every value it may stand for; more than one when the notation is ambiguous, as in "1,234". Never empty.</param>
/// <param name="Form">How it is written.</param>
public sealed record NumberMention(TextSpan Span, ImmutableArray<decimal> Values, NumberForm Form);
