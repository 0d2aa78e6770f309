using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Journal;

/// <summary>How far a block has come, in the words of XLIFF (<c>state</c>), plus failed.</summary>
public enum BlockStatus
{
    Initial,
    Translated,
    Reviewed,
    Final,
    Failed,
}

/// <summary>Text that a person wrote for a block.</summary>
public sealed record HumanTarget(string Text, Actor By, DateTimeOffset At);

/// <summary>Why the last attempt at a block gave nothing.</summary>
public sealed record BlockFailure(EngineId Engine, EngineFault Fault, string Cause, DateTimeOffset At);

/// <summary>The present state of one block: what is shown, and what it is made of.</summary>
/// <param name="Block">The block; its furniture mark as it stands now.</param>
/// <param name="Machine">The newest machine output, also when a person's text stands before it.</param>
/// <param name="MachineAt">When that was made.</param>
/// <param name="Human">What a person wrote; always wins over machine output.</param>
/// <param name="ApprovedAt">When a person approved what is shown; null when nobody has.</param>
/// <param name="Failure">The last failure, when nothing has succeeded since.</param>
public sealed record BlockState(
    Block Block,
    MachineTarget? Machine = null,
    DateTimeOffset? MachineAt = null,
    HumanTarget? Human = null,
    DateTimeOffset? ApprovedAt = null,
    BlockFailure? Failure = null)
{
    /// <summary>Number of the block; 0 for a title that is no block of the text.</summary>
    public int Number => Block.Number;

    /// <summary>The translation to show; null when there is none.</summary>
    public string? Target => Human?.Text ?? Machine?.Text;

    /// <summary>Whether a person has written or approved what is shown: no engine run touches it.</summary>
    public bool IsHuman => Human is not null || ApprovedAt is not null;

    /// <summary>Whether the block is to be translated at all: text of the article, and in its language.</summary>
    public bool IsTranslatable => Block.Furniture is null && Block.Language == ArticleState.SourceLanguage;

    /// <summary>How far it has come.</summary>
    public BlockStatus Status => this switch
    {
        { ApprovedAt: not null } => BlockStatus.Final,
        { Human: not null } => BlockStatus.Reviewed,
        { Machine: not null } => BlockStatus.Translated,
        { Failure: not null } => BlockStatus.Failed,
        _ => BlockStatus.Initial,
    };
}

/// <summary>A translation run that has been asked for and has not ended.</summary>
/// <param name="Engine">With which engine.</param>
/// <param name="Blocks">The blocks asked for, in order.</param>
/// <param name="Sequence">Sequence number of the request: what was done after it counts as done.</param>
/// <param name="Done">Blocks of the run translated or failed so far.</param>
public sealed record TranslationRun(EngineId Engine, ImmutableArray<int> Blocks, long Sequence, ImmutableHashSet<int> Done)
{
    /// <summary>The blocks still to do, in order.</summary>
    public IEnumerable<int> Open => Blocks.Where(number => !Done.Contains(number));
}

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
        FreeTitle = TitleState(metadata);
    }

    public ArticleId Id { get; }

    /// <summary>Sequence number of the last event folded in.</summary>
    public long Sequence { get; private init; }

    /// <summary>Title, outlet, date and so on, as last corrected.</summary>
    public ArticleMetadata Metadata { get; private init; }

    /// <summary>Every block, by number from 1.</summary>
    public ImmutableArray<BlockState> Blocks { get; private init; } = [];

    /// <summary>The run under way; null when nothing is being translated.</summary>
    public TranslationRun? Run { get; private init; }

    /// <summary>How the last run ended; null when none has, or one is under way.</summary>
    public TranslationStopped? LastStop { get; private init; }

    public DateTimeOffset ImportedAt { get; }

    public DateTimeOffset ChangedAt { get; private init; }

    public bool IsDeleted { get; private init; }

    /// <summary>The title when it is no block of the text; kept also while a block is the title.</summary>
    public BlockState FreeTitle { get; private init; }

    /// <summary>The title with its translation: a block of the text, or one of its own.</summary>
    public BlockState Title => Metadata.TitleBlock is { } number ? Blocks[number - 1] : FreeTitle;

    /// <summary>Everything that can be translated, the free title first, then the blocks in order; furniture left out.</summary>
    public IEnumerable<BlockState> Translatable =>
        (Metadata.TitleBlock is null ? [FreeTitle] : ImmutableArray<BlockState>.Empty).Concat(Blocks).Where(block => block.IsTranslatable);

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
        Apply(entry) with { Sequence = entry.Sequence, ChangedAt = entry.At };

    private static ArticleState? Begin(ArticleId id, JournalEntry entry) => entry.Event is Imported { Article: var article }
        ? new ArticleState(id, article.Metadata, entry.At)
        {
            Sequence = entry.Sequence,
            ChangedAt = entry.At,
            Blocks = [.. article.Blocks.Select(block => new BlockState(block))],
        }
        : null;

    private static BlockState TitleState(ArticleMetadata metadata) =>
        new(new Block(TitleNumber, BlockKind.Heading, metadata.Title, [], SourceLanguage, default, Level: 1));

    private ArticleState Apply(JournalEntry entry) => entry.Event switch
    {
        MetadataCorrected corrected => Correct(corrected.Metadata),
        FurnitureToggled toggled => Change(toggled.Block, block => Toggle(block, toggled.IsFurniture)),
        TranslationRequested asked => this with { Run = new TranslationRun(asked.Engine, asked.Blocks, entry.Sequence, []), LastStop = null },
        TranslationStopped stopped => this with { Run = null, LastStop = stopped },
        MachineTranslated made => Done(made.Block).Change(made.Block, block => block with { Machine = made.Target, MachineAt = entry.At, Failure = null }),
        TranslationFailed failed => Done(failed.Block).Change(failed.Block, block => block with { Failure = new BlockFailure(failed.Engine, failed.Fault, failed.Cause, entry.At) }),
        Edited edited => Change(edited.Block, block => block with { Human = new HumanTarget(edited.Text, entry.Actor, entry.At), ApprovedAt = null, Failure = null }),
        Approved approved => Change(approved.Block, block => block with { ApprovedAt = entry.At }),
        Unapproved unapproved => Change(unapproved.Block, block => block with { ApprovedAt = null }),
        Deleted => this with { IsDeleted = true },
        Restored => this with { IsDeleted = false },
        _ => this,
    };

    private ArticleState Correct(ArticleMetadata metadata) => this with
    {
        Metadata = metadata,
        FreeTitle = metadata.Title == FreeTitle.Block.Source ? FreeTitle : TitleState(metadata),
    };

    private static BlockState Toggle(BlockState block, bool isFurniture) => block with
    {
        Block = block.Block with { Furniture = isFurniture ? block.Block.Furniture ?? new Furniture("by-hand", "Hidden by a reader") : null },
    };

    private ArticleState Done(int number) =>
        Run is null ? this : this with { Run = Run with { Done = Run.Done.Add(number) } };

    private ArticleState Change(int number, Func<BlockState, BlockState> change)
    {
        if (number == TitleNumber) return this with { FreeTitle = change(FreeTitle) };
        return number > 0 && number <= Blocks.Length
            ? this with { Blocks = Blocks.SetItem(number - 1, change(Blocks[number - 1])) }
            : this;
    }
}
