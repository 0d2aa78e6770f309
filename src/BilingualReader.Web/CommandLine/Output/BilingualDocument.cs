using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Quality.Spelling;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.CommandLine.Output;

/// <summary>An article with its translation, judged, ready to be written in any format.</summary>
/// <param name="Title">The title: a block of the text, or one of its own with number 0.</param>
/// <param name="Metadata">Outlet, date, tags, address.</param>
/// <param name="Language">BCP 47 tag of the language that the article was found to be in.</param>
/// <param name="Engine">Who translated.</param>
/// <param name="Glossary">With which glossary entries.</param>
/// <param name="Blocks">Every block in order, furniture too.</param>
/// <param name="Usage">What it cost.</param>
internal sealed record BilingualDocument(
    BlockState Title,
    ArticleMetadata Metadata,
    string Language,
    DocumentEngine Engine,
    DocumentGlossary Glossary,
    ImmutableArray<DocumentBlock> Blocks,
    DocumentUsage Usage)
{
    /// <summary>BCP 47 tag of the language that is translated into.</summary>
    public const string TargetLanguage = "en";

    /// <summary>Whether everything that is to be translated is.</summary>
    public bool IsComplete => !Blocks.Any(block => block.State.IsTranslatable) || (!IsOpen(Title) && !Blocks.Any(block => IsOpen(block.State)));

    /// <summary>The blocks that make the text; the one that is the title left out.</summary>
    public IEnumerable<DocumentBlock> Text => Blocks.Where(block => !block.IsFurniture && block.State.Number != Title.Number);

    /// <summary>What was held to be furniture of the page.</summary>
    public IEnumerable<DocumentBlock> Furniture => Blocks.Where(block => block.IsFurniture);

    /// <summary>Each glossary entry that occurs, once, in the order of the text.</summary>
    public IEnumerable<TermPair> Entries => Blocks.SelectMany(block => block.Terms).Select(term => term.Match.Entry).DistinctBy(entry => (entry.Source, entry.Target));

    /// <summary>Judges every block of a state.</summary>
    public static BilingualDocument From(ArticleState state, string language, EngineChosen chosen, Termbase termbase, EnglishSpelling? spelling = null)
    {
        var targets = state.Blocks.Append(state.FreeTitle).Select(block => block.Machine).OfType<MachineTarget>().ToArray();
        return new BilingualDocument(
            state.Title,
            state.Metadata,
            language,
            new DocumentEngine(chosen.Engine.Id.Value, chosen.Version, chosen.Engine.Name, chosen.Engine.Capabilities.Quality),
            new DocumentGlossary(termbase.Revision, termbase.Entries.Length),
            [.. state.Blocks.Select(block => DocumentBlock.From(block, termbase, spelling))],
            new DocumentUsage(targets.Sum(target => target.Receipt.Characters), targets.Sum(target => target.Receipt.Requests), targets.Count(target => target.Receipt.IsCached)));
    }

    private static bool IsOpen(BlockState block) => block is { IsTranslatable: true, Target: null };
}

/// <summary>One block with its translation, its ledger and what the checks found.</summary>
internal sealed record DocumentBlock(BlockState State, ImmutableArray<TermOccurrence> Terms, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether it is furniture of the page.</summary>
    public bool IsFurniture => State.Block.Furniture is not null;

    /// <summary>Judges a block; one without a translation has nothing to be judged.</summary>
    public static DocumentBlock From(BlockState state, Termbase termbase, EnglishSpelling? spelling)
    {
        if (state.Target is not { } target) return new DocumentBlock(state, [], []);
        var sentences = state is { Human: null, Machine.Sentences: { IsEmpty: false } known } ? known : default;
        var terms = TermLedger.Judge(state.Block.Source, target, PreparedBlock.FindTerms(state.Block, termbase), sentences);
        return new DocumentBlock(state, terms, QaChecks.Run(new QaInput(state.Block.Source, target, terms) { Spelling = spelling }, CheckSettings.Default));
    }
}

/// <summary>The engine that translated a document.</summary>
internal sealed record DocumentEngine(string Id, string Version, string Name, string Quality);

/// <summary>The glossary entries in force for a document.</summary>
internal sealed record DocumentGlossary(string Revision, int Entries);

/// <summary>What a document cost: UTF-16 code units sent, calls made, blocks answered without the engine.</summary>
internal sealed record DocumentUsage(int Characters, int Requests, int Cached);
