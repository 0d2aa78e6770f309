using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Spelling;

namespace BilingualReader.Web.Checks;

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

    /// <summary>The errors that nobody has dismissed: what stands against approving the block.</summary>
    public IEnumerable<Finding> Obstacles => Findings.Where(finding => finding.Severity == FindingSeverity.Error && !IsDismissed(finding));
}

/// <summary>
/// Runs all checks over an article, those that compare its paragraphs too. What a check finds in a block by itself stays as long
/// as the state of the block is in memory and neither glossary nor settings change; comparing is done for each state of the
/// article, 0.1 ms a paragraph.
/// </summary>
internal sealed class ArticleFindings(ICheckSettingsStore settings, GlossaryCatalog catalog, SpellingDictionaries spelling, ITranslationMemory? memory = null)
{
    // More approved translations of the same French than anybody reads.
    private const int MostApproved = 5;

    private readonly ConditionalWeakTable<BlockState, Found> found = [];
    private readonly ConditionalWeakTable<ArticleState, Compared> compared = [];
    private readonly ConditionalWeakTable<Termbase, QaGlossary> glossaries = [];

    /// <summary>The settings in force for an article.</summary>
    public CheckSettings SettingsFor(ArticleState state) => settings.Read().Settings.Under(state.Checks);

    /// <summary>The findings of every translated block, the free title first, then in order; blocks without findings too.</summary>
    public ImmutableArray<BlockFindings> Of(ArticleState state)
    {
        var (termbase, checks) = (catalog.Current.For(state), SettingsFor(state));
        return [.. state.Translatable.Where(block => block.Target is not null).Select(block => new BlockFindings(block, OfBlock(state, block, termbase, checks)))];
    }

    /// <summary>
    /// The findings of one translated block, with what the rest of the article says of it; worst first. The block may be one as it
    /// would be, if a person were to change it.
    /// </summary>
    public ImmutableArray<Finding> OfBlock(ArticleState state, BlockState block) => OfBlock(state, block, catalog.Current.For(state), SettingsFor(state));

    /// <summary>The same with the glossary and the settings of the article in hand: for those who go through many blocks of it.</summary>
    public ImmutableArray<Finding> OfBlock(ArticleState state, BlockState block, Termbase termbase, CheckSettings checks)
    {
        var alone = Alone(block, termbase, checks);
        var article = compared.GetValue(state, static article => new Compared(article));
        return QaChecks.Join(alone.Findings, QaChecks.RunComparing(alone.Input with { Article = article.With(block), ApprovedElsewhere = ApprovedElsewhere(state, block, article) }, checks));
    }

    /// <summary>What is found in a translated block by itself, under settings; worst first. What the article says of it is for those who review.</summary>
    public ImmutableArray<Finding> OfBlockAlone(BlockState block, Termbase termbase, CheckSettings checks) => Alone(block, termbase, checks).Findings;

    private Found Alone(BlockState block, Termbase termbase, CheckSettings checks)
    {
        if (found.TryGetValue(block, out var held) && held.Checks == checks && ReferenceEquals(held.Termbase, termbase)) return held;
        var sentences = BlockLedger.SentencesOf(block);
        var ledger = BlockLedger.Of(block, termbase.Match(block.Block.Source), sentences);
        var input = BlockInputs.Of(block, ledger, sentences) with { Glossary = glossaries.GetValue(termbase, static entries => new QaGlossary(entries)), Spelling = spelling.English };
        var fresh = new Found(checks, termbase, input, QaChecks.RunAlone(input, checks));
        found.AddOrUpdate(block, fresh);
        return fresh;
    }

    private ImmutableArray<string> ApprovedElsewhere(ArticleState state, BlockState block, Compared article)
    {
        if (block.ApprovedAt is not null) return [];
        var query = new MemoryQuery(block.Block.Source) { Article = state.Id, Block = block.Number, OnlyApproved = true };
        var elsewhere = memory?.FindExact(query, MostApproved).Select(match => match.Unit.Target) ?? [];
        return [.. article.Approved[block.Block.Source].Concat(elsewhere).Distinct(StringComparer.Ordinal)];
    }

    private sealed record Found(CheckSettings Checks, Termbase Termbase, QaInput Input, ImmutableArray<Finding> Findings);

    /// <summary>What the blocks of an article have in common.</summary>
    private sealed class Compared
    {
        private readonly FrozenDictionary<int, QaPair> pairs;
        private readonly QaArticle article;

        public Compared(ArticleState state)
        {
            ImmutableArray<BlockState> blocks = [.. state.Translatable.Where(block => block.Target is not null)];
            article = new QaArticle([.. blocks.Select(block => new QaPair(block.Number, block.Block.Source, block.Target!))]);
            pairs = article.Pairs.ToFrozenDictionary(pair => pair.Number);
            Approved = blocks.Where(block => block.ApprovedAt is not null).ToLookup(block => block.Block.Source, block => block.Target!, StringComparer.Ordinal);
        }

        /// <summary>What was approved, by its French.</summary>
        public ILookup<string, string> Approved { get; }

        /// <summary>The article with a block that may differ from its own.</summary>
        public QaArticle With(BlockState block)
        {
            var wanted = new QaPair(block.Number, block.Block.Source, block.Target ?? "");
            if (!pairs.TryGetValue(block.Number, out var own)) return new QaArticle(article.Pairs.Add(wanted));
            return own == wanted ? article : new QaArticle(article.Pairs.Replace(own, wanted));
        }
    }
}
