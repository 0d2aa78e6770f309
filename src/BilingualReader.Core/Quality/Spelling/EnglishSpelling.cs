using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>The English dictionaries that there are. Each is read when it is first asked for, once. Safe for many threads.</summary>
/// <param name="british">Reads the British one; null when there is none.</param>
/// <param name="american">Reads the American one; null when there is none.</param>
public sealed class EnglishSpelling(Func<HunspellLexicon?> british, Func<HunspellLexicon?> american)
{
    private readonly Lazy<HunspellLexicon?> _british = new(british);
    private readonly Lazy<HunspellLexicon?> _american = new(american);

    /// <summary>The dictionary of one English; null when there is none.</summary>
    public HunspellLexicon? Of(bool isBritish) => isBritish ? _british.Value : _american.Value;

    /// <summary>The dictionaries, any of which may know a word, that of the wanted English first; empty when it is not there.</summary>
    /// <param name="isBritish">Which English is wanted; null for either, which takes both: one alone would hold the other spelling against every second text.</param>
    public ImmutableArray<HunspellLexicon> For(bool? isBritish) => (Of(isBritish ?? true), Of(!isBritish ?? false)) switch
    {
        ({ } wanted, { } other) => [wanted, other],
        ({ } wanted, null) when isBritish is not null => [wanted],
        _ => [],
    };
}
