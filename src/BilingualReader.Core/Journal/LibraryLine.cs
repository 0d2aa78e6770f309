using System.Collections.Immutable;

namespace BilingualReader.Core.Journal;

/// <summary>A summary kept in memory: with the sequence number that it was made at, and the text that searches look into.</summary>
internal sealed record LibraryLine(long Sequence, ArticleSummary Summary, string Key)
{
    // No word that a person types holds a line feed, so none is found across two fields.
    public static LibraryLine Of(SummaryAt at)
    {
        var summary = at.Summary;
        var metadata = summary.Metadata;
        string?[] fields = [metadata.Title, summary.TitleTarget, metadata.Outlet, metadata.Author, .. metadata.Tags];
        return new LibraryLine(at.Sequence, summary, SearchKey.Of(string.Join('\n', fields)));
    }

    /// <summary>Whether every word occurs somewhere; true for no words.</summary>
    public bool Matches(ImmutableArray<string> words) => words.All(word => Key.Contains(word, StringComparison.Ordinal));
}
