using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Reading;

/// <summary>Finds what stands in quotation marks.</summary>
internal static class QuotedSpans
{
    /// <summary>The outermost quotations, marks included; one without an end goes on to the end of the text, one without a beginning comes from its start.</summary>
    public static ImmutableArray<TextSpan> Of(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var (depth, start, isStraight) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var step = StepAt(text, i, isStraight);
            if (step == 0) continue;
            if (text[i] == '"') isStraight = !isStraight;
            if (step > 0 && depth++ == 0) start = i;
            if (step < 0 && (depth == 0 || --depth == 0)) spans.Add(TextSpan.FromBounds(start, i + 1));
        }

        if (depth > 0) spans.Add(TextSpan.FromBounds(start, text.Length));
        return spans.DrainToImmutable();
    }

    private static int StepAt(string text, int place, bool isStraight) => text[place] switch
    {
        '«' or '“' or '„' => 1,
        '»' or '”' => -1,
        '"' when isStraight => -1,
        '"' when place == 0 || !char.IsAsciiDigit(text[place - 1]) => 1,
        _ => 0,
    };
}
