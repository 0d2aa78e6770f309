namespace BilingualReader.Core.Terminology.Names;

/// <summary>Mentions gathered under the keys of their spellings.</summary>
internal sealed class NameClusters
{
    private readonly List<List<NameMention>> _clusters = [];
    private readonly Dictionary<string, List<NameMention>> _byStrictKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameMention>> _byLooseKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameMention>> _bySpelling = new(StringComparer.Ordinal);

    /// <summary>The clusters, each by place, in the order of their first mentions.</summary>
    public IEnumerable<IReadOnlyList<NameMention>> All => _clusters.Where(cluster => cluster.Count > 0)
        .Select(cluster => cluster.OrderBy(mention => mention.Place.Block).ThenBy(mention => mention.Place.Span.Start).ToList())
        .OrderBy(cluster => cluster[0].Place.Block).ThenBy(cluster => cluster[0].Place.Span.Start);

    public void Add(NameMention mention)
    {
        if (!_bySpelling.TryGetValue(mention.Text, out var cluster)) _bySpelling[mention.Text] = cluster = ClusterOf(mention.Text);
        cluster.Add(mention);
    }

    /// <summary>Puts an acronym to its long form.</summary>
    public void JoinLongForms()
    {
        foreach (var mention in _clusters.SelectMany(cluster => cluster).Where(mention => mention.LongForm is not null).ToList())
        {
            Join(_bySpelling[mention.LongForm!], mention.Text);
        }
    }

    /// <summary>Puts « Lucien » to « Lucien Marchais », where one person alone is called so.</summary>
    public void JoinGivenNames()
    {
        var owners = new Dictionary<string, HashSet<List<NameMention>>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (spelling, cluster) in _bySpelling)
        {
            var end = spelling.IndexOf(' ', StringComparison.Ordinal);
            if (end > 0 && NameWords.FirstNames.Holds(spelling.AsSpan(0, end))) Note(owners, spelling[..end], cluster);
        }

        foreach (var (spelling, cluster) in _bySpelling.ToList())
        {
            if (owners.TryGetValue(spelling, out var found) && found.Count == 1 && !found.Contains(cluster)) Join(found.First(), spelling);
        }
    }

    /// <summary>Puts « Soudani » to « Mohammed Shia al-Soudani », where one person alone ends so.</summary>
    public void JoinFamilyNames()
    {
        var tails = new Dictionary<string, HashSet<List<NameMention>>>(StringComparer.Ordinal);
        foreach (var cluster in _clusters.Where(cluster => cluster.Any(mention => mention.Kind == NameKind.Person)))
        {
            foreach (var key in cluster.Select(mention => mention.Text).Distinct(StringComparer.Ordinal).SelectMany(TailKeys)) Note(tails, key, cluster);
        }

        foreach (var (spelling, cluster) in _bySpelling.ToList())
        {
            if (!tails.TryGetValue(TailKey(spelling), out var owners) || owners.Count != 1 || owners.Contains(cluster)) continue;
            if (cluster.Any(mention => mention.Kind is NameKind.Body or NameKind.Acronym) || PlaceNames.Holds(spelling)) continue;
            Join(owners.First(), spelling);
        }
    }

    private static void Note(Dictionary<string, HashSet<List<NameMention>>> owners, string key, List<NameMention> cluster)
    {
        if (!owners.TryGetValue(key, out var clusters)) owners[key] = clusters = new(ReferenceEqualityComparer.Instance);
        clusters.Add(cluster);
    }

    private void Join(List<NameMention> into, string spelling)
    {
        var from = _bySpelling[spelling];
        if (ReferenceEquals(from, into)) return;
        into.AddRange(from);
        from.Clear();
        foreach (var (other, cluster) in _bySpelling.ToList())
        {
            if (ReferenceEquals(cluster, from)) _bySpelling[other] = into;
        }
    }

    private List<NameMention> ClusterOf(string spelling)
    {
        var (strict, loose, _) = NameKey.Of(spelling);
        if (!_byStrictKey.TryGetValue(strict, out var cluster) && (loose is null || !_byLooseKey.TryGetValue(loose, out cluster)))
        {
            cluster = [];
            _clusters.Add(cluster);
        }

        _byStrictKey[strict] = cluster;
        if (loose is not null) _byLooseKey.TryAdd(loose, cluster);
        return cluster;
    }

    private static IEnumerable<string> TailKeys(string name)
    {
        for (var at = name.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = name.IndexOf(' ', at + 1)) yield return TailKey(name[(at + 1)..]);
    }

    private static string TailKey(string name) => NameKey.Of(name).Form;
}
