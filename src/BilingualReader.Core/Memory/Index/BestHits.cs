namespace BilingualReader.Core.Memory.Index;

/// <summary>The best few hits of many; of equal ones the newer.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class BestHits(int most)
{
    private readonly List<FuzzyHit> kept = [];

    /// <summary>The likeness that a hit must have to be kept; 0 while there is room.</summary>
    public double Floor { get; private set; }

    public void Add(FuzzyHit hit)
    {
        var place = kept.FindIndex(other => IsBefore(hit, other));
        if (place < 0 && kept.Count >= most) return;
        kept.Insert(place < 0 ? kept.Count : place, hit);
        if (kept.Count > most) kept.RemoveAt(most);
        if (kept.Count == most) Floor = kept[^1].Likeness;
    }

    /// <summary>The hits, the best first.</summary>
    public List<FuzzyHit> Ordered() => kept;

    private static bool IsBefore(FuzzyHit one, FuzzyHit other) =>
        one.Likeness > other.Likeness || one.Likeness.Equals(other.Likeness) && one.Unit > other.Unit;
}
