using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>A person says that a term which the ledger misses is answered all the same, or takes that back: the same in reader and review.</summary>
internal static class TermAcceptance
{
    /// <summary>The event; none when there is no such place, or it was said already.</summary>
    /// <param name="state">The article.</param>
    /// <param name="number">The block.</param>
    /// <param name="start">Where the term stands in its source.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="accept">Whether it is said, or taken back.</param>
    public static ImmutableArray<JournalEvent> Decide(ArticleState state, int number, int start, int length, bool accept) =>
        state.FindBlock(number) is { Target: not null } block && start >= 0 && length > 0 && start <= block.Block.Source.Length - length
        && block.AcceptedTerms.Contains(new TextSpan(start, length)) != accept
            ? [new OccurrenceAccepted(number, new TextSpan(start, length), accept)]
            : [];
}
