using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Jobs;

/// <summary>How far the text of an article may go: the one place that runs, estimates and failover ask.</summary>
public static class ArticleReach
{
    /// <summary>The reach allowed.</summary>
    public static EngineReach Of(ArticleState article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return EngineReach.Services;
    }
}
