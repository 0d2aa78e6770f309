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

/// <summary>Another wording for approved text, which waits for a person.</summary>
public sealed record Proposal(string Text, string Reason, DateTimeOffset At);

/// <summary>Text that a person wrote for a block.</summary>
public sealed record HumanTarget(string Text, Actor By, DateTimeOffset At);

/// <summary>Why the last attempt at a block gave nothing.</summary>
public sealed record BlockFailure(EngineId Engine, EngineFault Fault, string Cause, DateTimeOffset At, bool MayBeBilled = false);

/// <summary>The present state of one block: what is shown, and what it is made of.</summary>
/// <param name="Block">The block; its furniture mark as it stands now.</param>
/// <param name="Machine">The newest machine output, also when a person's text stands before it; the approved one when a person approved machine output.</param>
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
    /// <summary>When a person chose the machine output that is shown; null when nobody has.</summary>
    public DateTimeOffset? ChosenAt { get; private init; }

    /// <summary>What a person wrote, before a person chose machine output in its place; null when that has not happened.</summary>
    public HumanTarget? SetAside { get; private init; }

    /// <summary>What was proposed for the approved text; null when nothing waits.</summary>
    public Proposal? Proposal { get; private init; }

    /// <summary>Number of the block; 0 for a title that is no block of the text.</summary>
    public int Number => Block.Number;

    /// <summary>The translation to show; null when there is none.</summary>
    public string? Target => Human?.Text ?? Machine?.Text;

    /// <summary>Whether a person has written or approved what is shown: no engine run touches it.</summary>
    public bool IsHuman => Human is not null || ApprovedAt is not null;

    /// <summary>Whether a person has written, approved or chosen what is shown: a run over many blocks leaves it out.</summary>
    public bool IsDecided => IsHuman || ChosenAt is not null;

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

    // A person approved just these words: what an engine says later stays in the journal and is not shown in their place.
    internal BlockState Translate(MachineTranslated made, DateTimeOffset at) => ApprovedAt is not null && Human is null
        ? this
        : this with { Machine = made.Target, MachineAt = at, ChosenAt = null, Failure = null };

    // Only what is still shown: a person or an engine may have been faster.
    internal BlockState ReplaceTerms(MachineTarget target) => IsHuman || Machine is null ? this : this with { Machine = target };

    internal BlockState Propose(string text, string reason, DateTimeOffset at) => ApprovedAt is null ? this : this with { Proposal = new Proposal(text, reason, at) };

    internal BlockState Decline() => this with { Proposal = null };

    // An approval is taken back by a person before anything else.
    internal BlockState Choose(MachineTarget target, DateTimeOffset at) => ApprovedAt is not null
        ? this
        : this with { Machine = target, MachineAt = at, ChosenAt = at, Human = null, SetAside = Human ?? SetAside, Failure = null };

    internal BlockState Fail(TranslationFailed failed, DateTimeOffset at) =>
        this with { Failure = new BlockFailure(failed.Engine, failed.Fault, failed.Cause, at, failed.MayBeBilled) };

    internal BlockState Edit(string text, Actor by, DateTimeOffset at) =>
        this with { Human = new HumanTarget(text, by, at), ChosenAt = null, ApprovedAt = null, Failure = null, Proposal = null };

    internal BlockState Approve(DateTimeOffset at) => Target is null ? this : this with { ApprovedAt = at, Failure = null };

    internal BlockState Unapprove() => this with { ApprovedAt = null, Proposal = null };

    internal BlockState Toggle(bool isFurniture) => this with
    {
        Block = Block with { Furniture = isFurniture ? Block.Furniture ?? new Furniture("by-hand", "Hidden by a reader") : null },
    };

    // Machine output and approval were for the old words; what a person wrote stays until a person changes it.
    internal BlockState Retitle(string title) => Block.Source == title
        ? this
        : new BlockState(Block with { Source = title }, Human: Human) { SetAside = SetAside };
}
