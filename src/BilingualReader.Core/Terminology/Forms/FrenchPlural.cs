using System.Collections.Frozen;

namespace BilingualReader.Core.Terminology.Forms;

/// <summary>The plural of single French nouns, adjectives and participles.</summary>
internal static class FrenchPlural
{
    private static readonly FrozenDictionary<string, string[]> Irregular = WordList.Pairs(
        """
        œil:yeux oeil:yeux ciel:cieux|ciels aïeul:aïeux|aïeuls monsieur:messieurs madame:mesdames mademoiselle:mesdemoiselles
        bonhomme:bonshommes gentilhomme:gentilshommes tout:tous bijou:bijoux caillou:cailloux chou:choux genou:genoux hibou:hiboux
        joujou:joujoux pou:poux landau:landaus sarrau:sarraus bleu:bleus pneu:pneus émeu:émeus feu:feux
        final:finals|finaux idéal:idéaux|idéals glacial:glacials|glaciaux banal:banals|banaux causal:causals|causaux
        jovial:jovials|joviaux pascal:pascals|pascaux prénatal:prénatals|prénataux boréal:boréals|boréaux austral:australs|austraux
        étal:étals|étaux val:vals|vaux
        """);

    private static readonly FrozenSet<string> TravailLike = WordList.Set("bail corail émail soupirail travail vantail vitrail");

    private static readonly FrozenSet<string> FestivalLike = WordList.Set(
        """
        aval bal bancal cal cantal carnaval cérémonial chacal choral fatal festival fractal gavial marial mistral narval natal naval néonatal
        nopal pal postnatal récital régal revival santal serval tonal trial
        """);

    private static readonly string[] None = [];

    /// <summary>The plurals of a word: mostly one, two where both are in use; none where it is written like the singular.</summary>
    public static string[] Of(string word)
    {
        if (word.Contains('-', StringComparison.Ordinal)) return FrenchCompound.PluralsOf(word);
        var last = char.ToLowerInvariant(word[^1]);
        if (last is 's' or 'x' or 'z') return None;
        if (Irregular.TryGetValue(word, out var irregular)) return [.. irregular.Select(form => FrenchCase.Like(word, form))];
        if (EndsWith(word, "ail") && TravailLike.Contains(word)) return [word[..^2] + "ux"];
        if (EndsWith(word, "al") && !FestivalLike.Contains(word)) return [word[..^1] + "ux"];
        return EndsWith(word, "au") || EndsWith(word, "eu") ? [word + "x"] : [word + "s"];
    }

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
