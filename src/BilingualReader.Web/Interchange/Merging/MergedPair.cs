using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Interchange.Reading;

namespace BilingualReader.Web.Interchange.Merging;

/// <summary>What a pair of a returned file means for the article.</summary>
internal enum PairChange
{
    /// <summary>The text is as it went out, or as ours is by now.</summary>
    None,

    /// <summary>The sender changed it and nobody here did.</summary>
    Taken,

    /// <summary>The sender changed it, and so did somebody here.</summary>
    Conflict,

    /// <summary>It cannot be taken; the remarks say why.</summary>
    Skipped,
}

/// <summary>A pair of a returned file against the article as it is now.</summary>
/// <param name="Now">The block now.</param>
/// <param name="Returned">The pair as it came back.</param>
/// <param name="Common">The translation as it went out; null when there was none.</param>
/// <param name="Change">What it means.</param>
/// <param name="Target">The translation of the sender; null when there is none.</param>
/// <param name="Codes">The inline codes in it that could be kept.</param>
/// <param name="Notes">Remarks of the sender that are not known here.</param>
/// <param name="Remarks">What is lost, or cannot be taken, in sentences.</param>
internal sealed record MergedPair(
    BlockState Now,
    ReturnedPair Returned,
    string? Common,
    PairChange Change,
    string? Target,
    ImmutableArray<InlineCode> Codes,
    ImmutableArray<string> Notes,
    ImmutableArray<string> Remarks)
{
    /// <summary>Whether the file says that the sender approves what it holds, and that is or would be the text here.</summary>
    public bool CanApprove { get; init; }

    /// <summary>Whether it would be final as well.</summary>
    public bool CanSignOff => CanApprove && Returned.State == ReturnedState.Final;

    public int Number => Now.Number;

    /// <summary>Whether there is anything to show of it.</summary>
    public bool IsWorthShowing => Change != PairChange.None || CanApprove || !Notes.IsEmpty || !Remarks.IsEmpty;
}
