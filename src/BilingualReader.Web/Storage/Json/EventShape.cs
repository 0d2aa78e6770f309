using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Storage.Json;

/// <summary>What an event must hold beyond the types of its members, which is all that reading JSON makes sure of.</summary>
internal static class EventShape
{
    /// <summary>Whether blocks are numbered from 1 without gaps and no list has a hole in it.</summary>
    public static bool IsSound(JournalEvent happened) => happened switch
    {
        Imported { Article: var article } => IsSound(article.Metadata) && article.Blocks.Select((block, index) => block?.Number == index + 1 && IsFull(block.Codes)).All(isSound => isSound),
        MetadataCorrected corrected => IsSound(corrected.Metadata),
        MachineTranslated made => IsFull(made.Target.Codes),
        MachineChosen chosen => IsFull(chosen.Target.Codes),
        Edited { Codes: { } codes } => IsFull(codes),
        TermsReplaced replaced => IsFull(replaced.Target.Codes),
        _ => true,
    };

    private static bool IsSound(ArticleMetadata metadata) => IsFull(metadata.Tags);

    private static bool IsFull<T>(ImmutableArray<T> list)
        where T : class => list.All(member => member is not null);
}
