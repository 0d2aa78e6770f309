using System.Collections.Frozen;
using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Slips;

/// <summary>The everyday words of one language with the meanings that they share with the other.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, Meanings> words;
    private readonly FrozenDictionary<string, Meanings>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private Lexicon(IEnumerable<(string Word, ClueKind Kind, ClueKey Key)> entries)
    {
        words = entries.GroupBy(entry => entry.Word, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key,
            group => new Meanings(group.Any(entry => entry.Kind == ClueKind.Everyday) ? ClueKind.Everyday : ClueKind.Small, [.. group.Select(entry => entry.Key).Distinct()]),
            StringComparer.Ordinal);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>French words.</summary>
    public static Lexicon French { get; } = new(Read(0));

    /// <summary>English words.</summary>
    public static Lexicon English { get; } = new(Read(1));

    /// <summary>The meanings of a word in lower case without accents; null when it is not here.</summary>
    public Meanings? Find(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var meanings) ? meanings : null;

    private static IEnumerable<(string Word, ClueKind Kind, ClueKey Key)> Read(int side) =>
        from list in new[]
        {
            (Kind: ClueKind.Small, Text: EverydayWords.Small),
            (Kind: ClueKind.Everyday, Text: EverydayWords.Verbs),
            (Kind: ClueKind.Everyday, Text: EverydayWords.Nouns),
            (Kind: ClueKind.Everyday, Text: EverydayWords.Qualities),
            (Kind: ClueKind.Everyday, Text: EverydayWords.Names),
        }
        from line in list.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let key = ClueKey.Of(line, ClueGrade.Meaning)
        from word in TextFolding.Fold(line, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text.Split('=')[side].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (word, list.Kind, key);
}

/// <summary>What is known of an everyday word.</summary>
/// <param name="Kind">How common it is.</param>
/// <param name="Keys">Its meanings.</param>
internal sealed record Meanings(ClueKind Kind, ImmutableArray<ClueKey> Keys);
