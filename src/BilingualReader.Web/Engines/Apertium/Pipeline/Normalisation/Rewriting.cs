using System.Text;
using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Normalisation;

/// <summary>Puts other French in place of what a pattern finds; offsets still lead back to the stored text.</summary>
internal static class Rewriting
{
    extension(NormalisedText normalised)
    {
        /// <summary>The text with every match rewritten that touches no stretch of <paramref name="kept"/>.</summary>
        /// <param name="pattern">What to rewrite.</param>
        /// <param name="kept">Stretches of the text that must not change.</param>
        /// <param name="rewrite">What to put in the place of a match.</param>
        public NormalisedText Rewrite(Regex pattern, IReadOnlyList<TextSpan> kept, Func<Match, string> rewrite)
        {
            var matches = pattern.Matches(normalised.Text).Where(match => !kept.Any(span => span.Overlaps(new(match.Index, match.Length)))).ToArray();
            if (matches.Length == 0) return normalised;
            var text = new StringBuilder();
            List<TextSpan> origins = [];
            var position = 0;
            foreach (var match in matches)
            {
                Copy(normalised, position, match.Index, text, origins);
                var rewritten = rewrite(match);
                text.Append(rewritten);
                origins.AddRange(Enumerable.Repeat(normalised.ToStored(new(match.Index, match.Length)), rewritten.Length));
                position = match.Index + match.Length;
            }

            Copy(normalised, position, normalised.Text.Length, text, origins);
            return new(text.ToString(), [.. origins], normalised.ToStored(new(normalised.Text.Length, 0)).Start);
        }
    }

    private static void Copy(NormalisedText normalised, int from, int to, StringBuilder text, List<TextSpan> origins)
    {
        text.Append(normalised.Text, from, to - from);
        for (var i = from; i < to; i++) origins.Add(normalised.ToStored(new(i, 1)));
    }
}
