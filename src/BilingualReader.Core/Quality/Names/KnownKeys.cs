using BilingualReader.Core.Terminology.Names;

namespace BilingualReader.Core.Quality.Names;

/// <summary>The keys of words met already: an article says the same names again and again.</summary>
internal sealed class KnownKeys
{
    private readonly Dictionary<string, WordKeys> _keys = new(StringComparer.Ordinal);

    public WordKeys Of(string words)
    {
        if (_keys.TryGetValue(words, out var keys)) return keys;
        return _keys[words] = new WordKeys(NameTokens.Read(words).Length, NameKey.Of(words));
    }
}

/// <summary>Some words by their keys.</summary>
/// <param name="Count">How many words they are.</param>
/// <param name="Keys">Their keys.</param>
internal sealed record WordKeys(int Count, NameKeys Keys);
