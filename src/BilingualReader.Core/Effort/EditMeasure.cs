namespace BilingualReader.Core.Effort;

/// <summary>
/// How much of machine output a person has changed, for one text or summed over many. Rates divide sums by sums, so that a long
/// paragraph weighs as much as its length; an average of rates would not.
/// </summary>
/// <param name="Words">Words and signs of the final texts, as TER counts them.</param>
/// <param name="WordEdits">Words inserted, deleted and substituted.</param>
/// <param name="EditsWithShifts">The same, when moving a run of words counts as one edit.</param>
/// <param name="Shifts">How many of these are moves.</param>
/// <param name="Characters">UTF-16 code units of the final texts.</param>
/// <param name="CharacterEdits">Code units inserted, deleted and substituted.</param>
public readonly record struct EditMeasure(long Words, long WordEdits, long EditsWithShifts, long Shifts, long Characters, long CharacterEdits)
{
    /// <summary>Word edits for each word of the final text; null without words. Above 1 where more was deleted than is left.</summary>
    public double? WordRate => Words == 0 ? null : (double)WordEdits / Words;

    /// <summary>The same with moves, which is HTER (Snover and others 2006): the final text is the reference made for this very output.</summary>
    public double? ShiftRate => Words == 0 ? null : (double)EditsWithShifts / Words;

    /// <summary>Character edits for each code unit of the final text; null without any.</summary>
    public double? CharacterRate => Characters == 0 ? null : (double)CharacterEdits / Characters;

    /// <summary>Whether the words were taken as they came. That is no proof that they are right.</summary>
    public bool IsUnchanged => WordEdits == 0;

    /// <summary>Both together.</summary>
    public EditMeasure Plus(EditMeasure other) => new(
        Words + other.Words, WordEdits + other.WordEdits, EditsWithShifts + other.EditsWithShifts, Shifts + other.Shifts, Characters + other.Characters, CharacterEdits + other.CharacterEdits);
}
