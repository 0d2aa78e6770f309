using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace BilingualReader.Core.Articles;

/// <summary>Names one article: 12 characters of a to z and 2 to 7, safe in addresses and as a folder name.</summary>
public readonly record struct ArticleId
{
    private const int Length = 12;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    private ArticleId(string value) => Value = value;

    /// <summary>The text form.</summary>
    public string Value { get; }

    /// <summary>A new random id (60 bits).</summary>
    public static ArticleId New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads the text form; anything else, including a path, is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ArticleId id)
    {
        var valid = text is { Length: Length } && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
        id = valid ? new ArticleId(text!) : default;
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
