using System.Collections.Immutable;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Search;

/// <summary>A sentence as the parts that are translated, and the way back to one translation.</summary>
internal sealed class SentencePlan
{
    private readonly ImmutableArray<SourceToken> _tokens;
    private readonly ImmutableArray<int> _starts;

    private SentencePlan(ImmutableArray<SourceToken> tokens, ImmutableArray<int> starts, ImmutableArray<Part> parts) => (_tokens, _starts, Parts) = (tokens, starts, parts);

    /// <summary>One for most sentences, none for an empty one.</summary>
    public ImmutableArray<Part> Parts { get; }

    public static SentencePlan Make(TranslationModel model, Sentence sentence, TranslationOptions options)
    {
        var tokens = model.SourceTokeniser.Encode(sentence.Text);
        if (tokens.IsEmpty) return new SentencePlan(tokens, [], []);
        var starts = LongSentence.Cut(sentence.Text, tokens, []);
        var parts = starts.Select((start, at) => MakePart(model, tokens[start..(at + 1 < starts.Length ? starts[at + 1] : tokens.Length)], options));
        return new SentencePlan(tokens, starts, [.. parts]);
    }

    /// <summary>The translation of the whole, once all parts are translated.</summary>
    public Translation Assemble(TranslationModel model)
    {
        var (text, target) = ("", ImmutableArray.CreateBuilder<TextToken>());
        var weights = new List<float[]>();
        for (var at = 0; at < Parts.Length; at++)
        {
            var part = Parts[at];
            var count = part.Count - (IsComplete(model, part) ? 1 : 0);
            var (piece, places) = Detokeniser.Decode(model.Target, part.Ids.AsSpan(0, count));
            if (text.Length > 0 && piece.Length > 0) text += " ";
            for (var token = 0; token < count; token++)
            {
                target.Add(new TextToken(part.Ids[token], text.Length + places[token].Start, places[token].Length, part.Scores[token]));
                var row = new float[_tokens.Length];
                part.Attention.AsSpan(token * part.Tokens.Length, part.Tokens.Length - 1).CopyTo(row.AsSpan(_starts[at]));
                weights.Add(row);
            }

            text += piece;
        }

        var source = _tokens.Select(token => new TextToken(token.Id, token.Start, token.Length, 0f)).ToImmutableArray();
        var score = Parts.Sum(part => part.Scores.AsSpan(0, part.Count).ToArray().Sum());
        return new Translation(text, source, target.ToImmutable(), new SoftAlignment([.. weights.SelectMany(row => row)], weights.Count, _tokens.Length), score, Parts.All(part => IsComplete(model, part)), []);
    }

    private static bool IsComplete(TranslationModel model, Part part) => part.Count > 0 && part.Ids[part.Count - 1] == model.Target.End;

    private static Part MakePart(TranslationModel model, ImmutableArray<SourceToken> tokens, TranslationOptions options)
    {
        int[] ids = [.. tokens.Select(token => token.Id), model.Source.End];
        return new Part(ids, (int)MathF.Ceiling(options.LengthFactor * ids.Length), []);
    }
}
