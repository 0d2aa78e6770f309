using System.Globalization;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Pages.Annotation;

/// <summary>What became of a mark.</summary>
internal abstract record MarkOutcome;

/// <summary>It is in the journal, or there was nothing to change.</summary>
internal sealed record MarkStored : MarkOutcome;

/// <summary>There is no such article.</summary>
internal sealed record MarkNotFound : MarkOutcome;

/// <summary>Nothing was stored.</summary>
/// <param name="Reason">One sentence for a person.</param>
internal sealed record MarkRefused(string Reason) : MarkOutcome;

/// <summary>Marks errors, takes marks back, and notes which texts are judged.</summary>
internal sealed class MarkDesk(ArticleLibrary library)
{
    private const int MostMarks = 200;
    private const int LongestNote = 1000;

    /// <summary>Marks an error in the text as it is now.</summary>
    public Task<MarkOutcome> MarkAsync(ArticleId id, MarkInput input, Actor by, CancellationToken cancellationToken) =>
        ApplyAsync(id, input.Number, by, block => Decide(block, input), cancellationToken);

    /// <summary>Takes a mark back.</summary>
    public Task<MarkOutcome> UnmarkAsync(ArticleId id, int? number, string? mark, Actor by, CancellationToken cancellationToken) =>
        ApplyAsync(id, number, by, block => block.Work.Marks.Any(known => known.Id == mark) ? (new ErrorUnmarked(block.Number, mark!), null) : (null, null), cancellationToken);

    /// <summary>Says that a text is judged, with the errors marked in it or with none; or takes that back.</summary>
    public Task<MarkOutcome> JudgeAsync(ArticleId id, int? number, long version, bool isJudged, Actor by, CancellationToken cancellationToken) =>
        ApplyAsync(id, number, by, block => DecideJudged(block, version, isJudged), cancellationToken);

    private async Task<MarkOutcome> ApplyAsync(ArticleId id, int? number, Actor by, Func<BlockState, (JournalEvent? Event, string? Refusal)> decide, CancellationToken cancellationToken)
    {
        string? refusal = null;
        var outcome = await library.AppendAsync(
            id,
            state =>
            {
                var (happened, reason) = number is { } wanted && state.FindBlock(wanted) is { Target: not null } block ? decide(block) : (null, "Choose a paragraph that has a translation.");
                refusal = reason;
                return happened is null ? [] : [happened];
            },
            by,
            cancellationToken);
        return outcome switch
        {
            AppendNotFound => new MarkNotFound(),
            AppendFailed failed => new MarkRefused(failed.Cause),
            AppendConflict => new MarkRefused("The article is being written too fast just now; try again."),
            _ => refusal is null ? new MarkStored() : new MarkRefused(refusal),
        };
    }

    private static (JournalEvent? Event, string? Refusal) DecideJudged(BlockState block, long version, bool isJudged)
    {
        if (version != block.TextVersion && isJudged) return (null, Changed(block));
        return block.Work.Judged.Any(text => text.Version == version) == isJudged ? (null, null) : (new TextJudged(block.Number, version, isJudged), null);
    }

    private static (JournalEvent? Event, string? Refusal) Decide(BlockState block, MarkInput input)
    {
        if (input.Category is not { } category || !Enum.IsDefined(category) || input.Severity is not { } severity || !Enum.IsDefined(severity)) return (null, "Choose a category and a severity.");
        if (input.Version is { } seen && seen != block.TextVersion) return (null, Changed(block));
        var isSource = input.Side == "source";
        var text = isSource ? block.Block.Source : block.Target!;
        if (string.IsNullOrWhiteSpace(input.Words)) return (null, "Select or write the words that are wrong; for words left out, those of the French.");
        if (WordPlaces.Find(text, input.Words, input.Occurrence) is not { } span) return (null, $"These words do not stand in the {(isSource ? "French" : "English")} of {NameOf(block)}.");
        if (block.Work.Marks.Any(known => IsSame(known, block, isSource, span))) return (null, "These words carry a mark already, and each error has one root cause: take that mark back to judge them otherwise.");
        if (block.Work.Marks.Length >= MostMarks) return (null, string.Create(CultureInfo.InvariantCulture, $"A paragraph takes {MostMarks} marks at most."));
        var kind = ErrorTypology.Find(category, input.Kind)?.Id ?? "";
        return (new ErrorMarked(block.Number, Guid.NewGuid().ToString("N")[..12], category, kind, severity, span, isSource, NoteOf(input.Note), block.TextVersion), null);
    }

    private static bool IsSame(ErrorMark mark, BlockState block, bool isSource, TextSpan span) => mark.Text.Version == block.TextVersion && mark.InSource == isSource && mark.Span == span;

    private static string NoteOf(string? note)
    {
        var plain = (note ?? "").Trim();
        return plain.Length > LongestNote ? plain[..LongestNote] : plain;
    }

    private static string Changed(BlockState block) => $"The English of {NameOf(block)} has changed meanwhile: look at it again.";

    private static string NameOf(BlockState block) => block.Number == ArticleState.TitleNumber ? "the title" : string.Create(CultureInfo.InvariantCulture, $"paragraph {block.Number}");
}
