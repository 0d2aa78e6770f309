using System.Collections.Immutable;
using BilingualReader.Core.Quality.Names;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Names;

namespace BilingualReader.Web.Pages.Terms;

/// <summary>The names of an article, and what is held against their English.</summary>
/// <param name="Names">The names, in the order of their first occurrence.</param>
/// <param name="Findings">Names rendered in two ways, or otherwise than in approved translations; in the same order.</param>
public sealed record NamesView(ImmutableArray<NameRow> Names, ImmutableArray<NameFinding> Findings);

/// <summary>One name of an article: a person, place, body or acronym, with all that is likely to mean the same.</summary>
/// <param name="Name">The form under which it is known: the full name, the long form.</param>
/// <param name="Kind">What it seems to be.</param>
/// <param name="Forms">Its forms, that of <see cref="Name"/> first: the full name, the surname, the acronym.</param>
/// <param name="Count">Number of occurrences.</param>
/// <param name="Paragraphs">Numbers of the paragraphs in which it stands, in order; 0 for a title that is no paragraph.</param>
public sealed record NameRow(string Name, NameKind Kind, ImmutableArray<NameFormRow> Forms, int Count, ImmutableArray<int> Paragraphs)
{
    /// <summary>The kind in a word for a page.</summary>
    public string KindWord => NameWording.Of(Kind);

    /// <summary>All spellings of all forms.</summary>
    public IEnumerable<string> Spellings => Forms.SelectMany(form => form.Spellings);

    /// <summary>Whether the glossary has every form already.</summary>
    public bool IsKnown => Forms.All(form => form.Entry is not null);
}

/// <summary>One form of a name: its spellings differ in no more than the writing.</summary>
/// <param name="Spellings">How it is spelled in the article; the one to propose first.</param>
/// <param name="Count">Number of occurrences.</param>
/// <param name="Paragraphs">Numbers of the paragraphs in which it stands.</param>
/// <param name="Renderings">The English found for it, each with its paragraphs; none when nothing was recognised.</param>
/// <param name="Entry">The glossary entry that has it in one of its spellings; null when none has.</param>
/// <param name="Suggestion">The entry to make of it; null when there is one.</param>
public sealed record NameFormRow(
    ImmutableArray<string> Spellings,
    int Count,
    ImmutableArray<int> Paragraphs,
    ImmutableArray<NameRenderingUse> Renderings,
    TermPair? Entry,
    NameSuggestion? Suggestion);
