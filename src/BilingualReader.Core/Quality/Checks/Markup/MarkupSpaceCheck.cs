using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Markup;

/// <summary>TAG_SPACE: markup that takes in a space of the English, or stands against a word without one, where that of the French does not.</summary>
internal sealed class MarkupSpaceCheck() : Rule("markup-space", FindingSeverity.Warning, "Spaces at the wrong side of markup, or none between markup and a word.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.SourceCodes.IsDefault || input.TargetCodes.IsDefault) yield break;
        foreach (var code in input.TargetCodes)
        {
            if (code.Span.Length <= 0 || code.Span.Start < 0 || code.Span.End > input.Target.Length || input.SourceCodes.FirstOrDefault(own => own.Id == code.Id) is not { } twin) continue;
            var own = twin.Span.Within(input.Source);
            if (TakesSpace(code.Span, input.Target) && !TakesSpace(own, input.Source)) yield return Hold($"The markup takes in a space at “{Name(code.Span, input.Target)}”.", own, code.Span);
            if (IsGlued(code.Span.Start, input.Target) && !IsGlued(own.Start, input.Source)) yield return Mend(input, own, code.Span, code.Span.Start);
            else if (IsGlued(code.Span.End, input.Target) && !IsGlued(own.End, input.Source)) yield return Mend(input, own, code.Span, code.Span.End);
        }
    }

    private Finding Mend(QaInput input, TextSpan source, TextSpan target, int place) =>
        Hold($"A space is missing beside the markup of “{Name(target, input.Target)}”.", source, target) with { Fix = new FindingFix("Put a space in", input.Target.With(new TextSpan(place, 0), " ")) };

    private static bool TakesSpace(TextSpan span, string text) => span.Length > 0 && (char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));

    private static bool IsGlued(int place, string text) => place > 0 && place < text.Length && char.IsLetterOrDigit(text[place - 1]) && char.IsLetterOrDigit(text[place]);
}
