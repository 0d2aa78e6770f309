using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>What the whole article tells of its capitals: who else has one inside a sentence, and who stands without.</summary>
internal sealed class CapitalEvidence
{
    private readonly HashSet<string> _capitals = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _articled = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _tails = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes in one block.</summary>
    public void Add(string text, ImmutableArray<NameToken> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var word = text.AsSpan(token.Start, token.End - token.Start);
            if (token.Shape == NameShape.Lower)
            {
                // Nobody asks for those that begin sentences, which are most.
                if (!NameWords.Starters.Holds(token.Lists)) Note(_small, word);
            }
            else if (token.Shape == NameShape.Capital && !token.IsFirst)
            {
                Note(_capitals, word);
                if (i + 1 < tokens.Length && tokens[i + 1] is { Shape: NameShape.Capital, Gap: NameGap.Space } next && NameWords.CapitalArticles.Holds(token.Lists)) Note(_articled, text.AsSpan(token.Start, next.End - token.Start));
            }
        }
    }

    /// <summary>Takes in what stands behind the given name of a person: « d’Estrées ».</summary>
    public void AddTail(ReadOnlySpan<char> tail) => Note(_tails, tail);

    /// <summary>Whether the word has its capital inside a sentence somewhere.</summary>
    public bool IsCapital(ReadOnlySpan<char> word) => Holds(_capitals, word);

    /// <summary>Whether « Le Goff » stands inside a sentence somewhere.</summary>
    public bool IsArticled(ReadOnlySpan<char> words) => Holds(_articled, words);

    /// <summary>Whether the words are the tail of a person's full name.</summary>
    public bool IsTail(ReadOnlySpan<char> words) => Holds(_tails, words);

    /// <summary>Whether the word stands without a capital somewhere.</summary>
    public bool IsSmall(ReadOnlySpan<char> word) => Holds(_small, word);

    private static bool Holds(HashSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static void Note(HashSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Add(word);
}
