using System.Collections.Immutable;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Search;

/// <summary>Finds where the renderings stand that a translation had to contain, and writes each as it was asked for.</summary>
internal static class TermPlaces
{
    /// <summary>For each constraint the tokens that are its rendering; null where there are none. No token belongs to two.</summary>
    public static Range?[] Find(Vocabulary vocabulary, ReadOnlySpan<int> ids, IReadOnlyList<Constraint> constraints, IReadOnlyCollection<int> missing)
    {
        var places = new Range?[constraints.Count];
        var taken = new bool[ids.Length];
        // The longer first: another rendering may be a part of it.
        foreach (var at in Enumerable.Range(0, constraints.Count).Except(missing).OrderByDescending(at => constraints[at].Words.Length).ThenBy(at => constraints[at].Start))
        {
            for (var start = 0; start < ids.Length && places[at] is null; start++)
            {
                var end = start + CountOf(vocabulary, ids[start..], constraints[at]);
                if (end == start || taken.AsSpan(start..end).Contains(true)) continue;
                taken.AsSpan(start..end).Fill(true);
                places[at] = start..end;
            }
        }

        return places;
    }

    /// <summary>
    /// Puts the renderings into a text as they were asked for, where the vocabulary writes them in another way (it may know no wide
    /// space, or one kind of dash only). The places of the tokens are moved; the first token of a rewritten rendering stands for all of it.
    /// </summary>
    /// <param name="text">The text as the vocabulary writes it.</param>
    /// <param name="places">Start and length of each token.</param>
    /// <param name="terms">Tokens of a rendering, and the rendering; no token in two.</param>
    /// <returns>The text, the places of the tokens, and for each rendering where it stands.</returns>
    public static (string Text, ImmutableArray<(int Start, int Length)> Places, ImmutableArray<(int Start, int Length)> Terms) Write(
        string text, ImmutableArray<(int Start, int Length)> places, IReadOnlyList<(Range Tokens, string Rendering)> terms)
    {
        var moved = places.ToBuilder();
        var stretches = new (int Start, int Length)[terms.Count];
        foreach (var at in Enumerable.Range(0, terms.Count).OrderByDescending(at => terms[at].Tokens.Start.Value))
        {
            var (tokens, rendering) = terms[at];
            var (start, end) = StretchOf(text, moved, tokens);
            stretches[at] = (start, rendering.Length);
            if (text.AsSpan(start..end).SequenceEqual(rendering)) continue;
            text = string.Concat(text.AsSpan(0, start), rendering, text.AsSpan(end));
            var shift = rendering.Length - (end - start);
            for (var token = tokens.Start.Value; token < tokens.End.Value; token++) moved[token] = token == tokens.Start.Value ? (start, rendering.Length) : (start + rendering.Length, 0);
            for (var token = tokens.End.Value; token < moved.Count; token++) moved[token] = (moved[token].Start + shift, moved[token].Length);
            for (var later = 0; later < stretches.Length; later++) if (stretches[later].Start > start) stretches[later].Start += shift;
        }

        return (text, moved.ToImmutable(), [.. stretches]);
    }

    // A piece that is a space and nothing else stands in front of the first word, not in it.
    private static (int Start, int End) StretchOf(string text, ImmutableArray<(int Start, int Length)>.Builder places, Range tokens)
    {
        var (start, end) = (places[tokens.Start].Start, places[tokens.End.Value - 1].Start + places[tokens.End.Value - 1].Length);
        while (start < end && text[start] == ' ') start++;
        return (start, end);
    }

    // Tokens at the beginning that are the rendering, cut into the same pieces or into others that say the same; 0 when they are not.
    private static int CountOf(Vocabulary vocabulary, ReadOnlySpan<int> ids, Constraint constraint)
    {
        if (ids.StartsWith(constraint.Ids)) return constraint.Ids.Length;
        var rest = constraint.Words.AsSpan();
        for (var count = 0; count < ids.Length; count++)
        {
            if (rest.IsEmpty) return count;
            var piece = vocabulary.TextOf(ids[count]);
            if (piece.Length == 0 || !rest.StartsWith(piece, StringComparison.Ordinal)) return 0;
            rest = rest[piece.Length..];
        }

        return rest.IsEmpty ? ids.Length : 0;
    }
}
