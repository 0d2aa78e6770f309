using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Interchange;

/// <summary>
/// Names one pair in files that go out and come back: article, number of the block and a hash of its source, such as
/// "k3v5m2abcd7q-12-0f3a9c41". Another source has another key, so that a file of an older text is noticed.
/// </summary>
/// <param name="Article">The article.</param>
/// <param name="Number">Number of the block; 0 for a title that is no block.</param>
/// <param name="SourceHash">The first 8 hexadecimal digits of SHA-256 over the source in UTF-8.</param>
internal readonly record struct PairKey(ArticleId Article, int Number, string SourceHash)
{
    private const int HashLength = 8;

    /// <summary>The key of a block.</summary>
    public static PairKey Of(ArticleId article, Block block) => new(article, block.Number, HashOf(block.Source));

    /// <summary>Reads the text form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PairKey key)
    {
        key = default;
        if (text?.Split('-') is not [var id, var number, { Length: HashLength } hash]) return false;
        if (!ArticleId.TryParse(id, out var article) || !hash.All(char.IsAsciiHexDigitLower)) return false;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)) return false;
        key = new PairKey(article, parsed, hash);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Article}-{Number}-{SourceHash}");

    private static string HashOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..HashLength];
}
