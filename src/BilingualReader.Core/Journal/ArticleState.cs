using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Journal;

/// <summary>The present state of an article: the fold of its journal. Immutable.</summary>
public sealed record ArticleState
{
    /// <summary>The language articles are read in; blocks in another are shown as they are.</summary>
    public const string SourceLanguage = "fr";

    /// <summary>The number by which events name a title that is no block of the text.</summary>
    public const int TitleNumber = 0;

    private ArticleState(ArticleId id, ArticleMetadata metadata, DateTimeOffset importedAt)
    {
        Id = id;
        Metadata = metadata;
        ImportedAt = importedAt;
        FreeTitle = new BlockState(new Block(TitleNumber, BlockKind.Heading, metadata.Title, [], SourceLanguage, default, Level: 1));
    }

    public ArticleId Id { get; }

    /// <summary>Sequence number of the last event folded in.</summary>
    public long Sequence { get; private init; }

    /// <summary>Title, outlet, date and so on, as last corrected.</summary>
    public ArticleMetadata Metadata { get; private init; }

    /// <summary>How far its text may go, as a person said; null when nobody has, so that the setting counts.</summary>
    public EngineReach? Reach { get; private init; }

    /// <summary>What persons have said about checks for this article; the settings of the library stand behind it.</summary>
    public CheckSettings Checks { get; private init; } = CheckSettings.Default;

    /// <summary>Every block, by number from 1.</summary>
    public ImmutableArray<BlockState> Blocks { get; private init; } = [];

    /// <summary>The run under way; null when nothing is being translated.</summary>
    public TranslationRun? Run { get; private init; }

    /// <summary>How the last run ended; null when none has, or one is under way.</summary>
    public TranslationStopped? LastStop { get; private init; }

    /// <summary><see cref="TranslationRun.Begun"/> of the run under way, or else of the last one; 0 when there has been none.</summary>
    public long LastRun { get; private init; }

    public DateTimeOffset ImportedAt { get; }

    public DateTimeOffset ChangedAt { get; private init; }

    public bool IsDeleted { get; private init; }

    /// <summary>What was found broken in the journal, in one sentence for a person; null when nothing was.</summary>
    public string? Damage { get; init; }

    /// <summary>The title when it is no block of the text; kept also while a block is the title.</summary>
    public BlockState FreeTitle { get; private init; }

    /// <summary>The title with its translation: a block of the text, or one of its own.</summary>
    public BlockState Title => TitleBlock ?? FreeTitle;

    /// <summary>Everything that can be translated, the free title first, then the blocks in order; furniture left out.</summary>
    public IEnumerable<BlockState> Translatable =>
        (TitleBlock is null ? [FreeTitle] : ImmutableArray<BlockState>.Empty).Concat(Blocks).Where(block => block.IsTranslatable);

    private BlockState? TitleBlock => Metadata.TitleBlock is { } number and not TitleNumber ? FindBlock(number) : null;

    /// <summary>The state of block <paramref name="number"/>, 0 for the free title; null when there is none.</summary>
    public BlockState? FindBlock(int number) => number switch
    {
        TitleNumber => FreeTitle,
        > 0 when number <= Blocks.Length => Blocks[number - 1],
        _ => null,
    };

    /// <summary>Folds a whole journal; null when it does not begin with <see cref="Imported"/>.</summary>
    public static ArticleState? Fold(ArticleId id, IEnumerable<JournalEntry> entries)
    {
        ArticleState? state = null;
        foreach (var entry in entries)
        {
            state = state is null ? Begin(id, entry) : state.With(entry);
            if (state is null) return null;
        }

        return state;
    }

    /// <summary>The state after one more entry. An event that names a block that does not exist changes nothing but the sequence.</summary>
    public ArticleState With(JournalEntry entry) =>
        (this with { Sequence = entry.Sequence, ChangedAt = entry.At }).Apply(entry);

    private static ArticleState? Begin(ArticleId id, JournalEntry entry) => entry.Event is Imported { Article: var article }
        ? new ArticleState(id, article.Metadata, entry.At)
        {
            Sequence = entry.Sequence,
            ChangedAt = entry.At,
            Blocks = [.. article.Blocks.Select(block => new BlockState(block))],
        }
        : null;

