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

    /// <summary>Every block, in the order of the text. Numbered from 1 in this order, but for blocks that a person has cut or joined.</summary>
    public ImmutableArray<BlockState> Blocks { get; private init; } = [];

    /// <summary>The run under way; null when nothing is being translated.</summary>
    public TranslationRun? Run { get; private init; }

    /// <summary>How the last run ended; null when none has, or one is under way.</summary>
    public TranslationStopped? LastStop { get; private init; }

    /// <summary><see cref="TranslationRun.Begun"/> of the run under way, or else of the last one; 0 when there has been none.</summary>
    public long LastRun { get; private init; }

    /// <summary>The highest number that a block has ever had.</summary>
    private int LastNumber { get; init; }

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
        > 0 => PlaceOf(number) is >= 0 and var place ? Blocks[place] : null,
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
            LastNumber = article.Blocks.Length,
        }
        : null;

    private ArticleState Apply(JournalEntry entry) => entry.Event switch
    {
        MetadataCorrected corrected => Correct(corrected.Metadata),
        ReachAllowed allowed => this with { Reach = allowed.Reach },
        FurnitureToggled toggled => Change(toggled.Block, block => block.Toggle(toggled.IsFurniture)).TakeOver(toggled.Block, toggled.IsFurniture),
        TranslationRequested asked => this with { Run = new TranslationRun(asked.Engine, asked.Blocks, entry.Sequence, []) { Begun = Run?.Begun ?? entry.Sequence }, LastStop = null, LastRun = Run?.Begun ?? entry.Sequence },
        TranslationStopped stopped => this with { Run = null, LastStop = stopped },
        MachineTranslated made => Change(made.Block, block => block.Translate(made, entry.At)) with { Run = made.Target.Engine == EngineId.Memory ? Run?.After(made.Block) : Run?.AfterEngine(made.Target.Engine, made.Block) },
        MachineChosen chosen => Change(chosen.Block, block => block.Choose(chosen.Target, entry.At)).TakeOver(chosen.Block),
        TermsReplaced replaced => Change(replaced.Block, block => block.ReplaceTerms(replaced.Target)),
        OccurrenceAccepted accepted => Change(accepted.Block, block => block.Accept(accepted.Source, accepted.IsAccepted)),
        ChangeProposed proposed => Change(proposed.Block, block => block.Propose(proposed.Text, proposed.Reason, entry.At)),
        ProposalDeclined declined => Change(declined.Block, block => block.Decline()),
        TranslationFailed failed => Change(failed.Block, block => block.Fail(failed, entry.At)) with { Run = Run?.AfterEngine(failed.Engine, failed.Block) },
        Edited edited => Change(edited.Block, block => block.Edit(edited.Text, edited.Codes ?? [], entry.Actor, entry.At, edited.Tab)).TakeOver(edited.Block),
        Approved approved => Change(approved.Block, block => block.Approve(entry.Actor, entry.At)).TakeOver(approved.Block),
        SignedOff signed => Change(signed.Block, block => block.SignOff(entry.At)),
        Commented commented => Change(commented.Block, block => block.Comment(new Comment(commented.Comment, commented.Text, entry.Actor, entry.At))),
        CommentResolved resolved => Change(resolved.Block, block => block.Resolve(resolved.Comment, resolved.IsResolved)),
        FindingDismissed dismissed => Change(dismissed.Block, block => block.Dismiss(new Dismissal(dismissed.Finding, dismissed.Check, dismissed.Reason, entry.Actor, entry.At))),
        FindingReopened reopened => Change(reopened.Block, block => block.Reopen(reopened.Finding)),
        CheckSet { Check.Length: > 0 } set => this with { Checks = Checks.With(set.Check, set.Level) },
        Unapproved unapproved => Change(unapproved.Block, block => block.Unapprove()),
        TimeSpent spent => Change(spent.Block, block => block with { Work = block.Work.Spend(spent.Seconds, entry.Actor) }),
        ErrorMarked marked => Change(marked.Block, block => block with { Work = block.Work.Mark(block, marked, entry.Actor, entry.At) }),
        ErrorUnmarked unmarked => Change(unmarked.Block, block => block with { Work = block.Work.Unmark(unmarked.Mark) }),
        TextJudged judged => Change(judged.Block, block => block with { Work = block.Work.Judge(block, judged) }),
        BlockSplit split => Split(split),
        BlocksJoined joined => Join(joined.First, joined.Second),
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
        return PlaceOf(number) is >= 0 and var place ? this with { Blocks = Blocks.SetItem(place, Changed(Blocks[place], change)) } : this;
    }

    // Where nothing was cut or joined before a block, it stands at the place of its number.
    private int PlaceOf(int number)
    {
        if (number <= 0) return -1;
        if (number <= Blocks.Length && Blocks[number - 1].Number == number) return number - 1;
        for (var place = 0; place < Blocks.Length; place++)
        {
            if (Blocks[place].Number == number) return place;
        }

        return -1;
    }

    private ArticleState Split(BlockSplit split)
    {
        var place = PlaceOf(split.Block);
        if (place < 0 || LastNumber == int.MaxValue || BlockCut.Split(Blocks[place], split.SourceOffset, split.TargetOffset, LastNumber + 1) is not { } halves) return this;
        var (first, second) = (halves.First with { Version = Sequence, TextVersion = Sequence }, halves.Second with { Version = Sequence, TextVersion = Sequence });
        return this with { Blocks = Blocks.SetItem(place, first).Insert(place + 1, second), LastNumber = LastNumber + 1 };
    }

    private ArticleState Join(int first, int second)
    {
        var place = PlaceOf(first);
        if (place < 0 || place + 1 >= Blocks.Length || Blocks[place + 1].Number != second || !BlockCut.AreJoinable(Blocks[place], Blocks[place + 1])) return this;
        var joined = BlockCut.Join(Blocks[place], Blocks[place + 1]) with { Version = Sequence, TextVersion = Sequence };
        return this with { Blocks = Blocks.RemoveAt(place + 1).SetItem(place, joined), Run = Run?.After(second) };
    }

    private BlockState Changed(BlockState before, Func<BlockState, BlockState> change)
    {
        var after = change(before);
        if (after.Target != before.Target) after = after with { TextVersion = Sequence };
        return after.Target == before.Target && after.ApprovedAt == before.ApprovedAt && after.SignedOffAt == before.SignedOffAt ? after : after with { Version = Sequence };
    }
}
