namespace BilingualReader.Core.Terminology.Files;

/// <summary>
/// Cells that a spreadsheet would take for a formula (they begin with =, +, -, @, a tab or a return) carry an apostrophe before
/// them in tables of comma-separated values, as OWASP advises against CSV injection. It is no part of the cell.
/// </summary>
internal static class FormulaGuard
{
    /// <summary>The cell as it is written.</summary>
    public static string Write(string cell) => IsFormula(cell, 0) ? "'" + cell : cell;

    /// <summary>The cell as it was before it was written.</summary>
    public static string Read(string cell) => cell.StartsWith('\'') && IsFormula(cell, 1) ? cell[1..] : cell;

    private static bool IsFormula(string cell, int start) => cell.Length > start && cell[start] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
