using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>Brings together the mentions that are likely to name the same.</summary>
internal static class NameGrouping
{
    public static ImmutableArray<NameGroup> Group(ImmutableArray<NameMention> mentions)
    {
        var clusters = new NameClusters();
        foreach (var mention in mentions) clusters.Add(mention);
        clusters.JoinLongForms();
        clusters.JoinFamilyNames();
        clusters.JoinGivenNames();
        return [.. clusters.All.Select(Describe)];
    }

    private static NameGroup Describe(IReadOnlyList<NameMention> mentions)
    {
        ImmutableArray<string> spellings = [.. mentions.GroupBy(mention => mention.Text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => group.Key)];
        var kind = KindOf(mentions);
        return new NameGroup(ProposedOf(mentions, spellings, kind), kind, spellings, [.. mentions.Select(mention => mention.Place)]);
    }

    private static NameKind KindOf(IReadOnlyList<NameMention> mentions)
    {
        if (mentions.Any(mention => mention.LongForm is not null)) return NameKind.Body;
        return mentions.Where(mention => mention.Kind != NameKind.Unknown).GroupBy(mention => mention.Kind)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault()?.Key ?? NameKind.Unknown;
    }

    // A person is proposed with the full name, a body with its long form, else the commonest spelling.
    private static string ProposedOf(IReadOnlyList<NameMention> mentions, ImmutableArray<string> spellings, NameKind kind)
    {
        if (mentions.FirstOrDefault(mention => mention.LongForm is not null) is { LongForm: { } longForm }) return longForm;
        return kind == NameKind.Person ? spellings.OrderByDescending(spelling => spelling.Count(c => c == ' ')).First() : spellings[0];
    }
}
