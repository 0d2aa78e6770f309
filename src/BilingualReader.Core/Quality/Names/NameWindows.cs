using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Names;

/// <summary>The runs of English words that could be a name, by their keys.</summary>
internal sealed class NameWindows
{
    private const int MostWords = 5;

    private readonly List<(string Words, WordKeys Keys)> _windows = [];
    private readonly Lazy<ImmutableArray<RootRun>> _runs;
    private readonly KnownKeys _known;

    private NameWindows(KnownKeys known, Func<ImmutableArray<RootRun>> runs) => (_known, _runs) = (known, new(runs));

    /// <summary>The runs of up to five words that end in a capital, begin with one or an article, and have no mark inside.</summary>
    public static NameWindows Of(string target, KnownKeys known)
    {
        var tokens = NameTokens.Read(target);
        var windows = new NameWindows(known, () => RootRun.In(target, tokens));
        for (var first = 0; first < tokens.Length; first++)
        {
            if (tokens[first].Shape == NameShape.Lower && !NameWords.Particles.Holds(tokens[first].Lists)) continue;
            for (var last = first; last < Math.Min(first + MostWords, tokens.Length) && (last == first || tokens[last].Gap != NameGap.Mark); last++)
            {
                if (tokens[last].Shape == NameShape.Lower) continue;
                var words = WithoutPossessive(TextSpan.FromBounds(tokens[first].Start, tokens[last].End).In(target));
                windows._windows.Add((words, known.Of(words)));
            }
        }

        return windows;
    }

    /// <summary>The words whose key is that of the name: by the strictest key that any has; at most a word more or less.</summary>
    public string? FindByKey(string name)
    {
        var wanted = _known.Of(name);
        return First(wanted, keys => keys.Strict == wanted.Keys.Strict)
            ?? First(wanted, keys => keys.Loose is not null && keys.Loose == wanted.Keys.Loose)
            ?? First(wanted, keys => keys.Skeleton is not null && keys.Skeleton == wanted.Keys.Skeleton);
    }

    /// <summary>The capitals whose words have the roots of most words of the name: « Banque africaine de développement ».</summary>
    public string? FindByRoots(string name) => _known.Of(name).Count > 1 ? RootRun.Best(name, _runs.Value) : null;

    private string? First(WordKeys wanted, Func<NameKeys, bool> isRight)
    {
        foreach (var (words, keys) in _windows)
        {
            if (Math.Abs(keys.Count - wanted.Count) <= 1 && isRight(keys.Keys)) return words;
        }

        return null;
    }

    private static string WithoutPossessive(string words) => words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("’s", StringComparison.Ordinal) ? words[..^2] : words;
}
