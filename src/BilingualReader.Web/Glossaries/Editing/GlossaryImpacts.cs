using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Impact;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Glossaries.Editing;

/// <summary>
/// What a change of one entry means for the articles of the library, before it is made; and what of it is wanted, when it is.
/// Approved text is only ever proposed to.
/// </summary>
public sealed class GlossaryImpacts(ArticleLibrary library, GlossaryCatalog catalog)
{
    /// <summary>Looks at every article.</summary>
    /// <param name="file">The glossary of the entry.</param>
    /// <param name="edit">What would be changed.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<GlossaryImpact> FindAsync(string file, EntryEdit edit, CancellationToken cancellationToken)
    {
        var judges = new Judges(catalog.Current, file, edit);
        var articles = ImmutableArray.CreateBuilder<ArticleImpact>();
        foreach (var summary in await library.ListAsync(null, cancellationToken))
        {
            if (summary.IsDeleted || await library.FindAsync(summary.Id, cancellationToken) is not { IsDeleted: false } state) continue;
            var judge = judges.For(state);
            var paragraphs = state.Translatable.Select(block => judge.Look(block)).OfType<BlockImpact>().ToImmutableArray();
            if (!paragraphs.IsEmpty) articles.Add(new ArticleImpact(state.Id, state.Metadata.Title, paragraphs));
        }

        return new GlossaryImpact(articles.DrainToImmutable()) { Judges = judges };
    }

    /// <summary>Makes the replacements that a person has picked, in paragraphs that still say what the person saw.</summary>
    /// <param name="impact">What was found before the entry was saved.</param>
    /// <param name="isPicked">Whether a paragraph of an article is to be changed.</param>
    /// <param name="cancellationToken">Ends it between two articles.</param>
    /// <returns>How many paragraphs were changed, and for how many a change was proposed.</returns>
    public async Task<(int Changed, int Proposed)> ApplyAsync(GlossaryImpact impact, Func<ArticleId, BlockImpact, bool> isPicked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(impact);
        if (impact.Judges is not { } judges) return (0, 0);
        var (changed, proposed) = (0, 0);
        foreach (var article in impact.Articles)
        {
            var picked = article.Paragraphs.Where(one => one.Result is not null && isPicked(article.Id, one)).ToImmutableArray();
            if (picked.IsEmpty) continue;
            var outcome = await library.AppendAsync(article.Id, state => [.. picked.Select(one => EventFor(state, one, judges)).OfType<JournalEvent>()], Actor.Reader, cancellationToken);
            if (outcome is not Appended appended) continue;
            changed += appended.Entries.Count(entry => entry.Event is TermsReplaced or Edited);
            proposed += appended.Entries.Count(entry => entry.Event is ChangeProposed);
        }

        return (changed, proposed);
    }

    private static JournalEvent? EventFor(ArticleState state, BlockImpact seen, Judges judges)
    {
        if (state.FindBlock(seen.Number) is not { } block || block.Target != seen.Target || block.Block.Source != seen.Source) return null;
        var judge = judges.For(state);
        if (judge.Look(block) is not { Result: { } result } now) return null;
        if (block.ApprovedAt is not null) return block.Proposal?.Text == result ? null : new ChangeProposed(seen.Number, result, judges.Reason);
        if (block.Human is not null) return new Edited(seen.Number, result);
        return block.Machine is { } machine
            ? new TermsReplaced(seen.Number, machine.With(now.Impact!.Edits) with { TermsKey = Termbase.TermsKey(judge.After.Match(seen.Source)), GlossaryRevision = judge.After.Revision })
            : null;
    }

    /// <summary>Judges paragraphs of an article by the entries in force there, now and then.</summary>
    internal sealed class Judges(LoadedGlossaries loaded, string file, EntryEdit edit)
    {
        private readonly ConditionalWeakTable<Termbase, Judge> known = [];
        private readonly GlossaryScope scope = loaded.Glossaries.FirstOrDefault(glossary => glossary.File == file)?.Scope ?? GlossaryScope.Everywhere;

        public string Reason => edit.After is { } after
            ? $"The glossary now has “{after.Target}” for “{after.Source}”."
            : "An entry of the glossary was removed.";

        public Judge For(ArticleState state)
        {
            var covers = scope.Covers(state.Id.Value, state.Metadata.Outlet, state.Metadata.Tags);
            return covers ? known.GetValue(loaded.For(state), Build) : Judge.Nothing;
        }

        private Judge Build(Termbase before)
        {
            var old = edit.Before is { } said ? before.Entries.FirstOrDefault(entry => entry.Origin == said.Origin && entry.SaysTheSame(said)) : null;
            var then = edit.After is { } wanted ? wanted with { Origin = edit.Before?.Origin ?? new TermOrigin(file, 0) } : null;
            var after = old is null ? before : before.Without(old);
            if (then is not null) after = after.With(then);
            return new Judge(after, old is null && then is null ? null : new TermImpact(before, after, old, then));
        }
    }

    /// <summary>Judges paragraphs.</summary>
    internal sealed class Judge(Termbase after, TermImpact? impact)
    {
        public static readonly Judge Nothing = new(Termbase.Empty, null);

        public Termbase After => after;

        public BlockImpact? Look(BlockState block)
        {
            if (impact is null) return null;
            var found = impact.Of(block.Block.Source, block.Target ?? "");
            if (found is null) return null;
            var result = block.Target is { } target && !found.Edits.IsEmpty ? TargetEdits.Apply(target, found.Edits) : null;
            return new BlockImpact(block.Number, block.Block.Source, block.Target, result, block.ApprovedAt is not null, found);
        }
    }
}
