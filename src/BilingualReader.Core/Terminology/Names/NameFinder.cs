using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>
/// Finds the names of people, places and bodies, and acronyms, of a French article without any glossary. It goes by capitals inside
/// sentences, by what stands around them, and by what the rest of the article shows.
/// </summary>
public static class NameFinder
{
    /// <summary>The names of the article, grouped by likely identity, in the order of their first occurrence.</summary>
    /// <remarks>Furniture and blocks in other languages are passed over. Any text is taken.</remarks>
    public static ImmutableArray<NameGroup> Find(IEnumerable<Block> blocks) =>
        NameGrouping.Group(Mentions(blocks.Where(block => block.Furniture is null && IsFrench(block.Language)).Select(block => (block.Number, block.Source))));

    internal static ImmutableArray<NameMention> Mentions(IEnumerable<(int Number, string Source)> blocks)
    {
        ImmutableArray<NameText> texts = [.. blocks.Select(block => new NameText(block.Number, block.Source)).Where(text => !text.IsHeadline)];
        var evidence = new CapitalEvidence();
        foreach (var text in texts)
        {
            if (!text.IsTitleCase) evidence.Add(text.Text, text.Tokens);
        }

        var search = new NameSearch(evidence);
        foreach (var text in texts) search.NoteTails(text);
        return [.. texts.SelectMany(search.In)];
    }

    private static bool IsFrench(string language) => language.StartsWith("fr", StringComparison.OrdinalIgnoreCase);
}
