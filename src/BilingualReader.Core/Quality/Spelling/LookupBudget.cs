namespace BilingualReader.Core.Quality.Spelling;

/// <summary>How much may still be tried for a word: a dictionary made to be slow ends in “known”, as silence does less harm than a standstill.</summary>
/// <param name="steps">Steps that may be taken.</param>
internal sealed class LookupBudget(int steps)
{
    private int _left = steps;

    /// <summary>Whether nothing more may be tried.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Takes one step; false when none is left.</summary>
    public bool Spend() => _left-- > 0;
}
