using System.Collections.Frozen;
using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Names;

/// <summary>English words with capitals that stand together, little words between them: "Islamic Resistance in Iraq".</summary>
/// <param name="Words">The words.</param>
/// <param name="Roots">The beginnings of those that mean something.</param>
internal sealed record RootRun(string Words, ImmutableArray<string> Roots)
{
    private const int RootLength = 4;
    private const int FewestRoots = 2;

    // Words in the names of bodies whose English has another root.
    private static readonly FrozenDictionary<string, string> English = """
        conseil council unies united mondiale world mondial world santé health étrangères foreign travail labour état state états states droits rights homme human
        guerre wars paix peace armée army armées armed forces forces parti party fonds fund cour court presse press chambre chamber justice justice
        libération liberation peuple people peuples peoples populaire popular jeunesse youth femmes women enfants children secours relief observatoire observatory
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Links = ["of", "the", "for", "in", "and", "to", "on", "against"];

    /// <summary>All runs of a target that have two roots or more.</summary>
    public static ImmutableArray<RootRun> In(string target, ImmutableArray<NameToken> tokens)
    {
        var runs = ImmutableArray.CreateBuilder<RootRun>();
        for (var first = 0; first < tokens.Length; first++)
        {
            if (tokens[first].Shape == NameShape.Lower || Links.Contains(WordOf(target, tokens[first]).ToLowerInvariant())) continue;
            var last = EndOf(target, tokens, first);
            var roots = RootsOf(tokens[first..(last + 1)].Select(token => WordOf(target, token)));
            if (roots.Length >= FewestRoots) runs.Add(new RootRun(TextSpan.FromBounds(tokens[first].Start, tokens[last].End).In(target), roots));
            first = last;
        }

        return runs.ToImmutable();
    }

    /// <summary>The run that shares more than half of the roots of the name and has hardly any other; null when none or several do.</summary>
    public static string? Best(string name, ImmutableArray<RootRun> runs)
    {
        var roots = RootsOf(NameTokens.Read(name).Select(token => EnglishOf(WordOf(name, token))));
        if (roots.Length < FewestRoots) return null;
        var found = runs.Where(run => run.Answers(roots)).Select(run => run.Words).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private bool Answers(ImmutableArray<string> roots)
    {
        var shared = roots.Count(root => Roots.Contains(root));
        return shared >= FewestRoots && 2 * shared > roots.Length && 2 * shared > Roots.Length;
    }

    private static int EndOf(string target, ImmutableArray<NameToken> tokens, int first)
    {
        var last = first;
        for (var next = first + 1; next < tokens.Length && tokens[next].Gap == NameGap.Space; next++)
        {
            if (tokens[next].Shape != NameShape.Lower) last = next;
            else if (!Links.Contains(WordOf(target, tokens[next]))) break;
        }

        return last;
    }

    private static ImmutableArray<string> RootsOf(IEnumerable<string> words) =>
        [.. words.Select(word => TextFolding.Fold(word, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text).Where(word => word.Length >= RootLength).Select(word => word[..RootLength]).Distinct()];

    private static string EnglishOf(string word) => English.GetValueOrDefault(word) ?? (PlaceNames.EnglishOf(word) is [var english, ..] ? english : word);

    private static string WordOf(string text, NameToken token) => text[token.Start..token.End];
}
