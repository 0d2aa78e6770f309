using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>What the decoder looks at: for each sentence of a batch and each layer, keys and values of the encoder's vectors.</summary>
internal sealed unsafe class SourceMemory(Network network, Scratch scratch)
{
    private AlignedArray<float>? _memory;
    private long[] _starts = [];
    private int[] _lengths = [];

    /// <summary>Makes room for the sentences of a batch, by their numbers of tokens.</summary>
    public void Begin(ReadOnlySpan<int[]> sentences)
    {
        (_starts, _lengths) = (new long[sentences.Length], new int[sentences.Length]);
        var all = 0L;
        for (var at = 0; at < sentences.Length; at++)
        {
            (_starts[at], _lengths[at]) = (all, sentences[at].Length);
            all += LayerLength(sentences[at].Length) * network.Decoder.Length;
        }

        AlignedArray<float>.Ensure(ref _memory, checked((int)all));
    }

    /// <summary>Keeps keys and values for some sentences that follow each other, whose vectors are given.</summary>
    public void Add(int firstSentence, int sentences, float* x)
    {
        var (width, heads) = (network.Configuration.Width, network.Configuration.Heads);
        var rows = 0;
        for (var at = firstSentence; at < firstSentence + sentences; at++) rows += _lengths[at];
        var (key, value) = ((nint)scratch.Key(rows * width), (nint)scratch.Value(rows * width));
        for (var layer = 0; layer < network.Decoder.Length; layer++)
        {
            network.Decoder[layer].Attention.Key.Apply(scratch, x, rows, (float*)key);
            network.Decoder[layer].Attention.Value.Apply(scratch, x, rows, (float*)value);
            var row = 0L;
            for (var at = firstSentence; at < firstSentence + sentences; at++)
            {
                Attention.Turn((float*)key + row * width, _lengths[at], width, Keys(at, layer));
                Attention.Arrange((float*)value + row * width, _lengths[at], width, heads, Values(at, layer));
                row += _lengths[at];
            }
        }
    }

    public int Positions(int sentence) => _lengths[sentence];

    public float* Keys(int sentence, int layer) => _memory!.Pointer + _starts[sentence] + LayerLength(_lengths[sentence]) * layer;

    public float* Values(int sentence, int layer) => Keys(sentence, layer) + Attention.KeysLength(network.Configuration.Width, _lengths[sentence]);

    private long LayerLength(int positions) => Attention.KeysLength(network.Configuration.Width, positions) + (long)network.Configuration.Width * positions;
}
