namespace BilingualReader.Core.Quality.Spelling;

/// <summary>One line PFX or SFX: what takes a stem to a form.</summary>
/// <param name="Flag">The flag of the stems that take it.</param>
/// <param name="IsSuffix">Whether it stands at the end.</param>
/// <param name="IsCross">Whether it goes together with an affix of the other side.</param>
/// <param name="Strip">What the stem loses.</param>
/// <param name="Append">What it gets.</param>
/// <param name="Condition">What the stem must look like.</param>
/// <param name="Continuation">Flags of the form: further affixes, and what is special about it.</param>
internal sealed record Affix(int Flag, bool IsSuffix, bool IsCross, string Strip, string Append, AffixCondition Condition, FlagSet Continuation)
{
    /// <summary>Takes the affix off a form that has it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="stem">Gets the stem; has room for the form and what is stripped.</param>
    /// <returns>Length of the stem; -1 when no stem gives the form in this way.</returns>
    public int Undo(ReadOnlySpan<char> form, Span<char> stem)
    {
        var rest = IsSuffix ? form[..^Append.Length] : form[Append.Length..];
        var length = rest.Length + Strip.Length;
        if (length > stem.Length) return -1;
        rest.CopyTo(IsSuffix ? stem : stem[Strip.Length..]);
        Strip.CopyTo(IsSuffix ? stem[rest.Length..] : stem);
        return Condition.Takes(stem[..length], IsSuffix) ? length : -1;
    }
}
