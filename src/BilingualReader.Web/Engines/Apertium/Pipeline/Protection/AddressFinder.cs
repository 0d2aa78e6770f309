using System.Text.RegularExpressions;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>Finds web and mail addresses, account names and hash tags, which no dictionary should see.</summary>
internal static partial class AddressFinder
{
    /// <summary>The addresses in a text, by start; a mark that ends the sentence is none of theirs.</summary>
    public static IEnumerable<TextSpan> Find(string text) => !HasSign(text) ? [] : Address().Matches(text).Select(match => new TextSpan(match.Index, match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '"').Length));

    // Hardly any sentence has one, and looking for the pattern costs more than looking for its signs.
    private static bool HasSign(string text) =>
        text.AsSpan().ContainsAny('@', '#') || text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:https?://|www\.)[^\s""<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#]\w+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
