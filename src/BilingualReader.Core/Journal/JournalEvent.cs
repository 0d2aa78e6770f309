using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Journal;

/// <summary>Who caused an event: "reader" for a person without a name, "person:Ada", "engine:apertium", "system".</summary>
public readonly record struct Actor(string Value)
{
    private const string PersonPrefix = "person:";
    private const int LongestName = 60;

    public static readonly Actor Reader = new("reader");
    public static readonly Actor System = new("system");

    /// <summary>The name of the person; null for a person without one, and for machines.</summary>
    public string? Name => Value.StartsWith(PersonPrefix, StringComparison.Ordinal) ? Value[PersonPrefix.Length..] : null;

    /// <summary>A person by name; <see cref="Reader"/> when nothing of the name is left without control characters.</summary>
    public static Actor Person(string? name)
    {
        var plain = string.Concat((name ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return plain.Length == 0 ? Reader : new Actor(PersonPrefix + (plain.Length > LongestName ? plain[..LongestName] : plain));
    }

    public static Actor Engine(EngineId engine) => new($"engine:{engine}");
}

/// <summary>One line of an article's journal.</summary>
/// <param name="Sequence">Place in the journal, from 1 without gaps.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="Event">What happened.</param>
public sealed record JournalEntry(long Sequence, DateTimeOffset At, Actor Actor, JournalEvent Event);

/// <summary>Something that happened to an article. Events are only ever appended; the present state is their fold.</summary>
public abstract record JournalEvent;

/// <summary>The first event: the article as importing read it.</summary>
/// <param name="Article">Blocks and metadata.</param>
/// <param name="FileName">Name of the uploaded file; null for pasted text.</param>
/// <param name="Encoding">How the bytes were decoded, such as "utf-8" or "windows-1252".</param>
public sealed record Imported(Article Article, string? FileName, string Encoding) : JournalEvent;

/// <summary>A person corrected title, outlet, author, date, tags or address.</summary>
public sealed record MetadataCorrected(ArticleMetadata Metadata) : JournalEvent;

/// <summary>A person said how far the text of the article may go: no engine that reaches farther gets a word of it.</summary>
public sealed record ReachAllowed(EngineReach Reach) : JournalEvent;

/// <summary>A person turned furniture into text, or text into furniture.</summary>
public sealed record FurnitureToggled(int Block, bool IsFurniture) : JournalEvent;

/// <summary>A translation run was asked for; until a <see cref="TranslationStopped"/> follows it goes on, over restarts too.</summary>
/// <param name="Engine">With which engine.</param>
/// <param name="Blocks">The blocks to be done, in order; 0 stands for a title that is no block.</param>
public sealed record TranslationRequested(EngineId Engine, ImmutableArray<int> Blocks) : JournalEvent;

/// <summary>Why a run ended.</summary>
public enum StopReason
{
    Completed,
    Cancelled,

    /// <summary>The engine could not go on at all.</summary>
    EngineFailed,
}

/// <summary>The run that was under way ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Cause">One sentence for a person when the engine failed, else null.</param>
public sealed record TranslationStopped(StopReason Reason, string? Cause) : JournalEvent;

/// <summary>An engine translated a block. Block 0 is a title that is no block of the text.</summary>
public sealed record MachineTranslated(int Block, MachineTarget Target) : JournalEvent;

/// <summary>A person took the answer of one engine for a block: no run touches it, unless a person asks for this very block.</summary>
public sealed record MachineChosen(int Block, MachineTarget Target) : JournalEvent;

/// <summary>
/// A person changed the glossary and had the words for a term changed in a machine translation: just those, where it was known
/// which they are. It stays a machine translation.
/// </summary>
public sealed record TermsReplaced(int Block, MachineTarget Target) : JournalEvent;

/// <summary>
/// A person says that an occurrence of a term which the ledger misses is answered all the same, by a pronoun perhaps; or takes
/// that back. Holds as long as the translation stays as it is.
/// </summary>
/// <param name="Block">The block.</param>
/// <param name="Source">Where the term stands in the source.</param>
/// <param name="IsAccepted">Whether it is said, or taken back.</param>
public sealed record OccurrenceAccepted(int Block, TextSpan Source, bool IsAccepted) : JournalEvent;

/// <summary>Another wording was proposed for a block: what a person has written or approved is never changed without a person's word.</summary>
/// <param name="Block">The block.</param>
/// <param name="Text">The whole text proposed.</param>
/// <param name="Reason">One sentence for a person.</param>
public sealed record ChangeProposed(int Block, string Text, string Reason) : JournalEvent;

/// <summary>A person wants nothing of what was proposed for a block.</summary>
public sealed record ProposalDeclined(int Block) : JournalEvent;

/// <summary>An engine failed on a block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Fault">The kind of failure.</param>
/// <param name="Cause">One sentence for a person.</param>
/// <param name="MayBeBilled">Whether the service may have charged all the same: a person decides whether it is sent again.</param>
public sealed record TranslationFailed(int Block, EngineId Engine, EngineFault Fault, string Cause, bool MayBeBilled = false) : JournalEvent;

/// <summary>A person wrote the translation of a block.</summary>
public sealed record Edited(int Block, string Text) : JournalEvent
{
    /// <summary>The browser tab it was written in, by an id that the tab made up; null when it was not written in one. What a tab wrote itself is no news to it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tab { get; init; }

    /// <summary>The inline codes of the source, placed in the text: as a file of another program brought them; null for plain text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<InlineCode>? Codes { get; init; }
}

/// <summary>
/// A person cut a block that importing had wrongly taken for one: its second half is a block with the next free number, which
/// stands behind it. Either half has the white space at its ends left out.
/// </summary>
/// <param name="Block">The block.</param>
/// <param name="SourceOffset">Where the source is cut.</param>
/// <param name="TargetOffset">Where what is shown is cut; 0 when nothing is.</param>
public sealed record BlockSplit(int Block, int SourceOffset, int TargetOffset) : JournalEvent;

/// <summary>A person joined a block with the one behind it, which is no block of its own any more.</summary>
public sealed record BlocksJoined(int First, int Second) : JournalEvent;

/// <summary>A person approved the present translation of a block.</summary>
public sealed record Approved(int Block) : JournalEvent;

/// <summary>A person said that the approved translation of a block is final: nothing is to be changed in it any more.</summary>
public sealed record SignedOff(int Block) : JournalEvent;

/// <summary>A person remarked something on a block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Comment">Id of the comment, unique in the block.</param>
/// <param name="Text">The words.</param>
public sealed record Commented(int Block, string Comment, string Text) : JournalEvent;

/// <summary>A person said that a comment is dealt with, or took that back.</summary>
public sealed record CommentResolved(int Block, string Comment, bool IsResolved) : JournalEvent;

/// <summary>
/// A person said that a finding of a check is none, and why. It holds for these very texts: <see cref="Finding"/> is made of
/// the finding and of both, so that it expires when either changes.
/// </summary>
/// <param name="Block">The block.</param>
/// <param name="Finding">Key of the finding with its texts.</param>
/// <param name="Check">Id of the check, for its figures.</param>
/// <param name="Reason">The person's words; empty for none.</param>
public sealed record FindingDismissed(int Block, string Finding, string Check, string Reason) : JournalEvent;

/// <summary>A person took a dismissal back.</summary>
public sealed record FindingReopened(int Block, string Finding) : JournalEvent;

/// <summary>A person said what a check is to do in this article.</summary>
/// <param name="Check">Id of the check.</param>
/// <param name="Level">What it is to do; null to do as in the library.</param>
public sealed record CheckSet(string Check, CheckLevel? Level) : JournalEvent;

/// <summary>A person took an approval back.</summary>
public sealed record Unapproved(int Block) : JournalEvent;

/// <summary>The article was put away; it can be restored.</summary>
public sealed record Deleted : JournalEvent;

/// <summary>The article was taken out of the bin again.</summary>
public sealed record Restored : JournalEvent;

/// <summary>
/// An event of a kind that this version does not know, written by a newer one. It stays in the journal as it is, changes
/// nothing in the state, and is never appended by this version.
/// </summary>
/// <param name="Kind">The kind as stored.</param>
public sealed record Unrecognised(string Kind) : JournalEvent;
