using System.Text;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Tests.Engines.Services;

/// <summary>What the loopback services say for English: the commonest words exchanged, all else as it is.</summary>
internal static partial class FakeEnglish
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["le"] = "the",
        ["la"] = "the",
        ["les"] = "the",
        ["un"] = "a",
        ["une"] = "a",
        ["des"] = "some",
        ["de"] = "of",
        ["du"] = "of the",
        ["et"] = "and",
        ["est"] = "is",
        ["a"] = "has",
        ["dans"] = "in",
        ["sur"] = "on",
        ["pour"] = "for",
        ["avec"] = "with",
        ["par"] = "by",
        ["en"] = "in",
        ["maison"] = "house",
        ["été"] = "been",
        ["construite"] = "built",
        ["chat"] = "cat",
        ["dort"] = "sleeps",
        ["mot"] = "word",
        ["ville"] = "town",
        ["maire"] = "mayor",
        ["porte"] = "door",
        ["ouvert"] = "opened",
        ["parlent"] = "speak",
        ["fermé"] = "closed",
        ["ici"] = "here",
        ["sont"] = "are",
        ["élus"] = "councillors",
        ["demain"] = "tomorrow",
        ["bonjour"] = "hello",
        ["texte"] = "text",
        ["numéro"] = "number",
        ["voteront"] = "will vote",
        ["malgré"] = "despite",
        ["grève"] = "strike",
        ["fin"] = "end",
    };

    /// <summary>The text with the words that it knows in English.</summary>
    public static string Of(string french) => Word().Replace(french, word => Words.TryGetValue(word.Value, out var english) ? Cased(word.Value, english) : word.Value);

    /// <summary>The same between the tags of a text with markup; what stands in elements of the protected names stays.</summary>
    public static string OfMarkup(string markup, params string[] isProtected)
    {
        var english = new StringBuilder();
        var (position, depth) = (0, 0);
        foreach (Match tag in Tag().Matches(markup))
        {
            english.Append(Between(markup[position..tag.Index], depth > 0)).Append(tag.Value);
            if (isProtected.Contains(tag.Groups["name"].Value) && !tag.Value.EndsWith("/>", StringComparison.Ordinal)) depth += tag.Value[1] == '/' ? -1 : 1;
            position = tag.Index + tag.Length;
        }

        return english.Append(Between(markup[position..], depth > 0)).ToString();
    }

    // Every second part is an entity, which stays.
    private static string Between(string text, bool stays) =>
        stays ? text : string.Concat(Entity().Split(text).Select((part, i) => i % 2 == 1 ? part : Of(part)));

    private static string Cased(string french, string english) => char.IsUpper(french[0]) ? char.ToUpperInvariant(english[0]) + english[1..] : english;

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"</?(?<name>[A-Za-z][\w:.-]*|\d+)[^<>]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(&(?:#\d+|#x[0-9a-fA-F]+|\w+);)")]
    private static partial Regex Entity();
}
