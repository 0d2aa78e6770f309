using System.Collections.Immutable;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Protection;

/// <summary>The class of a word, as far as a stand-in has to imitate it.</summary>
internal enum WordClass
{
    Noun,
    Name,
    Adjective,
    Verb,
    Adverb,
    Preposition,

    /// <summary>A made-up word that no dictionary knows.</summary>
    Unknown,
}

/// <summary>
/// A known French word that goes through the engine in place of another text, so that grammar around it comes out right,
/// and is replaced in the English.
/// </summary>
/// <param name="Class">Its class.</param>
/// <param name="French">How it is written.</param>
/// <param name="Analysis">Its only analysis, in the terms of the pair fr-es.</param>
/// <param name="English">The words that the engine makes of it, lower case.</param>
internal sealed record Carrier(WordClass Class, string French, string Analysis, ImmutableArray<string> English)
{
    /// <summary>Whether the English words hold the carrier's own exactly once; <paramref name="at"/> tells which it is.</summary>
    public bool IsIn(string[] words, out int at)
    {
        at = Array.FindIndex(words, IsOwn);
        return at >= 0 && Array.FindLastIndex(words, IsOwn) == at;
    }

    private bool IsOwn(string word) => English.Contains(word.ToLowerInvariant());
}
