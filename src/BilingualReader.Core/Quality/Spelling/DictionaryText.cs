using System.Text;
using System.Text.RegularExpressions;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>The bytes of a dictionary as text, by its line SET.</summary>
internal static partial class DictionaryText
{
    // Without the line SET Hunspell takes this one.
    private const string Usual = "ISO8859-1";

    /// <summary>The encoding of both files, which refuses what it cannot read.</summary>
    public static Encoding EncodingOf(ReadOnlySpan<byte> affixes)
    {
        var line = Set().Match(Encoding.Latin1.GetString(affixes));
        var name = line.Success ? line.Groups["name"].Value.ToUpperInvariant() : Usual;
        if (name is "UTF-8" or "UTF8") return new UTF8Encoding(false, throwOnInvalidBytes: true);
        if (name is "ISO8859-1" or "ISO-8859-1") return Encoding.Latin1;
        var standard = name.StartsWith("ISO8859", StringComparison.Ordinal) ? name.Insert(3, "-") : name;
        return CodePagesEncodingProvider.Instance.GetEncoding(standard, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw new DamagedDictionaryException($"it is in the encoding “{name}”, which is not known");
    }

    /// <summary>The text, without a mark of byte order.</summary>
    public static string Read(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new DamagedDictionaryException($"it is not in the encoding {encoding.WebName} that it names");
        }
    }

    [GeneratedRegex(@"^(?:ï»¿)?SET[ \t]+(?<name>[^\s]{1,40})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Set();
}
