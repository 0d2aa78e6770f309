using System.Collections.Immutable;
using System.Globalization;

namespace BilingualReader.Neural.Files;

/// <summary>
/// The architecture that a model file describes in its item <c>special:model.yml</c>. Anything else than what this library
/// computes is refused by the name of its key.
/// </summary>
/// <param name="Width">Length of an embedding and of everything between the layers (<c>dim-emb</c>).</param>
/// <param name="SourceWords">Size of the source vocabulary.</param>
/// <param name="TargetWords">Size of the target vocabulary.</param>
/// <param name="HasOneEmbedding">Whether source, target and output share one matrix, <c>Wemb</c>.</param>
internal sealed record ModelConfiguration(int Width, int Heads, int FeedForward, int EncoderLayers, int DecoderLayers, int SourceWords, int TargetWords, bool HasOneEmbedding)
{
    private const int Wide = 16;

    // Key, the values that are computed here; a key that is absent has the first.
    private static readonly ImmutableArray<(string Key, string[] Values)> Expected =
    [
        ("type", ["transformer"]),
        ("transformer-decoder-autoreg", ["rnn"]),
        ("dec-cell", ["ssru"]),
        ("transformer-preprocess", [""]),
        ("transformer-postprocess", ["dan"]),
        ("transformer-postprocess-emb", ["d", ""]),
        ("transformer-postprocess-top", [""]),
        ("transformer-ffn-depth", ["2"]),
        ("transformer-decoder-ffn-depth", ["0", "2"]),
        ("transformer-ffn-activation", ["relu"]),
        ("transformer-no-projection", ["false"]),
        ("transformer-no-affine", ["false"]),
        ("transformer-no-bias", ["false"]),
        ("transformer-rnn-projection", ["false"]),
        ("transformer-pool", ["false"]),
        ("transformer-tied-layers", [""]),
        ("transformer-train-position-embeddings", ["false"]),
        ("transformer-guided-alignment-layer", ["last"]),
        ("layer-normalization", ["false"]),
        ("output-omit-bias", ["false"]),
        ("lemma-dim-emb", ["0"]),
        ("lemma-dependency", [""]),
        ("factors-dim-emb", ["0"]),
        ("input-types", [""]),
        ("right-left", ["false"]),
        ("ulr", ["false"]),
    ];

    /// <summary>Reads the text of the item; <see cref="ModelFileException"/> names the key that is wrong.</summary>
    public static ModelConfiguration Read(string yaml)
    {
        var keys = YamlKeys.Read(yaml);
        foreach (var (key, values) in Expected)
        {
            var value = keys.TryGetValue(key, out var found) ? string.Join(',', found) : values[0];
            if (!values.Contains(value)) throw new ModelFileException($"The model has {key}: {value}, which is not supported.");
        }

        var width = Number(keys, "dim-emb", 16, 4096);
        var heads = Number(keys, "transformer-heads", 1, 128);
        var feedForward = Number(keys, "transformer-dim-ffn", 16, 32768);
        if (width % Wide != 0 || width % (heads * 8) != 0) throw new ModelFileException($"The model has dim-emb: {width} and transformer-heads: {heads}; dim-emb must be a multiple of {Wide} and of eight times the heads.");
        if (feedForward % Wide != 0) throw new ModelFileException($"The model has transformer-dim-ffn: {feedForward}, which is not a multiple of {Wide}.");
        if (Value(keys, "transformer-decoder-dim-ffn") is not (null or "0") and var decoder && decoder != Value(keys, "transformer-dim-ffn")) throw new ModelFileException($"The model has transformer-decoder-dim-ffn: {decoder}, which is not supported.");
        var isTiedAll = IsTrue(keys, "tied-embeddings-all");
        if (!isTiedAll && !IsTrue(keys, "tied-embeddings")) throw new ModelFileException("The model has neither tied-embeddings-all nor tied-embeddings, which is not supported.");
        var (source, target) = Vocabularies(keys);
        if ((isTiedAll || IsTrue(keys, "tied-embeddings-src")) && source != target) throw new ModelFileException($"The model shares its embeddings, but dim-vocabs has {source} and {target}.");
        return new ModelConfiguration(width, heads, feedForward, Number(keys, "enc-depth", 1, 64), Number(keys, "dec-depth", 1, 64), source, target, isTiedAll || IsTrue(keys, "tied-embeddings-src"));
    }

    private static (int Source, int Target) Vocabularies(Dictionary<string, string[]> keys)
    {
        var sizes = keys.GetValueOrDefault("dim-vocabs", []);
        return sizes.Length == 2 && TryNumber(sizes[0], 4, 1 << 20, out var source) && TryNumber(sizes[1], 4, 1 << 20, out var target)
            ? (source, target)
            : throw new ModelFileException("The model has no usable dim-vocabs.");
    }

    private static string? Value(Dictionary<string, string[]> keys, string key) => keys.TryGetValue(key, out var value) ? string.Join(',', value) : null;

    private static bool IsTrue(Dictionary<string, string[]> keys, string key) => Value(keys, key) == "true";

    private static int Number(Dictionary<string, string[]> keys, string key, int least, int most) =>
        TryNumber(Value(keys, key), least, most, out var number) ? number : throw new ModelFileException($"The model has {key}: {Value(keys, key) ?? "nothing"}; it must be a number from {least} to {most}.");

    private static bool TryNumber(string? text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
