namespace BilingualReader.Web.Storage.Files;

/// <summary>What must be known of the part of a journal already read, to read on or to append.</summary>
/// <param name="End">Offset just behind the last whole append, in bytes.</param>
/// <param name="Sequence">Sequence number of the last entry before it; 0 for none.</param>
/// <param name="Lines">How many lines stand before it.</param>
/// <param name="NeedsLineFeed">Whether the last of them has no line feed yet.</param>
/// <param name="Fault">Why nothing may be appended, in one sentence; null when all is well.</param>
internal sealed record JournalTail(long End, long Sequence, int Lines, bool NeedsLineFeed, string? Fault)
{
    /// <summary>The beginning of every journal.</summary>
    public static readonly JournalTail Start = new(0, 0, 0, false, null);
}
