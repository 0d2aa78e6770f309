using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Interchange;

/// <summary>
/// Which state of which article a file holds, such as "k3v5m2abcd7q@57": by it the text that went out is found again in the
/// journal when the file comes back.
/// </summary>
/// <param name="Article">The article.</param>
/// <param name="Sequence">The last sequence number of its journal when the file was written.</param>
internal readonly record struct ExportStamp(ArticleId Article, long Sequence)
{
    /// <summary>Reads the text form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ExportStamp stamp)
    {
        stamp = default;
        if (text?.Split('@') is not [var id, var number]) return false;
        if (!ArticleId.TryParse(id, out var article) || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) return false;
        stamp = new ExportStamp(article, sequence);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Article}@{Sequence}");
}
