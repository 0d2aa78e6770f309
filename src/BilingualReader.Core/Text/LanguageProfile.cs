using System.Collections.Frozen;

namespace BilingualReader.Core.Text;

/// <summary>What gives a language in the Latin alphabet away.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="StopWords">Its commonest short words, elided forms with their apostrophe.</param>
/// <param name="Letters">Letters that few of the other languages have.</param>
/// <param name="Endings">Ends of words that few of the other languages have.</param>
internal sealed record LanguageProfile(string Language, FrozenSet<string> StopWords, string Letters, string[] Endings)
{
    /// <summary>Points for a letter or an ending: weak evidence, since names and loans carry them too.</summary>
    private const double Hint = 0.3;

    private static readonly FrozenDictionary<string, ProfilePoints[]> PointsByWord = WeighWords();

    /// <summary>Every language that can be told, French first.</summary>
    public static LanguageProfile[] All => LanguageProfiles.All;

    /// <summary>What one word in lower case says for each language. A word of several languages says less for each.</summary>
    public static IEnumerable<ProfilePoints> PointsOf(string word) =>
        PointsByWord.TryGetValue(word, out var points) ? points : Hints(word);

    private static IEnumerable<ProfilePoints> Hints(string word)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (All[i].HintsAt(word)) yield return new ProfilePoints(i, Hint);
        }
    }

    private bool HintsAt(string word) =>
        word.AsSpan().ContainsAny(Letters)
        || (word.Length > 4 && Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)));

    private static FrozenDictionary<string, ProfilePoints[]> WeighWords() =>
        All.SelectMany((profile, index) => profile.StopWords.Select(word => (Word: word, Index: index)))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(pair => new ProfilePoints(pair.Index, 1.0 / group.Count())).ToArray(),
                StringComparer.Ordinal);
}

/// <summary>Points that a word gives to one language.</summary>
/// <param name="Profile">Index of the language among all profiles.</param>
/// <param name="Points">0 to 1.</param>
internal readonly record struct ProfilePoints(int Profile, double Points);
