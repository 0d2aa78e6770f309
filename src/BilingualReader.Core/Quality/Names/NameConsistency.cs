using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Names;

/// <summary>Tells which names an article renders in two ways, or otherwise than in approved translations. Keeps no state.</summary>
public static class NameConsistency
{
    private const string Check = "names";

    /// <summary>What is held against the article, in the order of its names.</summary>
    /// <param name="blocks">The translated blocks of the article.</param>
    /// <param name="approved">Approved blocks of other articles, each with a number of its own.</param>
    public static ImmutableArray<NameFinding> Find(IReadOnlyCollection<TranslatedBlock> blocks, IReadOnlyCollection<TranslatedBlock> approved) =>
        Find(NameSurvey.Of(blocks), ApprovedNames.Of(approved));

    /// <summary>The same, for names whose English is found already.</summary>
    /// <remarks>Only a name whose English can be recognised is compared; silence proves nothing.</remarks>
    public static ImmutableArray<NameFinding> Find(ImmutableArray<SurveyedName> names, ApprovedNames approved)
    {
        ArgumentNullException.ThrowIfNull(approved);
        return [.. names.SelectMany(name => FindIn(name, approved))];
    }

    /// <summary>The English forms that stand for some uses of a name, each with the blocks that have it.</summary>
    public static ImmutableArray<NameRenderingUse> Count(IEnumerable<NameUse> uses) =>
        [.. uses.Where(use => use.Rendering is not null)
            .GroupBy(use => use.Rendering!.Value.CountsAs, StringComparer.OrdinalIgnoreCase)
            .Select(group => new NameRenderingUse(group.First().Rendering!.Value.Text, [.. group.Select(use => use.Place.Block).Distinct()]))];

    private static IEnumerable<NameFinding> FindIn(SurveyedName name, ApprovedNames approved)
    {
        foreach (var form in name.Uses.Where(use => use.Rendering is not null).GroupBy(use => use.Form, StringComparer.Ordinal))
        {
            var here = Count(form);
            var spelling = form.First().Spelling;
            if (here.Length > 1) yield return Hold(name, DescribeTwo(spelling, here), here);
            var wanted = approved.Find(form.Key);
            if (wanted.IsEmpty || Count(form.Where(use => IsOther(use, wanted))) is not [var other, ..]) continue;
            yield return Hold(name, DescribeOther(spelling, other, wanted[0].Text), [other, new NameRenderingUse(wanted[0].Text, [])]);
        }
    }

    private static bool IsOther(NameUse use, ImmutableArray<NameRendering> wanted) =>
        !wanted.Any(rendering => rendering.CountsAs.Equals(use.Rendering!.Value.CountsAs, StringComparison.OrdinalIgnoreCase));

    private static NameFinding Hold(SurveyedName name, string message, ImmutableArray<NameRenderingUse> renderings) =>
        new(name.Group.Proposed, new Finding(Check, FindingSeverity.Warning, message), renderings);

    private static string DescribeTwo(string name, ImmutableArray<NameRenderingUse> uses) =>
        $"“{name}” is rendered in {uses.Length} ways: {string.Join("; ", uses.Select(Describe))}.";

    private static string DescribeOther(string name, NameRenderingUse use, string approved) =>
        $"“{name}” is rendered {Describe(use)}, but “{approved}” in an approved translation.";

    private static string Describe(NameRenderingUse use) => $"“{use.Text}” in {(use.Blocks.Length == 1 ? "paragraph" : "paragraphs")} {string.Join(", ", use.Blocks)}";
}
