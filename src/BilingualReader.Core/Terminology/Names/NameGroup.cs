using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>What a name seems to be the name of.</summary>
public enum NameKind
{
    /// <summary>A name, of nobody knows what: a work, a ship, a faction without a word that says so.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A country, town, region, river or base.</summary>
    Place,

    /// <summary>An institution, party, firm, paper or movement; also one that has an acronym beside its long form.</summary>
    Body,

    /// <summary>Capitals whose long form the article does not give.</summary>
    Acronym,
}

/// <summary>One place where a name stands.</summary>
/// <param name="Block">Number of the block, from 1.</param>
/// <param name="Span">Where it stands in the source of the block; titles and an elided article are not in it.</param>
public readonly record struct NameOccurrence(int Block, TextSpan Span);

/// <summary>Everything in one article that is likely to name the same person, place or body.</summary>
/// <param name="Proposed">The form to propose as the source of a glossary entry.</param>
/// <param name="Kind">What it seems to be.</param>
/// <param name="Spellings">The forms in which it stands in the article, commonest first.</param>
/// <param name="Occurrences">Where it stands, in the order of the article.</param>
public sealed record NameGroup(string Proposed, NameKind Kind, ImmutableArray<string> Spellings, ImmutableArray<NameOccurrence> Occurrences);

/// <summary>A name as found at one place, before it is grouped.</summary>
internal sealed record NameMention(NameOccurrence Place, string Text, NameKind Kind, string? LongForm = null);
