namespace BilingualReader.Neural.Search;

/// <summary>A way to go on: a hypothesis, its next token, and what that does to its renderings.</summary>
/// <param name="Met">Tokens of renderings that are written then.</param>
/// <param name="Place">Its place among all that were found.</param>
internal readonly record struct Continuation(Hypothesis From, int Id, float Score, ConstraintProgress Progress, int Met, int Place)
{
    public float Total => From.Total + Score;

    /// <summary>Those with most of the renderings first, and among them the most probable; of equal ones the first found.</summary>
    public static int Compare(Continuation left, Continuation right)
    {
        var order = right.Met.CompareTo(left.Met);
        if (order == 0) order = right.Total.CompareTo(left.Total);
        if (order == 0) order = left.From.Row.CompareTo(right.From.Row);
        if (order == 0) order = left.Id.CompareTo(right.Id);
        return order == 0 ? left.Place.CompareTo(right.Place) : order;
    }
}
