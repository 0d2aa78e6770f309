using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>Memory that one worker uses over and over, so that nothing is allocated per token.</summary>
internal sealed unsafe class Scratch
{
    private AlignedArray<byte>? _activations;
    private AlignedArray<byte>? _between;
    private AlignedArray<sbyte>? _columns;
    private AlignedArray<float>? _biases;
    private AlignedArray<float>? _attention;
    private AlignedArray<float>? _scores;
    private AlignedArray<float>? _bestValues;
    private AlignedArray<int>? _bestColumns;
    private AlignedArray<float>? _query;
    private AlignedArray<float>? _key;
    private AlignedArray<float>? _value;
    private AlignedArray<float>? _mixed;
    private AlignedArray<float>? _inner;
    private AlignedArray<float>? _weights;
    private AlignedArray<float>? _turned;
    private bool[] _taken = [];

    /// <summary>Room for quantised activations.</summary>
    public byte* Activations(int length) => AlignedArray<byte>.Ensure(ref _activations, length);

    /// <summary>Room for the quantised activations between two products.</summary>
    public byte* Between(int length) => AlignedArray<byte>.Ensure(ref _between, length);

    /// <summary>Room for the columns of a shortlist.</summary>
    public AlignedArray<sbyte> Columns(int length)
    {
        AlignedArray<sbyte>.Ensure(ref _columns, length);
        return _columns!;
    }

    /// <summary>Room for the biases of a shortlist.</summary>
    public AlignedArray<float> Biases(int length)
    {
        AlignedArray<float>.Ensure(ref _biases, length);
        return _biases!;
    }

    /// <summary>Room for the attention of one step.</summary>
    public float* Attention(int length) => AlignedArray<float>.Ensure(ref _attention, length);

    /// <summary>Room for the scores of target words.</summary>
    public float* Scores(int length) => AlignedArray<float>.Ensure(ref _scores, length);

    public float* BestValues(int rows) => AlignedArray<float>.Ensure(ref _bestValues, rows * 8);

    public int* BestColumns(int rows) => AlignedArray<int>.Ensure(ref _bestColumns, rows * 8);

    public float* Query(int length) => AlignedArray<float>.Ensure(ref _query, length);

    public float* Key(int length) => AlignedArray<float>.Ensure(ref _key, length);

    public float* Value(int length) => AlignedArray<float>.Ensure(ref _value, length);

    /// <summary>Room for what attention brings together.</summary>
    public float* Mixed(int length) => AlignedArray<float>.Ensure(ref _mixed, length);

    /// <summary>Room for what stands between the two products of a feed-forward layer as floats.</summary>
    public float* Inner(int length) => AlignedArray<float>.Ensure(ref _inner, length);

    /// <summary>Room for the attention weights of one head.</summary>
    public float* Weights(int positions) => AlignedArray<float>.Ensure(ref _weights, positions + 8);

    public float* Turned(int length) => AlignedArray<float>.Ensure(ref _turned, length);

    /// <summary>Room for a mark on each target word.</summary>
    public Span<bool> Taken(int words)
    {
        if (_taken.Length < words) _taken = new bool[words];
        return _taken.AsSpan(0, words);
    }
}
