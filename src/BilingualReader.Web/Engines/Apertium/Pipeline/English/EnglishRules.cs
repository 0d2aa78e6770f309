using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>The corrections of the English, in the order in which they are made.</summary>
internal static class EnglishRules
{
    private static readonly ImmutableArray<EnglishRule> Rules =
    [
        new("A dropped word leaves two spaces.", Of(@"[ \t]{2,}"), " "),
        new("Spanish and Catalan answers keep a space before marks.", Of(@" +(?=[,.;:!?%)\]])"), ""),
        new("And after an opening bracket.", Of(@"(?<=[(\[]) +"), ""),
        new("The next word is a put-back term with a vowel.", Of(@"\b([Aa])(?= [aeioAEIO]\w)"), "$1n"),
        new("Or with a consonant.", Of(@"\b([Aa])n(?= [bcdfgjklmnpqrstvwxyz])"), "$1"),
        new("Both pairs add a word of their own.", Of(@"\b(the|of|a|to|and|in|that) \1\b"), "$1"),
        new("A loose genitive.", Of(@" ' ?s\b"), "'s"),
    ];

    /// <summary>Makes all corrections.</summary>
    public static void Apply(EnglishDraft draft)
    {
        foreach (var rule in Rules) rule.Apply(draft);
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
