using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Terminology;

/// <summary>
/// Entries as the specs write them: <c>kind source ~ variant = target + accepted - forbidden</c>; kind is name, noun, phrase,
/// verb or dnt (do not translate); <c>!</c> behind it makes a noun or phrase sensitive to case; <c>admitted</c> or
/// <c>deprecated</c> may stand before it; <c>;</c> between entries.
/// </summary>
internal static partial class TermNotation
{
    public static ImmutableArray<TermPair> Entries(string notation) =>
        [.. notation.Split(" ; ", StringSplitOptions.TrimEntries).Select(Entry)];

    public static Termbase Termbase(string notation) => Core.Terminology.Termbase.Build(Entries(notation));

    private static TermPair Entry(string notation, int index)
    {
        var (status, rest) = StatusOf(notation);
        var parts = Operators().Split(Unescape(rest));
        var (head, source) = (parts[0].Split(' ', 2)[0], parts[0].Split(' ', 2)[1]);
        ImmutableArray<string> Of(string sign) => [.. Enumerable.Range(0, parts.Length / 2).Where(i => parts[2 * i + 1] == sign).Select(i => parts[2 * i + 2])];
        var kind = head.TrimEnd('!') switch { "name" or "dnt" => TermKind.Name, "verb" => TermKind.Verb, "phrase" => TermKind.Phrase, "noun" => TermKind.Noun, _ => throw new FormatException(notation) };
        return new TermPair(source, Of("=").FirstOrDefault(source), Of("~"), Of("+"), Of("-"), status, kind, kind == TermKind.Name || head.EndsWith('!'), null, new TermOrigin("spec", index + 1));
    }

    private static (TermStatus Status, string Text) StatusOf(string notation) => notation.Split(' ', 2) switch
    {
        ["admitted", var rest] => (TermStatus.Admitted, rest),
        ["deprecated", var rest] => (TermStatus.Deprecated, rest),
        ["dnt", _] => (TermStatus.DoNotTranslate, notation),
        _ => (TermStatus.Preferred, notation),
    };

    /// <summary>Writes \u00A0 and the like as the character.</summary>
    public static string Unescape(string text) =>
        Escapes().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(" ([~=+-]) ", RegexOptions.CultureInvariant)]
    private static partial Regex Operators();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
