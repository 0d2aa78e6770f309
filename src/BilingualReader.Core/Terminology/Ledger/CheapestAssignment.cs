namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>The assignment of rows to columns with the lowest sum of costs (Hungarian method, shortest augmenting paths).</summary>
internal sealed class CheapestAssignment
{
    private const int None = -1;

    private readonly CostMatrix _costs;
    private readonly long[] _rowPotential;
    private readonly long[] _columnPotential;
    private readonly int[] _rowOf;

    private CheapestAssignment(CostMatrix costs)
    {
        _costs = costs;
        _rowPotential = new long[costs.Rows];
        _columnPotential = new long[costs.Columns];
        _rowOf = new int[costs.Columns];
        Array.Fill(_rowOf, None);
    }

    /// <summary>The row that each column is given to; -1 for a column that stays free.</summary>
    public static int[] Solve(CostMatrix costs)
    {
        var assignment = new CheapestAssignment(costs);
        for (var row = 0; row < costs.Rows; row++) assignment.Augment(row);
        return assignment._rowOf;
    }

    /// <summary>Gives the row a column, moving others along the cheapest path that ends in a free column.</summary>
    private void Augment(int row)
    {
        var slack = new long[_costs.Columns];
        Array.Fill(slack, long.MaxValue);
        var previous = new int[_costs.Columns];
        var isDone = new bool[_costs.Columns];
        var (current, column) = (row, None);
        while (current != None)
        {
            Relax(current, column, slack, previous, isDone);
            column = Nearest(slack, isDone);
            Shift(row, slack[column], slack, isDone);
            isDone[column] = true;
            current = _rowOf[column];
        }

        while (column != None)
        {
            var before = previous[column];
            _rowOf[column] = before == None ? row : _rowOf[before];
            column = before;
        }
    }

    private void Relax(int row, int from, long[] slack, int[] previous, bool[] isDone)
    {
        for (var column = 0; column < slack.Length; column++)
        {
            if (isDone[column]) continue;
            var cost = _costs[row, column] - _rowPotential[row] - _columnPotential[column];
            if (cost >= slack[column]) continue;
            slack[column] = cost;
            previous[column] = from;
        }
    }

    private static int Nearest(long[] slack, bool[] isDone)
    {
        var nearest = None;
        for (var column = 0; column < slack.Length; column++)
        {
            if (!isDone[column] && (nearest == None || slack[column] < slack[nearest])) nearest = column;
        }

        return nearest;
    }

    private void Shift(int row, long delta, long[] slack, bool[] isDone)
    {
        _rowPotential[row] += delta;
        for (var column = 0; column < slack.Length; column++)
        {
            if (isDone[column])
            {
                _rowPotential[_rowOf[column]] += delta;
                _columnPotential[column] -= delta;
            }
            else
            {
                slack[column] -= delta;
            }
        }
    }
}
