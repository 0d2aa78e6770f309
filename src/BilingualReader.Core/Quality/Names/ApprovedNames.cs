using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Names;

/// <summary>The English of names in translations that a person approved. Immutable.</summary>
public sealed class ApprovedNames
{
    /// <summary>Of no translation at all.</summary>
    public static readonly ApprovedNames None = new([]);

    private readonly Dictionary<string, ImmutableArray<NameRendering>> _byKey;

    private ApprovedNames(Dictionary<string, ImmutableArray<NameRendering>> byKey) => _byKey = byKey;

    /// <summary>Those of some approved blocks; their numbers must differ.</summary>
    public static ApprovedNames Of(IReadOnlyCollection<TranslatedBlock> blocks) => new(
        NameSurvey.Of(blocks).SelectMany(name => name.Uses).Where(use => use.Rendering is not null)
            .GroupBy(use => use.Form, use => use.Rendering!.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Distinct, StringComparer.Ordinal));

    /// <summary>Those of all the articles together.</summary>
    public static ApprovedNames Join(IEnumerable<ApprovedNames> articles) => new(
        articles.SelectMany(article => article._byKey)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Distinct(group.SelectMany(pair => pair.Value)), StringComparer.Ordinal));

    /// <summary>The renderings of a name in one of its spellings; none when no approved translation has it.</summary>
    internal ImmutableArray<NameRendering> Find(string key) => _byKey.GetValueOrDefault(key, []);

    private static ImmutableArray<NameRendering> Distinct(IEnumerable<NameRendering> renderings) =>
        [.. renderings.DistinctBy(rendering => rendering.CountsAs, StringComparer.OrdinalIgnoreCase)];
}
