using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Names;

namespace BilingualReader.Core.Quality.Names;

/// <summary>A French block and its English.</summary>
/// <param name="Number">Number of the block in its article, from 1.</param>
/// <param name="Source">The French.</param>
/// <param name="Target">The English.</param>
public sealed record TranslatedBlock(int Number, string Source, string Target);

/// <summary>A name that the article does not render in one way.</summary>
/// <param name="Name">The French form under which a person knows the name.</param>
/// <param name="Finding">What is held against it.</param>
/// <param name="Renderings">The English forms in question, with the blocks of the article that have each.</param>
public sealed record NameFinding(string Name, Finding Finding, ImmutableArray<NameRenderingUse> Renderings);

/// <summary>One English form of a name.</summary>
/// <param name="Text">The English.</param>
/// <param name="Blocks">Numbers of the blocks of the article that have it; none when only an approved translation has it.</param>
public sealed record NameRenderingUse(string Text, ImmutableArray<int> Blocks);

/// <summary>Tells which names an article renders in two ways, or otherwise than in approved translations. Keeps no state.</summary>
public static class NameConsistency
{
    private const string Check = "names";

    /// <summary>What is held against the article, in the order of its names.</summary>
    /// <param name="blocks">The translated blocks of the article.</param>
    /// <param name="approved">Approved blocks of other articles; their numbers do not matter.</param>
    /// <remarks>Only a name whose English can be recognised is compared; silence proves nothing.</remarks>
    public static ImmutableArray<NameFinding> Find(IReadOnlyList<TranslatedBlock> blocks, IReadOnlyList<TranslatedBlock> approved)
    {
        ImmutableArray<TranslatedBlock> all = [.. blocks, .. approved];
        var mentions = NameFinder.Mentions(all.Select((block, index) => (index, block.Source)));
        return [.. NameGrouping.Group(mentions).SelectMany(group => FindIn(group, all, blocks.Count))];
    }

    private static IEnumerable<NameFinding> FindIn(NameGroup known, ImmutableArray<TranslatedBlock> all, int articleCount)
    {
        var uses = from place in known.Occurrences
                   let name = place.Span.In(all[place.Block].Source)
                   let rendering = NameRendering.Find(name, all[place.Block].Target)
                   where rendering is not null
                   select (Key: NameKey.Loose(name) ?? NameKey.Strict(name), Rendering: rendering!, place.Block);
        foreach (var form in uses.GroupBy(use => use.Key, StringComparer.Ordinal))
        {
            var here = Count(form.Where(use => use.Block < articleCount).Select(use => (use.Rendering, all[use.Block].Number)));
            if (here.Length == 0) continue;
            if (here.Length > 1) yield return new NameFinding(known.Proposed, new Finding(Check, FindingSeverity.Warning, DescribeTwo(known.Proposed, here)), here);
            var approved = form.Where(use => use.Block >= articleCount).Select(use => use.Rendering).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var other = here.Where(use => !approved.Contains(use.Text)).ToImmutableArray();
            if (approved.Count > 0 && other.Length > 0) yield return new NameFinding(known.Proposed, new Finding(Check, FindingSeverity.Warning, DescribeOther(known.Proposed, other[0], approved.First())), [.. other, new NameRenderingUse(approved.First(), [])]);
        }
    }

    private static ImmutableArray<NameRenderingUse> Count(IEnumerable<(string Rendering, int Block)> uses) =>
        [.. uses.GroupBy(use => use.Rendering, StringComparer.OrdinalIgnoreCase).Select(group => new NameRenderingUse(group.Key, [.. group.Select(use => use.Block).Distinct()]))];

    private static string DescribeTwo(string name, ImmutableArray<NameRenderingUse> uses) =>
        $"“{name}” is rendered in {uses.Length} ways: {string.Join("; ", uses.Select(Describe))}.";

    private static string DescribeOther(string name, NameRenderingUse use, string approved) =>
        $"“{name}” is rendered {Describe(use)}, but “{approved}” in an approved translation.";

    private static string Describe(NameRenderingUse use) => $"“{use.Text}” in {(use.Blocks.Length == 1 ? "paragraph" : "paragraphs")} {string.Join(", ", use.Blocks)}";
}
