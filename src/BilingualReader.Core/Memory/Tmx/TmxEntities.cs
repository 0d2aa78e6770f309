using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Xml;

namespace BilingualReader.Core.Memory.Tmx;

/// <summary>Mends what XML would stumble over in the markup of a unit: signs that it forbids, and entities that nobody explains.</summary>
internal static class TmxEntities
{
    private const int LongestName = 12;

    // Those that files of French and English hold; a document type that explains others is not followed.
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nbsp"] = "\u00A0",
        ["laquo"] = "«",
        ["raquo"] = "»",
        ["eacute"] = "é",
        ["egrave"] = "è",
        ["ecirc"] = "ê",
        ["euml"] = "ë",
        ["agrave"] = "à",
        ["acirc"] = "â",
        ["auml"] = "ä",
        ["ccedil"] = "ç",
        ["icirc"] = "î",
        ["iuml"] = "ï",
        ["ocirc"] = "ô",
        ["ouml"] = "ö",
        ["ugrave"] = "ù",
        ["ucirc"] = "û",
        ["uuml"] = "ü",
        ["oelig"] = "œ",
        ["aelig"] = "æ",
        ["Eacute"] = "É",
        ["Egrave"] = "È",
        ["Agrave"] = "À",
        ["Ccedil"] = "Ç",
        ["OElig"] = "Œ",
        ["euro"] = "€",
        ["pound"] = "£",
        ["deg"] = "°",
        ["hellip"] = "…",
        ["ndash"] = "–",
        ["mdash"] = "—",
        ["lsquo"] = "‘",
        ["rsquo"] = "’",
        ["ldquo"] = "“",
        ["rdquo"] = "”",
        ["copy"] = "©",
        ["reg"] = "®",
        ["trade"] = "™",
        ["times"] = "×",
        ["shy"] = "\u00AD",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KnownNames = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The markup with entities that XML knows alone; an unknown one, and a bare ampersand, becomes text.</summary>
    /// <param name="markup">The markup.</param>
    /// <param name="unknown">The first entity that nobody explains; null when there is none.</param>
    public static string Mend(string markup, out string? unknown)
    {
        unknown = null;
        var at = markup.IndexOf('&', StringComparison.Ordinal);
        if (at < 0) return markup;
        StringBuilder? mended = null;
        var written = 0;
        for (; at >= 0; at = markup.IndexOf('&', at + 1))
        {
            var name = NameAt(markup, at + 1);
            if (name is "amp" or "lt" or "gt" or "quot" or "apos" || IsNumber(name) || IsInCharacterData(markup, at)) continue;
            mended ??= new StringBuilder(markup.Length);
            mended.Append(markup, written, at - written);
            written = at + 1;
            if (KnownNames.TryGetValue(name, out var text))
            {
                mended.Append(text);
                written = at + name.Length + 2;
                continue;
            }

            mended.Append("&amp;");
            if (name.Length > 0) unknown ??= name.ToString();
        }

        return mended?.Append(markup, written, markup.Length - written).ToString() ?? markup;
    }

    // Empty when no name with its semicolon stands there.
    private static ReadOnlySpan<char> NameAt(string markup, int start)
    {
        var length = markup.AsSpan(start, Math.Min(LongestName, markup.Length - start)).IndexOf(';');
        if (length <= 0) return default;
        var name = markup.AsSpan(start, length);
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '#') return default;
        }

        return name;
    }

    private static bool IsNumber(ReadOnlySpan<char> name) => name switch
    {
        ['#', 'x' or 'X', .. { Length: > 0 and <= 6 } digits] => !digits.ContainsAnyExcept(HexDigits),
        ['#', .. { Length: > 0 and <= 7 } digits] => !digits.ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    private static bool IsInCharacterData(string markup, int at) =>
        markup.LastIndexOf("<![CDATA[", at, StringComparison.Ordinal) is >= 0 and var start && markup.IndexOf("]]>", start, StringComparison.Ordinal) > at;
}
