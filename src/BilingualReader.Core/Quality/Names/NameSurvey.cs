using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology.Names;

namespace BilingualReader.Core.Quality.Names;

/// <summary>One occurrence of a name.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Spelling">How it is spelled there.</param>
/// <param name="Form">
/// Key of the form it has, for comparing only: the full name, the surname and the acronym have English of their own, while
/// « Ain al-Asad » and « Aïn al-Assad » are one form.
/// </param>
/// <param name="Rendering">The English that was found for it; null when none was, which proves nothing.</param>
public sealed record NameUse(NameOccurrence Place, string Spelling, string Form, NameRendering? Rendering);

/// <summary>The English of a name at one place.</summary>
/// <param name="Text">The words of the target.</param>
/// <param name="CountsAs">What they are compared by: where a name has several English forms in use, the usual one.</param>
public readonly record struct NameRendering(string Text, string CountsAs);

/// <summary>A name of an article with the English of each of its occurrences.</summary>
/// <param name="Group">The name.</param>
/// <param name="Uses">Its occurrences, in the order of the article.</param>
public sealed record SurveyedName(NameGroup Group, ImmutableArray<NameUse> Uses);

/// <summary>Finds what answers the names of an article in its English. Keeps no state.</summary>
public static class NameSurvey
{
    /// <summary>The names of French blocks, with their English where they have one.</summary>
    public static ImmutableArray<SurveyedName> Of(IReadOnlyCollection<TranslatedBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return Of(NameFinder.Find(blocks.Select(block => new Block(block.Number, BlockKind.Paragraph, block.Source, [], "fr", default))), blocks);
    }

    /// <summary>The same, for names that are found already.</summary>
    /// <param name="names">What <see cref="NameFinder"/> found.</param>
    /// <param name="blocks">The blocks in which they stand, each with a number of its own; occurrences in others are left out.</param>
    public static ImmutableArray<SurveyedName> Of(ImmutableArray<NameGroup> names, IReadOnlyCollection<TranslatedBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var known = new KnownKeys();
        var texts = blocks.ToDictionary(block => block.Number, block => new BlockEnglish(block, known));
        return [.. names.Select(name => new SurveyedName(name, [.. name.Occurrences.Select(place => UseAt(place, texts, known)).OfType<NameUse>()]))];
    }

    private static NameUse? UseAt(NameOccurrence place, Dictionary<int, BlockEnglish> texts, KnownKeys known)
    {
        if (!texts.TryGetValue(place.Block, out var text)) return null;
        var spelling = place.Span.In(text.Block.Source);
        return new NameUse(place, spelling, known.Of(spelling).Keys.Form, text.Find(place.Span));
    }
}
