using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Review;

namespace BilingualReader.Web.Pages.Review;

/// <summary>One paragraph to write to the page.</summary>
/// <param name="Row">The paragraph.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="IsActive">Whether it is worked on.</param>
/// <param name="IsAlone">Whether it is a fragment for a page that is open.</param>
internal sealed record PairPart(ReviewRow Row, string Article, bool IsActive, bool IsAlone = false);

/// <summary>The life of a paragraph.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Number">The paragraph.</param>
/// <param name="Versions">Its versions, oldest first.</param>
/// <param name="First">One of two versions to compare; null when none is chosen.</param>
/// <param name="Second">The other one.</param>
internal sealed record HistoryView(string Article, int Number, ImmutableArray<BlockVersion> Versions, BlockVersion? First, BlockVersion? Second);

/// <summary>Two texts of one paragraph, and the one that both were made from.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Number">The paragraph.</param>
/// <param name="Version">The version as it stands: a decision is made about this one.</param>
/// <param name="Common">What both began with; null when that is not known.</param>
/// <param name="Theirs">What stands there now.</param>
/// <param name="Mine">What the person wrote.</param>
/// <param name="By">Whose theirs is; null when a machine made it.</param>
/// <param name="IsApproved">Whether theirs is approved.</param>
internal sealed record ConflictView(string Article, int Number, long Version, string? Common, string Theirs, string Mine, Actor? By, bool IsApproved);

/// <summary>What replacing words would change.</summary>
/// <param name="Replacement">The words.</param>
/// <param name="Changes">The paragraphs in which they occur.</param>
internal sealed record ReplacementView(TextReplacement Replacement, ImmutableArray<ReplacementLine> Changes)
{
    public int Occurrences => Changes.Sum(line => line.Count);

    /// <summary>The preview over the rows that the page shows.</summary>
    public static ReplacementView Of(TextReplacement replacement, ImmutableArray<ReviewRow> rows) => new(
        replacement,
        [
            .. from row in rows
               where row.State.Target is not null
               let count = replacement.FindIn(row.State.Target!).Length
               where count > 0
               select new ReplacementLine(row, count, replacement.ApplyTo(row.State.Target!)),
        ]);
}

/// <summary>A paragraph in which words would be replaced.</summary>
/// <param name="Row">The paragraph.</param>
/// <param name="Count">How often.</param>
/// <param name="After">The text after it.</param>
internal sealed record ReplacementLine(ReviewRow Row, int Count, string After)
{
    /// <summary>Whether it may be changed without more ado: approved text is not.</summary>
    public bool IsOpen => Row.IsEditable && Row.State.ApprovedAt is null;
}