    private ArticleState Apply(JournalEntry entry) => entry.Event switch
    {
        MetadataCorrected corrected => Correct(corrected.Metadata),
        ReachAllowed allowed => this with { Reach = allowed.Reach },
        FurnitureToggled toggled => Change(toggled.Block, block => block.Toggle(toggled.IsFurniture)).TakeOver(toggled.Block, toggled.IsFurniture),
        TranslationRequested asked => this with { Run = new TranslationRun(asked.Engine, asked.Blocks, entry.Sequence, []) { Begun = Run?.Begun ?? entry.Sequence }, LastStop = null, LastRun = Run?.Begun ?? entry.Sequence },
        TranslationStopped stopped => this with { Run = null, LastStop = stopped },
        MachineTranslated made => Change(made.Block, block => block.Translate(made, entry.At)) with { Run = Run?.AfterEngine(made.Target.Engine, made.Block) },
        MachineChosen chosen => Change(chosen.Block, block => block.Choose(chosen.Target, entry.At)).TakeOver(chosen.Block),
        TermsReplaced replaced => Change(replaced.Block, block => block.ReplaceTerms(replaced.Target)),
        OccurrenceAccepted accepted => Change(accepted.Block, block => block.Accept(accepted.Source, accepted.IsAccepted)),
        ChangeProposed proposed => Change(proposed.Block, block => block.Propose(proposed.Text, proposed.Reason, entry.At)),
        ProposalDeclined declined => Change(declined.Block, block => block.Decline()),
        TranslationFailed failed => Change(failed.Block, block => block.Fail(failed, entry.At)) with { Run = Run?.AfterEngine(failed.Engine, failed.Block) },
        Edited edited => Change(edited.Block, block => block.Edit(edited.Text, entry.Actor, entry.At)).TakeOver(edited.Block),
        Approved approved => Change(approved.Block, block => block.Approve(entry.Actor, entry.At)).TakeOver(approved.Block),
        SignedOff signed => Change(signed.Block, block => block.SignOff(entry.At)),
        Commented commented => Change(commented.Block, block => block.Comment(new Comment(commented.Comment, commented.Text, entry.Actor, entry.At))),
        CommentResolved resolved => Change(resolved.Block, block => block.Resolve(resolved.Comment, resolved.IsResolved)),
        FindingDismissed dismissed => Change(dismissed.Block, block => block.Dismiss(new Dismissal(dismissed.Finding, dismissed.Check, dismissed.Reason, entry.Actor, entry.At))),
        FindingReopened reopened => Change(reopened.Block, block => block.Reopen(reopened.Finding)),
        CheckSet { Check.Length: > 0 } set => this with { Checks = Checks.With(set.Check, set.Level) },
        Unapproved unapproved => Change(unapproved.Block, block => block.Unapprove()),
        Deleted => this with { IsDeleted = true },
        Restored => this with { IsDeleted = false },
        _ => this,
    };

    private ArticleState Correct(ArticleMetadata metadata) => this with
    {
        Metadata = metadata,
        FreeTitle = FreeTitle.Retitle(metadata.Title),
        Run = metadata.Title == FreeTitle.Block.Source ? Run : Run?.Reopen(TitleNumber),
    };

    // What a person has taken in hand, or out of the text, is nothing for the run any more.
    private ArticleState TakeOver(int number, bool taken = true) =>
        taken && FindBlock(number) is { IsDecided: true } or { IsTranslatable: false } ? this with { Run = Run?.After(number) } : this;

    private ArticleState Change(int number, Func<BlockState, BlockState> change)
    {
        if (number == TitleNumber) return this with { FreeTitle = Changed(FreeTitle, change) };
        return number > 0 && number <= Blocks.Length
            ? this with { Blocks = Blocks.SetItem(number - 1, Changed(Blocks[number - 1], change)) }
            : this;
    }

    private BlockState Changed(BlockState before, Func<BlockState, BlockState> change)
    {
        var after = change(before);
        return after.Target == before.Target ? after : after with { Version = Sequence };
    }
}
