namespace BilingualReader.Core.Memory.Index;

/// <summary>
/// The distance of texts from one text, word by word, in hundredths of a word: the least cost of exchanging, putting in and
/// leaving out words, where exchanging near words costs less (<see cref="WordLikeness"/>). Not safe for several threads.
/// </summary>
/// <remarks>
/// The likeness of texts of n and m words is <c>100 * (1 - distance / max(n, m))</c>: the fuzzy match score of Koehn and
/// Senellart, "Fast Approximate String Matching with Suffix Arrays and A* Parsing for Translation Memory" (AMTA 2010), with
/// Levenshtein's distance (1966) computed after Wagner and Fischer (1974), to which the cost of near words is added.
/// </remarks>
internal sealed class SentenceDistance
{
    private const int Far = int.MaxValue / 2;

    private readonly Dictionary<int, int> rowsByWord = [];
    private Vocabulary vocabulary = new();
    private string[] words = [];
    private ulong[] letters = [];
    private byte[] costs = [];
    private int[] previous = [];
    private int[] current = [];

    /// <summary>Takes another text to compare with.</summary>
    /// <param name="text">Its words, folded.</param>
    /// <param name="known">The words that the other texts are made of.</param>
    public void Take(string[] text, Vocabulary known)
    {
        (words, vocabulary) = (text, known);
        letters = [.. text.Select(word => WordLikeness.LettersOf(word))];
        rowsByWord.Clear();
        if (previous.Length < text.Length + 1) (previous, current) = (new int[text.Length + 1], new int[text.Length + 1]);
    }

    /// <summary>The likeness of texts with a distance, 0 to 100.</summary>
    public static double Likeness(int distance, int oneLength, int otherLength)
    {
        var longer = Math.Max(oneLength, otherLength);
        return longer == 0 ? 100 : Math.Max(0, 100 - (double)distance / longer);
    }

    /// <summary>The greatest distance that still gives a likeness.</summary>
    public static int Allowed(double likeness, int oneLength, int otherLength) => (int)((100 - likeness) * Math.Max(oneLength, otherLength));

    /// <summary>The distance of a text of known words; more than <paramref name="allowed"/> when it is beyond that, however much.</summary>
    public int Measure(ReadOnlySpan<int> other, int allowed)
    {
        var reach = allowed / WordLikeness.Whole;
        if (Math.Abs(other.Length - words.Length) > reach) return Far;
        for (var j = 0; j <= words.Length; j++) previous[j] = j <= reach ? j * WordLikeness.Whole : Far;
        for (var i = 1; i <= other.Length; i++)
        {
            if (FillRow(i, CostsOf(other[i - 1]), reach) > allowed) return Far;
            (previous, current) = (current, previous);
        }

        return previous[words.Length];
    }

    // Cells farther from the diagonal than the words that may be put in or left out are never reached.
    private int FillRow(int i, ReadOnlySpan<byte> row, int reach)
    {
        var (from, to) = (Math.Max(1, i - reach), Math.Min(words.Length, i + reach));
        var left = from == 1 && i <= reach ? i * WordLikeness.Whole : Far;
        current[from - 1] = left;
        var best = left;
        for (var j = from; j <= to; j++)
        {
            var exchanged = previous[j - 1] + row[j - 1];
            left = Math.Min(exchanged, Math.Min(left, previous[j]) + WordLikeness.Whole);
            current[j] = left;
            if (left < best) best = left;
        }

        if (to < words.Length) current[to + 1] = Far;
        return best;
    }

    private ReadOnlySpan<byte> CostsOf(int word)
    {
        if (!rowsByWord.TryGetValue(word, out var row))
        {
            row = rowsByWord.Count;
            rowsByWord.Add(word, row);
            if (costs.Length < (row + 1) * words.Length) Array.Resize(ref costs, Math.Max(4096, 2 * (row + 1) * words.Length));
            ref readonly var known = ref vocabulary[word];
            for (var j = 0; j < words.Length; j++) costs[row * words.Length + j] = (byte)WordLikeness.Cost(words[j], letters[j], known.Text, known.Letters);
        }

        return costs.AsSpan(row * words.Length, words.Length);
    }
}
