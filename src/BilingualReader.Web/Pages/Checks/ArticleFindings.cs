using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Spelling;

namespace BilingualReader.Web.Pages.Checks;

/// <summary>What the checks hold against one block.</summary>
/// <param name="Block">The block; it has a translation.</param>
/// <param name="Findings">The findings, worst first, dismissed ones too.</param>
internal sealed record BlockFindings(BlockState Block, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether a person holds a finding of this block for none.</summary>
    public bool IsDismissed(Finding finding)
    {
        var key = finding.KeyIn(Block.Block.Source, Block.Target ?? "");
        return Block.Dismissals.Any(dismissal => dismissal.Finding == key);
    }
}

/// <summary>
/// Runs all checks over an article, those that compare its paragraphs too. What was found stays as long as the state is in memory
/// and neither glossary nor settings change.
/// </summary>
internal sealed class ArticleFindings(ICheckSettingsStore settings, GlossaryCatalog catalog, SpellingDictionaries spelling)
{
    private readonly ConditionalWeakTable<ArticleState, Held> found = [];
    private readonly ConditionalWeakTable<Termbase, QaGlossary> glossaries = [];

    /// <summary>The findings of every translated block, the free title first, then in order; blocks without findings too.</summary>
    public ImmutableArray<BlockFindings> Of(ArticleState state)
    {
        var checks = settings.Read().Settings.Under(state.Checks);
        var termbase = catalog.Current.For(state);
        if (found.TryGetValue(state, out var held) && held.Checks == checks && ReferenceEquals(held.Termbase, termbase)) return held.Findings;
        ImmutableArray<BlockState> blocks = [.. state.Translatable.Where(block => block.Target is not null)];
        var article = new QaArticle([.. blocks.Select(block => new QaPair(block.Number, block.Block.Source, block.Target!))]);
        var approved = blocks.Where(block => block.ApprovedAt is not null).ToLookup(block => block.Block.Source, block => block.Target!, StringComparer.Ordinal);
        ImmutableArray<BlockFindings> findings = [.. blocks.Select(block => new BlockFindings(block, QaChecks.Run(InputOf(block, termbase, article, approved), checks)))];
        found.AddOrUpdate(state, new Held(checks, termbase, findings));
        return findings;
    }

    /// <summary>The findings of one translated block, with what the rest of the article says of it; worst first.</summary>
    public ImmutableArray<Finding> OfBlock(ArticleState state, BlockState block)
    {
        var checks = settings.Read().Settings.Under(state.Checks);
        var termbase = catalog.Current.For(state);
        if (found.TryGetValue(state, out var held) && held.Checks == checks && ReferenceEquals(held.Termbase, termbase)) return held.Findings.FirstOrDefault(line => line.Block.Number == block.Number)?.Findings ?? [];
        ImmutableArray<BlockState> blocks = [.. state.Translatable.Where(other => other.Target is not null)];
        var approved = blocks.Where(other => other.ApprovedAt is not null).ToLookup(other => other.Block.Source, other => other.Target!, StringComparer.Ordinal);
        return QaChecks.Run(InputOf(block, termbase, new QaArticle([.. blocks.Select(other => new QaPair(other.Number, other.Block.Source, other.Target!))]), approved), checks);
    }

    /// <summary>The findings of one translated block by itself: for articles so long that comparing takes too long while somebody types.</summary>
    public ImmutableArray<Finding> OfBlockAlone(ArticleState state, BlockState block)
    {
        var termbase = catalog.Current.For(state);
        var sentences = BlockLedger.SentencesOf(block);
        var input = BlockInputs.Of(block, BlockLedger.Of(block, termbase.Match(block.Block.Source), sentences), sentences) with
        {
            Glossary = glossaries.GetValue(termbase, static entries => new QaGlossary(entries)),
            Spelling = spelling.English,
        };
        return QaChecks.Run(input, settings.Read().Settings.Under(state.Checks));
    }

    private QaInput InputOf(BlockState block, Termbase termbase, QaArticle article, ILookup<string, string> approved)
    {
        var sentences = BlockLedger.SentencesOf(block);
        return BlockInputs.Of(block, BlockLedger.Of(block, termbase.Match(block.Block.Source), sentences), sentences) with
        {
            Article = article,
            Glossary = glossaries.GetValue(termbase, static entries => new QaGlossary(entries)),
            Spelling = spelling.English,
            ApprovedElsewhere = block.ApprovedAt is null ? [.. approved[block.Block.Source]] : [],
        };
    }

    private sealed record Held(CheckSettings Checks, Termbase Termbase, ImmutableArray<BlockFindings> Findings);
}
