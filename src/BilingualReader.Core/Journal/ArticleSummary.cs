using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Journal;

/// <summary>One line of the library.</summary>
/// <param name="Id">The article.</param>
/// <param name="Metadata">Title, outlet, date and so on, as last corrected.</param>
/// <param name="TitleTarget">The title in English; null while it is not translated.</param>
/// <param name="ImportedAt">When it came in.</param>
/// <param name="ChangedAt">When anything last happened to it.</param>
/// <param name="Translated">Blocks that have a translation.</param>
/// <param name="Translatable">Blocks that should have one; a title that is no block counts as one.</param>
/// <param name="Failed">Blocks that have none because their last attempt failed.</param>
/// <param name="IsRunning">Whether a translation run was asked for and has not ended.</param>
/// <param name="IsDeleted">Whether it was put away.</param>
public sealed record ArticleSummary(
    ArticleId Id,
    ArticleMetadata Metadata,
    string? TitleTarget,
    DateTimeOffset ImportedAt,
    DateTimeOffset ChangedAt,
    int Translated,
    int Translatable,
    int Failed,
    bool IsRunning,
    bool IsDeleted)
{
    /// <summary>The line for an article in its present state.</summary>
    public static ArticleSummary Of(ArticleState state)
    {
        var (translated, translatable, failed) = (0, 0, 0);
        foreach (var block in state.Translatable)
        {
            translatable++;
            if (block.Target is not null) translated++;
            if (block.Status == BlockStatus.Failed) failed++;
        }

        return new ArticleSummary(
            state.Id,
            state.Metadata,
            state.Title.Target,
            state.ImportedAt,
            state.ChangedAt,
            translated,
            translatable,
            failed,
            state.Run is not null,
            state.IsDeleted);
    }
}
