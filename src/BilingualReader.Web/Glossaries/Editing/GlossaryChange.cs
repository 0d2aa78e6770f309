using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries.Editing;

/// <summary>A change of one entry.</summary>
/// <param name="Before">What it said; null for an entry that is new.</param>
/// <param name="After">What it says; null for an entry that is gone.</param>
public sealed record EntryEdit(TermPair? Before, TermPair? After);

/// <summary>What somebody did to a glossary, in one go.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="File">The glossary.</param>
/// <param name="Edits">The entries that were changed.</param>
/// <param name="Undoes">Number of the change that it takes back; null when it takes back none.</param>
public sealed record GlossaryChange(long Number, DateTimeOffset At, Actor By, string File, ImmutableArray<EntryEdit> Edits, long? Undoes);

/// <summary>What became of an attempt to change a glossary.</summary>
public abstract record GlossaryOutcome;

/// <summary>It is stored, and in force.</summary>
/// <param name="Change">The change; null when there was nothing to change.</param>
public sealed record GlossarySaved(GlossaryChange? Change) : GlossaryOutcome;

/// <summary>Nothing was changed.</summary>
/// <param name="Reason">One sentence for a person.</param>
/// <param name="Remedy">What to do.</param>
public sealed record GlossaryRefused(string Reason, string Remedy) : GlossaryOutcome;
