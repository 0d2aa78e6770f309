using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Jobs;

/// <summary>How far the text of an article may go: the one place that runs, estimates and failover ask.</summary>
public sealed class ArticleReach(IOptions<TranslationOptions> options)
{
    /// <summary>What holds for articles of which nobody has said anything.</summary>
    public EngineReach Default => options.Value.Reach;

    /// <summary>The reach allowed.</summary>
    public EngineReach Of(ArticleState article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Reach ?? Default;
    }
}
