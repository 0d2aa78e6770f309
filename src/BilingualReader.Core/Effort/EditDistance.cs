namespace BilingualReader.Core.Effort;

/// <summary>Measures what a person has changed in raw machine output.</summary>
public static class EditDistance
{
    /// <summary>The edits from machine output to the final text, at the level of words, with and without moves, and of characters.</summary>
    /// <param name="machine">The text as the machine gave it.</param>
    /// <param name="final">The text as the person left it.</param>
    public static EditMeasure Between(string machine, string final)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(final);
        var tokens = new EditTokens();
        var (words, wanted) = (tokens.Read(machine), tokens.Read(final));
        var edits = Levenshtein.Between(words, wanted);
        var (withShifts, shifts) = ShiftSearch.Count(words, wanted);
        return new EditMeasure(wanted.Length, edits, withShifts, shifts, final.Length, Levenshtein.Between(UnitsOf(machine), UnitsOf(final)));
    }

    private static int[] UnitsOf(string text) => [.. text.Select(unit => (int)unit)];
}
