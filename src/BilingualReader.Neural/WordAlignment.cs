using System.Collections.Immutable;

namespace BilingualReader.Neural;

/// <summary>Makes pairs of words of the shares of tokens. A word is tokens without a space between them; marks stand for themselves.</summary>
internal static class WordAlignment
{
    public static ImmutableArray<WordLink> Link(Translation translation, string source)
    {
        var (sources, targets) = (Words(translation.Source, source), Words(translation.Target, translation.Text));
        var links = ImmutableArray.CreateBuilder<WordLink>();
        foreach (var target in targets)
        {
            if (sources.Count == 0) break;
            var best = sources.MaxBy(word => ShareOf(translation.Alignment, target, word));
            var (from, to) = (PlaceOf(translation.Source, best), PlaceOf(translation.Target, target));
            links.Add(new WordLink(from.Start, from.Length, to.Start, to.Length));
        }

        return links.ToImmutable();
    }

    private static float ShareOf(SoftAlignment alignment, Range target, Range source)
    {
        var share = 0f;
        for (var at = target.Start.Value; at < target.End.Value; at++)
        {
            foreach (var weight in alignment.Row(at)[source]) share += weight;
        }

        return share;
    }

    private static (int Start, int Length) PlaceOf(ImmutableArray<TextToken> tokens, Range word)
    {
        var (first, last) = (tokens[word.Start], tokens[word.End.Value - 1]);
        return (first.Start, last.Start + last.Length - first.Start);
    }

    private static List<Range> Words(ImmutableArray<TextToken> tokens, string text)
    {
        var words = new List<Range>();
        for (var at = 0; at < tokens.Length; at++)
        {
            var continues = words.Count > 0 && tokens[at].Start <= tokens[at - 1].Start + tokens[at - 1].Length && IsWord(text, tokens[at]) && IsWord(text, tokens[at - 1]);
            if (continues) words[^1] = words[^1].Start..(at + 1);
            else words.Add(at..(at + 1));
        }

        words.RemoveAll(word => PlaceOf(tokens, word).Length == 0);
        return words;
    }

    private static bool IsWord(string text, TextToken token)
    {
        foreach (var sign in text.AsSpan(token.Start, token.Length)) if (char.IsLetterOrDigit(sign)) return true;
        return false;
    }
}
