using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.Markup;

/// <summary>An element that was written, and has to come back exactly once.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Id">Its id, from 1 within its kind.</param>
/// <param name="Content">The words inside, for <see cref="MarkKind.Protected"/>.</param>
/// <param name="Code">The inline code, for the other kinds.</param>
internal sealed record Mark(MarkKind Kind, string Id, string Content, InlineCode? Code)
{
    /// <summary>The glossary term whose English is inside; null for verbatim words and codes.</summary>
    public EngineTerm? Term { get; init; }
}

/// <summary>A text with markup for a service.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Markup">The text with elements, escaped.</param>
/// <param name="Marks">Its elements.</param>
/// <param name="Source">The text as it was: what looks like an element there is text in the answer, too.</param>
/// <param name="HasCodes">Whether the inline codes are in it: they are not when they cannot be told apart from protected words.</param>
internal sealed record MarkedText(MarkupStyle Style, string Markup, ImmutableArray<Mark> Marks, string Source, bool HasCodes)
{
    /// <summary>Whether there is any element in it.</summary>
    public bool HasMarkup => !Marks.IsEmpty;

    /// <summary>What was written; null where no element stands for a term.</summary>
    public EngineText? Written { get; init; }
}
