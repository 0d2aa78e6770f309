namespace BilingualReader.Core.Memory.Index;

/// <summary>The numbers of the words of all texts, one behind the other.</summary>
internal sealed class WordHeap
{
    private const int ChunkWords = 1 << 20;

    private readonly List<int[]> chunks = [];
    private int used = ChunkWords;

    /// <summary>Adds the words of a text; where they are found again.</summary>
    public WordsPlace Add(ReadOnlySpan<int> words)
    {
        if (words.Length > ChunkWords - used || chunks.Count == 0)
        {
            chunks.Add(new int[Math.Max(ChunkWords, words.Length)]);
            used = 0;
        }

        words.CopyTo(chunks[^1].AsSpan(used));
        var place = new WordsPlace(chunks.Count - 1, used, words.Length);
        used = Math.Min(ChunkWords, used + words.Length);
        return place;
    }

    /// <summary>The words at a place.</summary>
    public ReadOnlySpan<int> Read(WordsPlace place) => chunks[place.Chunk].AsSpan(place.Start, place.Length);
}
