using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Interchange;

/// <summary>An article with its translation as files hold it.</summary>
/// <param name="Stamp">Which article in which state.</param>
/// <param name="Metadata">Outlet, author, date, address.</param>
/// <param name="ChangedAt">When the article changed last.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">Everything that a reader sees below the title, in order.</param>
/// <param name="Pairs">Everything that is to be translated, in order, the title among it.</param>
internal sealed record ArticleExport(
    ExportStamp Stamp,
    ArticleMetadata Metadata,
    DateTimeOffset ChangedAt,
    ExportPair Title,
    ImmutableArray<ExportPair> Text,
    ImmutableArray<ExportPair> Pairs)
{
    /// <summary>BCP 47 tag of the language that is translated from.</summary>
    public const string SourceLanguage = ArticleState.SourceLanguage;

    /// <summary>BCP 47 tag of the language that is translated into.</summary>
    public const string TargetLanguage = "en";

    /// <summary>The title in English, or else in French.</summary>
    public string ShownTitle => Title.Target ?? Title.Source;

    /// <summary>Takes a state; furniture is left out.</summary>
    public static ArticleExport From(ArticleState state, Termbase termbase)
    {
        var title = ExportPair.From(state.Id, state.Title, termbase);
        return new ArticleExport(
            new ExportStamp(state.Id, state.Sequence),
            state.Metadata,
            state.ChangedAt,
            title,
            [.. state.Blocks.Where(block => block.Block.Furniture is null && block.Number != title.Number).Select(block => ExportPair.From(state.Id, block, termbase))],
            [.. state.Translatable.Select(block => block.Number == title.Number ? title : ExportPair.From(state.Id, block, termbase))]);
    }
}

/// <summary>A block with its translation as files hold it.</summary>
/// <param name="Key">Its name in files.</param>
/// <param name="State">What the journal says of it.</param>
/// <param name="Terms">The glossary entries that occur in its source, each once.</param>
internal sealed record ExportPair(PairKey Key, BlockState State, ImmutableArray<TermPair> Terms)
{
    public int Number => State.Number;

    public BlockKind Kind => State.Block.Kind;

    public int Level => State.Block.Level;

    /// <summary>BCP 47 tag of the language of the source.</summary>
    public string Language => State.Block.Language;

    public string Source => State.Block.Source;

    public ImmutableArray<InlineCode> SourceCodes => State.Block.Codes;

    /// <summary>The translation; null when there is none.</summary>
    public string? Target => State.Target;

    public ImmutableArray<InlineCode> TargetCodes => State.TargetCodes;

    public BlockStatus Status => State.Status;

    /// <summary>Whether a list item needs a mark before it: one of a numbered list has its number in the text.</summary>
    public bool NeedsBullet => Kind == BlockKind.ListItem && !char.IsAsciiDigit(Source.FirstOrDefault());

    /// <summary>Why there is no translation, in words; null when there is one.</summary>
    public string? Missing => State switch
    {
        { Target: not null } => null,
        { IsTranslatable: false } => "Not in French: shown as it is.",
        _ => "Not translated.",
    };

    public static ExportPair From(ArticleId article, BlockState state, Termbase termbase) =>
        new(PairKey.Of(article, state.Block), state, state.IsTranslatable ? [.. PreparedBlock.FindTerms(state.Block, termbase).Select(match => match.Entry).DistinctBy(entry => (entry.Source, entry.Target))] : []);
}
