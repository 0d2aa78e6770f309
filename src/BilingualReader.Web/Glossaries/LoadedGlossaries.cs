using System.Collections.Concurrent;
using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries;

/// <summary>What was loaded from glossary files.</summary>
/// <param name="Termbase">The entries that are in force in every article.</param>
/// <param name="Problems">What could not be read, and warnings.</param>
/// <param name="Glossaries">The glossaries, in their order of precedence.</param>
public sealed record LoadedGlossaries(Termbase Termbase, ImmutableArray<GlossaryProblem> Problems, ImmutableArray<LoadedGlossary> Glossaries)
{
    // By which glossaries are in force; few combinations ever occur.
    private readonly ConcurrentDictionary<string, Lazy<Termbase>> combined = new(StringComparer.Ordinal);

    private readonly Lazy<ImmutableArray<GlossaryProblem>> lint = new(() => GlossaryLint.Check(Termbase));

    /// <summary>What is wrong between entries that are each right by themselves; worked out when it is first asked for.</summary>
    public ImmutableArray<GlossaryProblem> Lint => lint.Value;

    /// <summary>The files, in their order of precedence.</summary>
    public ImmutableArray<string> Files => [.. Glossaries.Select(glossary => glossary.File)];

    /// <summary>Every entry of every glossary.</summary>
    public IEnumerable<TermPair> Entries => Glossaries.SelectMany(glossary => glossary.Entries);

    /// <summary>The entries that are in force in an article.</summary>
    public Termbase For(ArticleState article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return For(article.Id, article.Metadata);
    }

    /// <summary>The entries that are in force in an article.</summary>
    public Termbase For(ArticleId id, ArticleMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        var inForce = Glossaries.Where(glossary => glossary.Scope.Covers(id.Value, metadata.Outlet, metadata.Tags)).ToImmutableArray();
        if (inForce.All(glossary => glossary.Scope.Kind == GlossaryScopeKind.Everywhere)) return Termbase;
        var key = string.Join('\n', inForce.Select(glossary => glossary.File));
        return combined.GetOrAdd(key, _ => new Lazy<Termbase>(() => Combine(inForce))).Value;
    }

    private static Termbase Combine(ImmutableArray<LoadedGlossary> glossaries) =>
        Termbase.Build(GlossaryMerge.Combine(glossaries.Select(glossary => new GlossaryReading(glossary.Entries, []))).Entries);
}
