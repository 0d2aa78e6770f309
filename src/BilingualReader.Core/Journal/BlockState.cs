using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Journal;

/// <summary>How far a block has come, in the words of XLIFF (<c>state</c>), plus edited, which XLIFF calls translated too, and failed.</summary>
public enum BlockStatus
{
    Initial,

    /// <summary>By a machine, or by a person who has not touched it.</summary>
    Translated,

    /// <summary>Written or changed by a person.</summary>
    Edited,

    /// <summary>Approved by a person.</summary>
    Reviewed,

    /// <summary>Approved, and not to be changed any more.</summary>
    Final,
    Failed,
}

/// <summary>A remark of a person on a block.</summary>
/// <param name="Id">Its id, unique in the block.</param>
/// <param name="Text">The words.</param>
/// <param name="By">Whose they are.</param>
/// <param name="At">When they were written.</param>
/// <param name="IsResolved">Whether it is dealt with.</param>
public sealed record Comment(string Id, string Text, Actor By, DateTimeOffset At, bool IsResolved = false);

/// <summary>A finding of a check that a person holds for none.</summary>
/// <param name="Finding">Key of the finding with its texts.</param>
/// <param name="Check">Id of the check.</param>
/// <param name="Reason">Why; empty when nothing was said.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
public sealed record Dismissal(string Finding, string Check, string Reason, Actor By, DateTimeOffset At);

/// <summary>Another wording for a block, which waits for a person.</summary>
public sealed record Proposal(string Text, string Reason, DateTimeOffset At);

