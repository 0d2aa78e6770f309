using System.Collections.Immutable;

namespace BilingualReader.Core.Translation.Repairing;

/// <summary>A term of a text that an answer does not have.</summary>
/// <param name="Term">Its place among the terms of the text, from 0.</param>
/// <param name="Said">The rendering that stands in its place though the glossary forbids it; null when none does.</param>
public sealed record LostTerm(int Term, string? Said);

/// <summary>What an engine's first answer lost, for the one time that it is asked again.</summary>
/// <param name="Answer">The first answer: plain English.</param>
/// <param name="Terms">The terms to be carried in another way this time, by place; at least one.</param>
public sealed record LostTerms(string Answer, ImmutableArray<LostTerm> Terms)
{
    /// <summary>Whether the term at a place among those of the text was lost.</summary>
    public bool Has(int term) => Terms.Any(lost => lost.Term == term);
}
