using System.Collections.Immutable;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Search;

/// <summary>A required term, and the constraint it makes with places among the tokens of the whole sentence.</summary>
internal sealed record ConstrainedTerm(RequiredTerm Term, Constraint Constraint);

/// <summary>Finds the tokens that required terms are made of.</summary>
internal static class RequiredTokens
{
    /// <summary>Terms of one part that are required at most.</summary>
    public const int Most = 60;

    /// <summary>Terms that touch no token of the sentence, or whose rendering has no tokens, are left out.</summary>
    public static ImmutableArray<ConstrainedTerm> Find(TranslationModel model, ImmutableArray<RequiredTerm> terms, ImmutableArray<SourceToken> tokens)
    {
        var placed = ImmutableArray.CreateBuilder<ConstrainedTerm>();
        foreach (var term in terms)
        {
            var (start, end) = (tokens.Length, 0);
            for (var at = 0; at < tokens.Length; at++)
            {
                if (tokens[at].Start >= term.Start + term.Length || tokens[at].Start + tokens[at].Length <= term.Start) continue;
                (start, end) = (Math.Min(start, at), at + 1);
            }

            int[] ids = [.. model.TargetTokeniser.Encode(term.Rendering).Select(token => token.Id)];
            if (start < end && ids.Length > 0 && !ids.Contains(model.Target.Unknown)) placed.Add(new ConstrainedTerm(term, new Constraint(ids, string.Concat(ids.Select(model.Target.TextOf)), start, end)));
        }

        return placed.ToImmutable();
    }
}
