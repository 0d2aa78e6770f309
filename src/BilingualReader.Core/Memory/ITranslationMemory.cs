using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory;

/// <summary>A unit that holds the words looked for.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Source">Where the words stand in its source; empty when the translation was searched.</param>
/// <param name="Target">Where the words stand in its target; empty when the source was searched.</param>
public sealed record ConcordanceHit(TranslationUnit Unit, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Target);

/// <summary>The translations of earlier work. Safe for many threads; answers from memory, in milliseconds.</summary>
public interface ITranslationMemory
{
    /// <summary>The best matches, the best first: by similarity, then context before exact before fuzzy, then the newest.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="most">The most to give.</param>
    ImmutableArray<MemoryMatch> Find(MemoryQuery query, int most);

    /// <summary>The best exact matches alone, the best first: what <see cref="Find"/> gives before all fuzzy ones, faster.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="most">The most to give.</param>
    ImmutableArray<MemoryMatch> FindExact(MemoryQuery query, int most);

    /// <summary>Units that hold all the words, whatever their case and accents, the newest first.</summary>
    /// <param name="words">Whole words, with spaces between.</param>
    /// <param name="inTarget">Whether the English is searched, or else the French.</param>
    /// <param name="most">The most to give.</param>
    ImmutableArray<ConcordanceHit> Search(string words, bool inTarget, int most);
}
