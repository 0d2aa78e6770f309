using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>One cell that an import would change.</summary>
/// <param name="Column">Its column, such as <c>target</c>.</param>
/// <param name="Before">What it says now; items of a list have <c>|</c> between them.</param>
/// <param name="After">What it would say.</param>
public sealed record CellChange(string Column, string Before, string After);

/// <summary>An entry that an import would change.</summary>
/// <param name="Existing">What it is now.</param>
/// <param name="Result">What it would be, in the same place; columns that the file does not have stay as they are.</param>
/// <param name="Cells">What differs.</param>
public sealed record EntryChange(TermPair Existing, TermPair Result, ImmutableArray<CellChange> Cells);

/// <summary>An entry of the file that would not be taken.</summary>
/// <param name="Entry">The entry; null when its line could not be read as one.</param>
/// <param name="Problem">Where it stands, why it is refused, and what to do.</param>
public sealed record EntryRefusal(TermPair? Entry, GlossaryProblem Problem);
