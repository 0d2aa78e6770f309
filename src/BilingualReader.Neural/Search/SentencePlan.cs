using System.Collections.Immutable;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Search;

/// <summary>A sentence as the parts that are translated, and the way back to one translation.</summary>
internal sealed class SentencePlan
{
    private readonly ImmutableArray<SourceToken> _tokens;
    private readonly ImmutableArray<int> _starts;
    private readonly ImmutableArray<ConstrainedTerm> _terms;

    private SentencePlan(ImmutableArray<SourceToken> tokens, ImmutableArray<int> starts, ImmutableArray<Part> parts, ImmutableArray<ConstrainedTerm> terms) => (_tokens, _starts, Parts, _terms) = (tokens, starts, parts, terms);

    /// <summary>One for most sentences, none for an empty one.</summary>
    public ImmutableArray<Part> Parts { get; }

    public static SentencePlan Make(TranslationModel model, Sentence sentence, TranslationOptions options)
    {
        var tokens = model.SourceTokeniser.Encode(sentence.Text);
        if (tokens.IsEmpty) return new SentencePlan(tokens, [], [], []);
        var terms = sentence.Terms.IsDefaultOrEmpty ? [] : RequiredTokens.Find(model, sentence.Terms, tokens);
        var starts = LongSentence.Cut(sentence.Text, tokens, [.. terms.Select(term => (term.Constraint.Start, term.Constraint.End))]);
        var parts = starts.Select((start, at) => MakePart(model, tokens, start, at + 1 < starts.Length ? starts[at + 1] : tokens.Length, terms, options));
        return new SentencePlan(tokens, starts, [.. parts], terms);
    }

    /// <summary>The translation of the whole, once all parts are translated.</summary>
    public Translation Assemble(TranslationModel model, Sentence sentence)
    {
        var length = Parts.Sum(part => LengthOf(model, part));
        var (text, target) = ("", ImmutableArray.CreateBuilder<TextToken>(length));
        var terms = new List<PlacedTerm>();

        // The shares of a sentence in one part stay where the search put them, unless that is much longer than it need be.
        var staysInPlace = Parts is [var only] && length * 4 >= only.Limit * 3;
        var weights = staysInPlace ? Parts[0].Attention : new float[length * _tokens.Length];
        for (var at = 0; at < Parts.Length; at++)
        {
            var part = Parts[at];
            var count = LengthOf(model, part);
            var (piece, places, met) = Write(model, part, count, [.. TermsOf(at)]);
            if (text.Length > 0 && piece.Length > 0) text += " ";
            terms.AddRange(met.Select(term => term with { Start = text.Length + term.Start }));
            for (var token = 0; token < count; token++)
            {
                if (!staysInPlace) part.Attention.AsSpan(token * part.Tokens.Length, part.Tokens.Length - 1).CopyTo(weights.AsSpan(target.Count * _tokens.Length + _starts[at]));
                target.Add(new TextToken(part.Ids[token], text.Length + places[token].Start, places[token].Length, part.Scores[token]));
            }

            text += piece;
        }

        var source = ImmutableArray.CreateRange(_tokens, token => new TextToken(token.Id, token.Start, token.Length, 0f));
        var score = Parts.Sum(part => part.Total ?? part.Scores.Take(part.Count).Sum()) / Math.Max(1, Parts.Count(part => part.Total is not null));
        RequiredTerm[] required = sentence.Terms.IsDefaultOrEmpty ? [] : [.. sentence.Terms];
        return new Translation(text, source, target.MoveToImmutable(), new SoftAlignment(weights, length, _tokens.Length, staysInPlace ? Parts[0].Tokens.Length : _tokens.Length), score, Parts.All(part => IsComplete(model, part)),
            [.. terms.OrderBy(term => term.Start)], [.. required.Where(term => !terms.Exists(placed => ReferenceEquals(placed.Term, term)))]);
    }

    private static bool IsComplete(TranslationModel model, Part part) => part.Count > 0 && part.Ids[part.Count - 1] == model.Target.End;

    // Target tokens without the end.
    private static int LengthOf(TranslationModel model, Part part) => part.Count - (IsComplete(model, part) ? 1 : 0);

    private static Part MakePart(TranslationModel model, ImmutableArray<SourceToken> tokens, int start, int end, ImmutableArray<ConstrainedTerm> terms, TranslationOptions options)
    {
        int[] ids = [.. tokens[start..end].Select(token => token.Id), model.Source.End];
        Constraint[] constraints = [.. TermsOf(terms, start, end).Select(term => term.Constraint with { Start = term.Constraint.Start - start, End = Math.Min(term.Constraint.End, end) - start })];
        var limit = (int)MathF.Ceiling(options.LengthFactor * ids.Length);
        return new Part(ids, Math.Max(limit, constraints.Sum(constraint => constraint.Ids.Length) + 1), constraints);
    }

    private static (string Text, ImmutableArray<(int Start, int Length)> Places, IEnumerable<PlacedTerm> Terms) Write(TranslationModel model, Part part, int count, ConstrainedTerm[] terms)
    {
        var (piece, places) = Detokeniser.Decode(model.Target, part.Ids.AsSpan(0, count));
        var tokens = TermPlaces.Find(model.Target, part.Ids.AsSpan(0, count), part.Constraints, part.Missing);
        var met = terms.Zip(tokens).Where(term => term.Second is not null).ToArray();
        var (text, moved, stretches) = TermPlaces.Write(piece, places, [.. met.Select(term => (term.Second!.Value, term.First.Term.Rendering))]);
        return (text, moved, met.Zip(stretches, (term, stretch) => new PlacedTerm(term.First.Term, stretch.Start, stretch.Length)));
    }

    private IEnumerable<ConstrainedTerm> TermsOf(int part) => TermsOf(_terms, _starts[part], part + 1 < _starts.Length ? _starts[part + 1] : _tokens.Length);

    // A term belongs to the part that its first token is in.
    private static IEnumerable<ConstrainedTerm> TermsOf(ImmutableArray<ConstrainedTerm> terms, int start, int end) => terms.Where(term => term.Constraint.Start >= start && term.Constraint.Start < end).Take(RequiredTokens.Most);
}
