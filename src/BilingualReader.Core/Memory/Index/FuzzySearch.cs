namespace BilingualReader.Core.Memory.Index;

/// <summary>A unit whose source is like the text looked for.</summary>
/// <param name="Unit">Number of the unit.</param>
/// <param name="Likeness">0 to 100.</param>
internal readonly record struct FuzzyHit(int Unit, double Likeness);

/// <summary>
/// Finds the units most like a text without comparing all of them: the units that share its rarest words are counted, those
/// that share the most for their length are looked at, and the best of these are measured. What it costs is bounded by the
/// numbers below and not by the size of the memory. One search at a time; takes room for a number a unit.
/// </summary>
internal sealed class FuzzySearch
{
    // Entries of the lists of units that are gone through, the rarest words first: those of a third of the words always, as a
    // text alike in seven words of ten has one of them.
    private const int MostPosted = 150_000;
    private const int AlwaysOneIn = 3;

    // Units whose words are looked at, and those of them that are measured.
    private const int MostLookedAt = 2_000;
    private const int MostMeasured = 160;

    private readonly SentenceDistance distance = new();
    private readonly Dictionary<int, byte> wanted = [];
    private byte[] timesLeft = [];
    private readonly int[] heights = new int[256];
    private byte[] scores = [];
    private byte[] shared = [];
    private int[] touched = [];
    private int touchedCount;

    /// <summary>The best units by likeness, the best first.</summary>
    /// <param name="index">The units.</param>
    /// <param name="words">The words looked for, folded.</param>
    /// <param name="least">The least likeness, above 0.</param>
    /// <param name="most">The most to give.</param>
    /// <param name="isLeftOut">Units that are not to be found.</param>
    public List<FuzzyHit> Find(MemoryIndex index, string[] words, double least, int most, Func<int, bool> isLeftOut)
    {
        if (words.Length == 0 || index.Count == 0) return [];
        Prepare(index, words);
        try
        {
            Count(index, words.Length, least);
            var candidates = LookAt(index, words.Length, isLeftOut);
            return Measure(index, candidates, words.Length, least, most);
        }
        finally
        {
            foreach (var word in wanted.Keys) timesLeft[word] = 0;
        }
    }

    /// <summary>The same by comparing with every unit: what the search above is judged by.</summary>
    public List<FuzzyHit> FindExhaustively(MemoryIndex index, string[] words, double least, int most)
    {
        distance.Take(words, index.Sources);
        var best = new BestHits(most);
        for (var unit = 0; unit < index.Count; unit++)
        {
            if (!index[unit].IsRemoved) Measure(index, unit, words.Length, least, best);
        }

        return best.Ordered();
    }

    private void Prepare(MemoryIndex index, string[] words)
    {
        distance.Take(words, index.Sources);
        wanted.Clear();
        foreach (var word in words)
        {
            var number = index.Sources.Find(word);
            if (number >= 0) wanted[number] = (byte)Math.Min(byte.MaxValue, wanted.GetValueOrDefault(number) + 1);
        }

        if (timesLeft.Length < index.Sources.Count) timesLeft = new byte[index.Sources.Count + index.Sources.Count / 8];
        foreach (var word in wanted) timesLeft[word.Key] = word.Value;

        touchedCount = 0;
        if (shared.Length < index.Count) (shared, touched, scores) = (new byte[index.Count + index.Count / 8], new int[index.Count + index.Count / 8], new byte[index.Count + index.Count / 8]);
    }

    private void Count(MemoryIndex index, int length, double least)
    {
        var (posted, taken) = (0, 0);
        foreach (var word in wanted.Keys.OrderBy(word => index.Sources[word].UnitCount))
        {
            var units = index.Sources[word].Units;
            if (taken++ > wanted.Count / AlwaysOneIn && posted + units.Length > MostPosted) break;
            posted += units.Length;
            foreach (var unit in units)
            {
                ref var count = ref shared[unit];
                if (count == 0) touched[touchedCount++] = unit;
                if (count < byte.MaxValue) count++;
            }
        }

        KeepByLength(index.Lengths, length, least);
    }

    // Texts that are too short or too long are dropped; the others get a score: what they share for their length.
    private void KeepByLength(ReadOnlySpan<ushort> lengths, int length, double least)
    {
        var (shortest, longest) = ((int)Math.Ceiling(length * least / 100), (int)(length * 100 / least));
        var kept = 0;
        Array.Clear(heights);
        for (var i = 0; i < touchedCount; i++)
        {
            var unit = touched[i];
            int words = lengths[unit];
            if (words >= shortest && words <= longest)
            {
                var score = (byte)Score(shared[unit], words, length);
                heights[score]++;
                scores[kept] = score;
                touched[kept++] = unit;
            }

            shared[unit] = 0;
        }

        touchedCount = kept;
    }

    // The units that share the most of the rare words for their length, by all the words that they share, the best first.
    private List<(int Unit, int Score)> LookAt(MemoryIndex index, int length, Func<int, bool> isLeftOut)
    {
        var (floor, above) = (heights.Length - 1, 0);
        while (floor > 0 && above + heights[floor] <= MostLookedAt) above += heights[floor--];
        var room = MostLookedAt - above;
        var found = new List<(int Unit, int Score)>(MostLookedAt);
        for (var i = touchedCount - 1; i >= 0; i--)
        {
            if (scores[i] < floor || scores[i] == floor && room-- <= 0) continue;
            var unit = touched[i];
            if (index[unit].IsRemoved || isLeftOut(unit)) continue;
            found.Add((unit, Score(CountAll(index.WordsOf(unit)), index.LengthOf(unit), length)));
        }

        found.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : other.Unit.CompareTo(one.Unit));
        return found;
    }

    private int Score(int sharedWords, int oneLength, int otherLength) => Math.Min(heights.Length - 1, sharedWords * (heights.Length - 1) / Math.Max(oneLength, otherLength));

    // A word that stands twice counts as often as it stands in both.
    private int CountAll(ReadOnlySpan<int> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            if (timesLeft[word] == 0) continue;
            timesLeft[word]--;
            count++;
        }

        foreach (var word in wanted) timesLeft[word.Key] = word.Value;
        return count;
    }

    private List<FuzzyHit> Measure(MemoryIndex index, List<(int Unit, int Score)> candidates, int length, double least, int most)
    {
        var best = new BestHits(most);
        foreach (var (unit, _) in candidates.Take(MostMeasured)) Measure(index, unit, length, least, best);
        return best.Ordered();
    }

    private void Measure(MemoryIndex index, int unit, int length, double least, BestHits best)
    {
        var words = index.WordsOf(unit);
        var floor = Math.Max(least, best.Floor);
        var allowed = SentenceDistance.Allowed(floor, length, words.Length);
        var measured = distance.Measure(words, allowed);
        if (measured <= allowed) best.Add(new FuzzyHit(unit, SentenceDistance.Likeness(measured, length, words.Length)));
    }
}
