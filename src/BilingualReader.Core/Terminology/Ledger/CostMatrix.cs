namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>
/// What it costs to let a place in the target answer an occurrence: exact before inflected before variant, then the nearer
/// place. A row for each occurrence, a column for each place.
/// </summary>
internal sealed class CostMatrix(int rows, int columns)
{
    /// <summary>The cost of no answer: more than any number of answers together.</summary>
    public const long Unanswered = 1_000_000_000_000_000;

    // A worse verdict outweighs any displacement of up to some ten thousand occurrences.
    private const long VerdictStep = 10_000_000_000;
    private const long PositionScale = 1000;

    // Each row has a column of its own, behind the places, for staying without an answer.
    private readonly long[] _costs = Filled(rows, columns);

    /// <summary>Number of occurrences.</summary>
    public int Rows => rows;

    /// <summary>Number of places, and behind them one column for each row that stands for no answer.</summary>
    public int Columns => columns + rows;

    /// <summary>The cost of a cell.</summary>
    public long this[int row, int column] => column < columns ? _costs[(row * columns) + column] : Unanswered;

    /// <summary>Allows an answer.</summary>
    /// <param name="row">The occurrence.</param>
    /// <param name="column">The place.</param>
    /// <param name="verdict">The verdict that it would give.</param>
    /// <param name="displacement">How far the two are apart, each in its own text from 0 to 1.</param>
    public void Allow(int row, int column, TermVerdict verdict, double displacement)
    {
        // The square keeps equal occurrences in their order: two crossing answers cost more than two straight ones.
        var distance = (long)(displacement * PositionScale);
        _costs[(row * columns) + column] = ((long)verdict * VerdictStep) + (distance * distance);
    }

    private static long[] Filled(int rows, int columns)
    {
        var costs = new long[rows * columns];
        Array.Fill(costs, 2 * Unanswered);
        return costs;
    }
}
