using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages.Review;

/// <summary>A text to store for a paragraph.</summary>
/// <param name="Number">The paragraph.</param>
/// <param name="Text">The text.</param>
/// <param name="Version">The version that it was made from, as <see cref="BlockState.Version"/> tells it.</param>
/// <param name="Tab">The tab it was written in; null without script.</param>
internal sealed record SaveRequest(int Number, string Text, long Version, string? Tab);

/// <summary>What became of a text or an approval.</summary>
internal abstract record SaveOutcome;

/// <summary>It is stored, or was already.</summary>
internal sealed record Saved(BlockState Block) : SaveOutcome;

/// <summary>Somebody has changed the paragraph meanwhile: nothing is stored before the person has decided.</summary>
/// <param name="Block">The paragraph as it stands.</param>
internal sealed record SaveConflict(BlockState Block) : SaveOutcome;

/// <summary>The text is stored, the approval is not: an error stands against it.</summary>
internal sealed record ApprovalBlocked(BlockState Block, ImmutableArray<Finding> Obstacles) : SaveOutcome;

/// <summary>Nothing is stored.</summary>
/// <param name="Cause">One sentence for a person.</param>
internal sealed record SaveRefused(string Cause) : SaveOutcome;

/// <summary>There is no such paragraph.</summary>
internal sealed record SaveMissing : SaveOutcome;

/// <summary>Stores what reviewers write and decide. Decides on the newest state, so that nothing is overwritten unseen.</summary>
internal sealed class ReviewDesk(ArticleChanges changes, ReviewViews views)
{
    /// <summary>Longest translation that is taken, in UTF-16 code units.</summary>
    public const int LongestText = 60_000;

    /// <summary>Stores a text, and approves it if that is asked for.</summary>
    /// <param name="id">The article.</param>
    /// <param name="request">The text.</param>
    /// <param name="approves">Whether it is to be approved too.</param>
    /// <param name="by">The person.</param>
    /// <param name="cancellationToken">Cancels while it waits.</param>
    public async Task<SaveOutcome> SaveAsync(ArticleId id, SaveRequest request, bool approves, Actor by, CancellationToken cancellationToken)
    {
        var text = Clean(request.Text);
        if (text.Length > LongestText) return new SaveRefused("The text is too long to be stored: put some of it into another paragraph.");
        SaveOutcome outcome = new SaveMissing();
        var change = await changes.ApplyAsync(id, state =>
        {
            (outcome, var events) = Decide(state, request with { Text = text }, approves, by);
            return events;
        }, by, cancellationToken);
        return change switch
        {
            ChangeNotFound => new SaveMissing(),
            ChangeFailed failed => new SaveRefused(failed.Cause),
            _ => outcome,
        };
    }

    /// <summary>Line ends as one sign, and no control characters, which no text has.</summary>
    public static string Clean(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));

    private (SaveOutcome Outcome, ImmutableArray<JournalEvent> Events) Decide(ArticleState state, SaveRequest request, bool approves, Actor by)
    {
        if (state.FindBlock(request.Number) is not { IsTranslatable: true } block) return (new SaveMissing(), []);
        var events = ImmutableArray.CreateBuilder<JournalEvent>();
        if (block.Target != request.Text)
        {
            if (block.SignedOffAt is not null) return (new SaveRefused("The paragraph is final: take that back first."), []);
            if (!IsOwn(block, request)) return (new SaveConflict(block), []);
            events.Add(new Edited(request.Number, request.Text) { Tab = request.Tab });
        }

        var after = After(state, events, by);
        if (!approves || after.FindBlock(request.Number) is not { } written || written.ApprovedAt is not null) return (new Saved(after.FindBlock(request.Number)!), events.ToImmutable());
        ImmutableArray<Finding> obstacles = views.Find(after, request.Number) is { } row ? [.. row.Obstacles] : [];
        if (string.IsNullOrWhiteSpace(written.Target)) return (new SaveRefused("There is nothing to approve yet."), events.ToImmutable());
        if (!obstacles.IsEmpty) return (new ApprovalBlocked(written, obstacles), events.ToImmutable());
        events.Add(new Approved(request.Number));
        return (new Saved(After(state, events, by).FindBlock(request.Number)!), events.ToImmutable());
    }

    // What a tab wrote itself last is what it goes on from, whether or not it has heard that it was stored.
    private static bool IsOwn(BlockState block, SaveRequest request) =>
        block.Version == request.Version || (request.Tab is { Length: > 0 } tab && block is { ApprovedAt: null, Human.Tab: { } last } && last == tab);

    // As it will be: the sequence numbers are those that the journal gives out next.
    private static ArticleState After(ArticleState state, ImmutableArray<JournalEvent>.Builder events, Actor by)
    {
        foreach (var happened in events) state = state.With(new JournalEntry(state.Sequence + 1, DateTimeOffset.UtcNow, by, happened));
        return state;
    }
}
