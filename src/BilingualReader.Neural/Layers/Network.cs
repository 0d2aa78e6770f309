using System.Collections.Immutable;
using BilingualReader.Neural.Files;
using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>Projections of one attention: query, key, value and output, and the norm that follows.</summary>
internal sealed record AttentionLayer(Affine Query, Affine Key, Affine Value, Affine Output, LayerNorm Norm);

/// <summary>Two products with a cut at zero between them, and the norm that follows.</summary>
internal sealed record FeedForwardLayer(Affine First, Affine Second, LayerNorm Norm);

/// <summary>The simple recurrent unit: input, gate, and the norm that follows.</summary>
internal sealed record RecurrentLayer(Affine Input, Affine Gate, LayerNorm Norm);

internal sealed record EncoderLayer(AttentionLayer Attention, FeedForwardLayer FeedForward);

internal sealed record DecoderLayer(RecurrentLayer Recurrent, AttentionLayer Attention, FeedForwardLayer FeedForward);

/// <summary>All parameters of a model; nothing in it changes, so all threads share it.</summary>
internal sealed class Network
{
    private Network(LayerReader reader, int unknown)
    {
        Configuration = reader.Configuration;
        var (source, target) = Configuration.HasOneEmbedding ? ("Wemb", "Wemb") : ("encoder_Wemb", "decoder_Wemb");
        SourceEmbeddings = reader.Embeddings(source, Configuration.SourceWords);
        TargetEmbeddings = Configuration.HasOneEmbedding ? SourceEmbeddings : reader.Embeddings(target, Configuration.TargetWords);
        Encoder = [.. Enumerable.Range(1, Configuration.EncoderLayers).Select(at => new EncoderLayer(Attention(reader, $"encoder_l{at}_self"), FeedForward(reader, $"encoder_l{at}_ffn")))];
        Decoder = [.. Enumerable.Range(1, Configuration.DecoderLayers).Select(at => new DecoderLayer(Recurrent(reader, $"decoder_l{at}_rnn"), Attention(reader, $"decoder_l{at}_context"), FeedForward(reader, $"decoder_l{at}_ffn")))];
        Output = reader.Output(target, TargetEmbeddings, unknown);
        Positions = new Positions(Configuration.Width);
    }

    public ModelConfiguration Configuration { get; }

    public EmbeddingTable SourceEmbeddings { get; }

    public EmbeddingTable TargetEmbeddings { get; }

    public ImmutableArray<EncoderLayer> Encoder { get; }

    public ImmutableArray<DecoderLayer> Decoder { get; }

    public OutputLayer Output { get; }

    public Positions Positions { get; }

    /// <summary>The layers of a model file; <see cref="ModelFileException"/> names an item that is missing or of another shape.</summary>
    public static Network Build(ModelFile file, Int8Kernel kernel, int unknown) => new(new LayerReader(file, kernel), unknown);

    private static AttentionLayer Attention(LayerReader reader, string prefix)
    {
        var width = reader.Configuration.Width;
        Affine Projection(char letter) => reader.Affine($"{prefix}_W{letter}", $"{prefix}_b{letter}", width, width);
        return new AttentionLayer(Projection('q'), Projection('k'), Projection('v'), Projection('o'), reader.Norm(prefix + "_Wo"));
    }

    private static FeedForwardLayer FeedForward(LayerReader reader, string prefix)
    {
        var (width, inner) = (reader.Configuration.Width, reader.Configuration.FeedForward);
        return new FeedForwardLayer(reader.Affine(prefix + "_W1", prefix + "_b1", width, inner), reader.Affine(prefix + "_W2", prefix + "_b2", inner, width), reader.Norm(prefix + "_ffn"));
    }

    private static RecurrentLayer Recurrent(LayerReader reader, string prefix)
    {
        var width = reader.Configuration.Width;
        return new RecurrentLayer(reader.Affine(prefix + "_W", null, width, width), reader.Affine(prefix + "_Wf", prefix + "_bf", width, width), reader.Norm(prefix + "_ffn"));
    }
}