/// <summary>Text that a person wrote for a block.</summary>
/// <param name="Text">The text.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Tab">The browser tab it was written in; null for none.</param>
public sealed record HumanTarget(string Text, Actor By, DateTimeOffset At, string? Tab = null)
{
    /// <summary>The inline codes of the source, placed in the text; empty for plain text.</summary>
    public ImmutableArray<InlineCode> Codes { get; init; } = [];
}

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
    /// <summary>Sequence number of the last event by which another text was shown, or it was approved or no longer so; 0 when there was none. A change is made to a version.</summary>
    public long Version { get; internal init; }

    /// <summary>Sequence number of the last event by which another text was shown; 0 while nothing is. A judgement is of such a text.</summary>
    public long TextVersion { get; internal init; }

    /// <summary>The machine output from which a person's text was made; null when there was none.</summary>
    public MachineTarget? Basis { get; private init; }

    /// <summary>Who approved what is shown; null when nobody has.</summary>
    public Actor? ApprovedBy { get; private init; }

    /// <summary>When a person said that the approved text is final; null when nobody has.</summary>
    public DateTimeOffset? SignedOffAt { get; private init; }

    /// <summary>Remarks of persons, the oldest first.</summary>
    public ImmutableArray<Comment> Comments { get; internal init; } = [];

    /// <summary>Findings that a person holds for none; those of other texts than the present ones too.</summary>
    public ImmutableArray<Dismissal> Dismissals { get; private init; } = [];

    /// <summary>When a person chose the machine output that is shown; null when nobody has.</summary>
    public DateTimeOffset? ChosenAt { get; private init; }

    /// <summary>What a person wrote, before a person chose machine output in its place; null when that has not happened.</summary>
    public HumanTarget? SetAside { get; private init; }

    /// <summary>What was proposed for the text shown; null when nothing waits.</summary>
    public Proposal? Proposal { get; private init; }

    /// <summary>Where terms stand that a person says are answered in what is shown, though the ledger misses them.</summary>
    public ImmutableArray<TextSpan> AcceptedTerms { get; private init; } = [];

    /// <summary>Time spent on it, and errors marked in it.</summary>
    public BlockWork Work { get; internal init; } = BlockWork.None;

    /// <summary>Number of the block; 0 for a title that is no block of the text.</summary>
    public int Number => Block.Number;

    /// <summary>The translation to show; null when there is none.</summary>
    public string? Target => Human?.Text ?? Machine?.Text;

    /// <summary>The inline codes of the translation to show.</summary>
    public ImmutableArray<InlineCode> TargetCodes => Human?.Codes ?? Machine?.Codes ?? [];

    /// <summary>Whether a person has written or approved what is shown: no engine run touches it.</summary>
    public bool IsHuman => Human is not null || ApprovedAt is not null;

    /// <summary>Whether a person has written, approved or chosen what is shown: a run over many blocks leaves it out.</summary>
    public bool IsDecided => IsHuman || ChosenAt is not null;

    /// <summary>Whether the block is to be translated at all: text of the article, and in its language.</summary>
    public bool IsTranslatable => Block.Furniture is null && Block.Language == ArticleState.SourceLanguage;

    /// <summary>How far it has come.</summary>
    public BlockStatus Status => this switch
    {
        { SignedOffAt: not null } => BlockStatus.Final,
        { ApprovedAt: not null } => BlockStatus.Reviewed,
        { Human: not null } => BlockStatus.Edited,
        { Machine: not null } => BlockStatus.Translated,
        { Failure: not null } => BlockStatus.Failed,
        _ => BlockStatus.Initial,
    };

    // A person approved just these words: what an engine says later stays in the journal and is not shown in their place.
    internal BlockState Translate(MachineTranslated made, DateTimeOffset at) => ApprovedAt is not null && Human is null
        ? this
        : this with { Machine = made.Target, MachineAt = at, ChosenAt = null, Failure = null, AcceptedTerms = Human is null ? [] : AcceptedTerms };

    // Only what is still shown: a person or an engine may have been faster.
    internal BlockState ReplaceTerms(MachineTarget target) => IsHuman || Machine is null ? this : this with { Machine = target, AcceptedTerms = [] };

    internal BlockState Accept(TextSpan source, bool isAccepted) =>
        Target is null ? this : this with { AcceptedTerms = isAccepted ? [.. AcceptedTerms.Append(source).Distinct()] : AcceptedTerms.Remove(source) };

    internal BlockState Propose(string text, string reason, DateTimeOffset at) => Target is null || Target == text ? this : this with { Proposal = new Proposal(text, reason, at) };

    internal BlockState Decline() => this with { Proposal = null };

    // An approval is taken back by a person before anything else.
    internal BlockState Choose(MachineTarget target, DateTimeOffset at) => ApprovedAt is not null
        ? this
        : this with { Machine = target, MachineAt = at, ChosenAt = at, Human = null, SetAside = Human ?? SetAside, Failure = null, AcceptedTerms = [] };

    internal BlockState Fail(TranslationFailed failed, DateTimeOffset at) =>
        this with { Failure = new BlockFailure(failed.Engine, failed.Fault, failed.Cause, at, failed.MayBeBilled) };

    internal BlockState Edit(string text, ImmutableArray<InlineCode> codes, Actor by, DateTimeOffset at, string? tab = null) => WithoutApproval() with
    {
        Human = new HumanTarget(text, by, at, tab) { Codes = codes },
        Basis = Human is null ? Machine : Basis,
        ChosenAt = null,
        Failure = null,
        Proposal = null,
        AcceptedTerms = Target == text ? AcceptedTerms : [],
    };

    internal BlockState Approve(Actor by, DateTimeOffset at) => Target is null ? this : this with { ApprovedAt = at, ApprovedBy = by, Failure = null };

    internal BlockState SignOff(DateTimeOffset at) => ApprovedAt is null ? this : this with { SignedOffAt = at };

    internal BlockState Unapprove() => WithoutApproval() with { Proposal = null };

    internal BlockState Comment(Comment comment) =>
        comment.Id.Length == 0 || Comments.Any(known => known.Id == comment.Id) ? this : this with { Comments = Comments.Add(comment) };

    internal BlockState Resolve(string comment, bool isResolved) =>
        this with { Comments = [.. Comments.Select(known => known.Id == comment ? known with { IsResolved = isResolved } : known)] };

    internal BlockState Dismiss(Dismissal dismissal) => this with { Dismissals = Dismissals.RemoveAll(known => known.Finding == dismissal.Finding).Add(dismissal) };

    internal BlockState Reopen(string finding) => this with { Dismissals = Dismissals.RemoveAll(known => known.Finding == finding) };

    private BlockState WithoutApproval() => this with { ApprovedAt = null, ApprovedBy = null, SignedOffAt = null };

    internal BlockState Toggle(bool isFurniture) => this with
    {
        Block = Block with { Furniture = isFurniture ? Block.Furniture ?? new Furniture("by-hand", "Hidden by a reader") : null },
    };

    // Machine output and approval were for the old words; what a person wrote stays until a person changes it.
    internal BlockState Retitle(string title) => Block.Source == title
        ? this
        : new BlockState(Block with { Source = title }, Human: Human) { SetAside = SetAside, Comments = Comments, Version = Version, TextVersion = TextVersion, Work = Work };
}
