using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>A text and how it answers its source, sentence by sentence.</summary>
/// <param name="Text">The English.</param>
/// <param name="Sentences">Which sentences answer which, in order.</param>
internal sealed record PartedAnswer(string Text, ImmutableArray<SentencePair> Sentences);

/// <summary>A stretch of the source at whose borders every answer has a border too.</summary>
/// <param name="Source">Where it stands in the source.</param>
/// <param name="Answers">Where its translation stands in each answer; together the parts cover each answer without a gap.</param>
internal sealed record AnswerPart(TextSpan Source, ImmutableArray<TextSpan> Answers);

/// <summary>Cuts several translations of one paragraph at the same places, so that a person can take a part of each.</summary>
internal static class AnswerParts
{
    /// <summary>The parts, in order; one alone where the answers have no border in common.</summary>
    public static ImmutableArray<AnswerPart> Of(string source, ImmutableArray<PartedAnswer> answers)
    {
        var starts = answers.Select(StartsOf).ToArray();
        int[] borders = [0, .. starts[0].Keys.Where(start => start > 0 && starts.All(own => own.ContainsKey(start))).Order()];
        return [.. borders.Select((start, i) => Part(start, i + 1 < borders.Length ? borders[i + 1] : null))];

        AnswerPart Part(int start, int? next) => new(
            TextSpan.FromBounds(start, next ?? source.Length),
            [.. answers.Select((answer, i) => TextSpan.FromBounds(start == 0 ? 0 : starts[i][start], next is { } end ? starts[i][end] : answer.Text.Length))]);
    }

    /// <summary>Joins one piece for each part to a text, with a space between two pieces that have none.</summary>
    public static string Join(IEnumerable<string> pieces)
    {
        var joined = new StringBuilder();
        foreach (var piece in pieces.Where(piece => piece.Length > 0))
        {
            if (joined.Length > 0 && !char.IsWhiteSpace(joined[^1]) && !char.IsWhiteSpace(piece[0])) joined.Append(' ');
            joined.Append(piece);
        }

        return joined.ToString().TrimEnd();
    }

    // Start of a sentence pair in the source, and of its partner in the target.
    private static Dictionary<int, int> StartsOf(PartedAnswer answer) =>
        answer.Sentences.GroupBy(pair => pair.Source.Start).ToDictionary(group => group.Key, group => group.First().Target.Start);
}
