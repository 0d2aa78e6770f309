using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality.Names;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Names;

namespace BilingualReader.Web.Pages.Terms;

/// <summary>
/// Finds the names of an article and their English. What it needs of each paragraph and of each article it keeps as long as
/// those are in memory, so a page asked for again costs little. Safe for many threads.
/// </summary>
internal sealed class NameViews
{
    private readonly TranslatedBlocks blocks = new();
    private readonly ConditionalWeakTable<ArticleState, ApprovedNames> approved = [];

    /// <summary>The names of an article.</summary>
    /// <param name="state">The article.</param>
    /// <param name="termbase">The entries in force.</param>
    /// <param name="others">Articles whose approved paragraphs say how a name is to be rendered; the article itself is passed over.</param>
    public NamesView Build(ArticleState state, Termbase termbase, IEnumerable<ArticleState> others)
    {
        var texts = state.Translatable.ToList();
        var names = NameSurvey.Of(NameFinder.Find(texts.Select(text => text.Block)), [.. texts.Select(text => blocks.Judge(text, termbase))]);
        var elsewhere = ApprovedNames.Join(others.Where(other => other.Id != state.Id && !other.IsDeleted).Select(ApprovedIn));
        return new NamesView([.. names.Select(name => NameRows.Of(name, termbase))], NameConsistency.Find(names, elsewhere));
    }

    private ApprovedNames ApprovedIn(ArticleState state) => approved.GetValue(state, static state =>
        ApprovedNames.Of([.. state.Translatable.Where(text => text is { ApprovedAt: not null, Target: not null }).Select(TranslatedBlocks.Of)]));
}
