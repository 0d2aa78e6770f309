using System.Buffers;
using System.Collections.Immutable;

namespace BilingualReader.Neural.Search;

/// <summary>
/// The target words that are considered for a sentence: the first few of the vocabulary, those listed for its tokens and, where both
/// languages share a vocabulary, its tokens themselves.
/// </summary>
internal sealed class Shortlist(int first, int[] starts, int[] words, int targetWords)
{
    private const int Multiple = 8;

    /// <summary>Candidates of one sentence in ascending order, filled up with the lowest others to a multiple of eight.</summary>
    public ImmutableArray<int> For(ReadOnlySpan<int> tokens, bool isShared, IEnumerable<int> required)
    {
        var rented = ArrayPool<bool>.Shared.Rent(targetWords);
        var isTaken = rented.AsSpan(0, targetWords);
        isTaken.Clear();
        isTaken[..first].Fill(true);
        foreach (var token in tokens)
        {
            if (isShared) isTaken[token] = true;
            foreach (var word in words.AsSpan(starts[token]..starts[token + 1])) isTaken[word] = true;
        }

        foreach (var word in required) isTaken[word] = true;
        var count = isTaken.Count(true);
        for (var word = first; count % Multiple != 0 && word < targetWords; word++)
        {
            if (isTaken[word]) continue;
            isTaken[word] = true;
            count++;
        }

        var candidates = ImmutableArray.CreateBuilder<int>(count);
        for (var word = 0; word < targetWords; word++) if (isTaken[word]) candidates.Add(word);
        ArrayPool<bool>.Shared.Return(rented);
        return candidates.MoveToImmutable();
    }
}
