using System.Globalization;

namespace BilingualReader.Neural.Tests.Writing;

/// <summary>The dimensions of a model to be written.</summary>
internal sealed record ModelSize(int Width, int Heads, int Encoder, int Decoder, int Inner, int Words)
{
    /// <summary>Small enough for a hundred thousand loads.</summary>
    public static readonly ModelSize Tiny = new(16, 2, 1, 1, 16, 300);

    /// <summary>The published sizes, by section 3 of the reference.</summary>
    public static readonly ModelSize BaseMemory = new(384, 8, 6, 4, 1536, 32000);

    public static readonly ModelSize PublishedTiny = new(256, 8, 6, 2, 1536, 32000);

    /// <summary>Target words where each side has words of its own; null where both share them.</summary>
    public int? OwnTargetWords { get; init; }

    private int TargetWords => OwnTargetWords ?? Words;

    /// <summary>Name and shape of every parameter, in no order.</summary>
    public IEnumerable<(string Name, int Rows, int Columns)> Parameters()
    {
        yield return (OwnTargetWords is null ? "Wemb" : "encoder_Wemb", Words, Width);
        if (OwnTargetWords is { } own) yield return ("decoder_Wemb", own, Width);
        yield return ("decoder_ff_logit_out_b", 1, TargetWords);
        for (var layer = 1; layer <= Encoder; layer++)
        {
            foreach (var parameter in Attention($"encoder_l{layer}_self").Concat(FeedForward($"encoder_l{layer}_ffn"))) yield return parameter;
        }

        for (var layer = 1; layer <= Decoder; layer++)
        {
            yield return ($"decoder_l{layer}_rnn_W", Width, Width);
            yield return ($"decoder_l{layer}_rnn_Wf", Width, Width);
            yield return ($"decoder_l{layer}_rnn_bf", 1, Width);
            foreach (var parameter in Norm($"decoder_l{layer}_rnn_ffn").Concat(Attention($"decoder_l{layer}_context")).Concat(FeedForward($"decoder_l{layer}_ffn"))) yield return parameter;
        }
    }

    /// <summary>The configuration as Marian writes it.</summary>
    public string Yaml() => string.Create(CultureInfo.InvariantCulture, $"""
        dec-cell: ssru
        dec-depth: {Decoder}
        dim-emb: {Width}
        dim-vocabs:
          - {Words}
          - {TargetWords}
        enc-depth: {Encoder}
        input-types: []
        layer-normalization: false
        lemma-dim-emb: 0
        output-omit-bias: false
        right-left: false
        tied-embeddings: {(OwnTargetWords is null ? "false" : "true")}
        tied-embeddings-all: {(OwnTargetWords is null ? "true" : "false")}
        tied-embeddings-src: false
        transformer-decoder-autoreg: rnn
        transformer-decoder-dim-ffn: 0
        transformer-decoder-ffn-depth: 0
        transformer-dim-ffn: {Inner}
        transformer-ffn-activation: relu
        transformer-ffn-depth: 2
        transformer-guided-alignment-layer: last
        transformer-heads: {Heads}
        transformer-no-projection: false
        transformer-postprocess: dan
        transformer-postprocess-emb: d
        transformer-postprocess-top: ""
        transformer-preprocess: ""
        transformer-tied-layers: []
        transformer-train-position-embeddings: false
        type: transformer
        version: v1.9.56

        """);

    private IEnumerable<(string Name, int Rows, int Columns)> Attention(string prefix)
    {
        foreach (var letter in "qkvo")
        {
            yield return ($"{prefix}_W{letter}", Width, Width);
            yield return ($"{prefix}_b{letter}", 1, Width);
        }

        foreach (var parameter in Norm(prefix + "_Wo")) yield return parameter;
    }

    private IEnumerable<(string Name, int Rows, int Columns)> FeedForward(string prefix)
    {
        yield return (prefix + "_W1", Width, Inner);
        yield return (prefix + "_b1", 1, Inner);
        yield return (prefix + "_W2", Inner, Width);
        yield return (prefix + "_b2", 1, Width);
        foreach (var parameter in Norm(prefix + "_ffn")) yield return parameter;
    }

    private IEnumerable<(string Name, int Rows, int Columns)> Norm(string prefix)
    {
        yield return (prefix + "_ln_scale", 1, Width);
        yield return (prefix + "_ln_bias", 1, Width);
    }
}
