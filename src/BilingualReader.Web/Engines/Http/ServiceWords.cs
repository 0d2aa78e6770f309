using System.Text;

namespace BilingualReader.Web.Engines.Http;

/// <summary>Quotes what a service said in an error, so that it can be shown.</summary>
internal static class ServiceWords
{
    private const int Longest = 200;

    /// <summary>A space and the words in quotation marks, shortened, on one line; nothing when there are none, or when a key stands in them.</summary>
    public static string Quote(string? message, string? secret)
    {
        if (string.IsNullOrWhiteSpace(message) || (!string.IsNullOrEmpty(secret) && message.Contains(secret, StringComparison.Ordinal))) return "";
        var line = new StringBuilder();
        foreach (var rune in message.Trim().EnumerateRunes().Take(Longest)) line.Append(Rune.IsControl(rune) ? new Rune(' ') : rune);
        return $" It said: \"{line}\"";
    }
}
