using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Names;

/// <summary>Finds what answers a French name in the English of its block.</summary>
internal static class NameRendering
{
    private static readonly Func<string, string?>[] Keys = [NameKey.Strict, NameKey.Loose, NameKey.Skeleton];

    /// <summary>
    /// The English words for the name: a known English name (the usual one, whichever of them stands there), the same spelling,
    /// else the words that differ least by key. Null when nothing can be told.
    /// </summary>
    public static string? Find(string name, string target)
    {
        var english = PlaceNames.EnglishOf(name);
        if (english.Any(form => FindWords(form, target) is not null)) return english[0];
        return FindWords(name, target) ?? FindByKey(name, target);
    }

    private static string? FindWords(string words, string target)
    {
        for (var at = target.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = target.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(target[at - 1])) && (end == target.Length || !char.IsLetterOrDigit(target[end]))) return target[at..end];
        }

        return null;
    }

    private static string? FindByKey(string name, string target)
    {
        var tokens = NameTokens.Read(target);
        var count = NameTokens.Read(name).Length;
        foreach (var key in Keys)
        {
            if (key(name) is not { Length: > 0 } wanted) continue;
            foreach (var length in (ReadOnlySpan<int>)[count, count + 1, count - 1])
            {
                for (var first = 0; length > 0 && first + length <= tokens.Length; first++)
                {
                    var words = WithoutPossessive(TextSpan.FromBounds(tokens[first].Start, tokens[first + length - 1].End).In(target));
                    if (tokens[first + length - 1].Shape != NameShape.Lower && key(words) == wanted) return words;
                }
            }
        }

        return null;
    }

    private static string WithoutPossessive(string words) => words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("’s", StringComparison.Ordinal) ? words[..^2] : words;
}
