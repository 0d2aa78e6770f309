using System.Globalization;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Jobs;

/// <summary>Names a run in the ledger of spending: the article, and the sequence number of its first request.</summary>
public static class RunName
{
    /// <summary>The name; the same before and after a restart.</summary>
    public static string Of(ArticleId article, long begun) => string.Create(CultureInfo.InvariantCulture, $"{article}/{begun}");

    /// <summary>The name of what is asked for a comparison, by its beginning.</summary>
    public static string OfComparison(ArticleId article, DateTimeOffset begun) => string.Create(CultureInfo.InvariantCulture, $"{article}/compare/{begun.ToUnixTimeMilliseconds()}");
}
