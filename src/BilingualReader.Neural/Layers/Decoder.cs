using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Layers;

/// <summary>
/// Goes one target token further in some rows at a time. A row is one translation in the making; all it carries from step to step is
/// the cell of each layer.
/// </summary>
internal sealed unsafe class Decoder(Network network, Scratch scratch, SourceMemory memory)
{
    /// <summary>What stands for the previous token at the start.</summary>
    public const int Start = -1;

    private AlignedArray<float>? _cells;
    private AlignedArray<float>? _spareCells;
    private AlignedArray<float>? _x;
    private AlignedArray<float>? _y;
    private AlignedArray<float>? _gate;
    private int _capacity;

    private int Width => network.Configuration.Width;

    /// <summary>Makes room for so many rows, all at their start.</summary>
    public void Begin(int rows)
    {
        _capacity = rows;
        var length = network.Decoder.Length * rows * Width;
        new Span<float>(AlignedArray<float>.Ensure(ref _cells, length), length).Clear();
        AlignedArray<float>.Ensure(ref _x, rows * Width);
        AlignedArray<float>.Ensure(ref _y, rows * Width);
        AlignedArray<float>.Ensure(ref _gate, rows * Width);
    }

    /// <summary>
    /// One step of the first <paramref name="rows"/> rows, all at the same place of their target; gives the vectors for the output layer.
    /// </summary>
    /// <param name="sentences">The sentence of each row.</param>
    /// <param name="previous">The token before, or <see cref="Start"/>.</param>
    /// <param name="attention">For each row where the weights of head 0 of the last layer go; null where nobody asks.</param>
    public float* Step(int rows, int* sentences, int* previous, int position, float** attention)
    {
        var (x, y) = ((nint)_x!.Pointer, (nint)_y!.Pointer);
        Embed((float*)x, rows, previous, position);
        for (var at = 0; at < network.Decoder.Length; at++)
        {
            var layer = network.Decoder[at];
            Recur(layer.Recurrent, Cell(_cells!, at, 0), (float*)x, rows, (float*)y);
            Attend(layer.Attention, at, (float*)y, rows, sentences, (float*)x, at == network.Decoder.Length - 1 ? attention : null);
            Encoder.FeedForward(layer.FeedForward, scratch, (float*)x, rows, (float*)y);
            (x, y) = (y, x);
        }

        return (float*)x;
    }

    /// <summary>Puts the state of one row in the place of another.</summary>
    public void Move(int from, int to)
    {
        for (var layer = 0; layer < network.Decoder.Length; layer++) Copy(Cell(_cells!, layer, from), Cell(_cells!, layer, to));
    }

    /// <summary>Gives every row the state of the row it goes on from.</summary>
    public void Reorder(ReadOnlySpan<int> origins)
    {
        AlignedArray<float>.Ensure(ref _spareCells, network.Decoder.Length * _capacity * Width);
        for (var layer = 0; layer < network.Decoder.Length; layer++)
        {
            for (var row = 0; row < origins.Length; row++) Copy(Cell(_cells!, layer, origins[row]), Cell(_spareCells!, layer, row));
        }

        var kept = _cells;
        _cells = _spareCells;
        _spareCells = kept;
    }

    private float* Cell(AlignedArray<float> cells, int layer, int row) => cells.Pointer + ((long)layer * _capacity + row) * Width;

    private void Copy(float* from, float* to) => new ReadOnlySpan<float>(from, Width).CopyTo(new Span<float>(to, Width));

    private void Embed(float* x, int rows, int* previous, int position)
    {
        var scale = MathF.Sqrt(Width);
        var place = network.Positions.At(position);
        for (var row = 0; row < rows; row++, x += Width)
        {
            if (previous[row] == Start) new Span<float>(x, Width).Clear();
            else network.TargetEmbeddings.Write(previous[row], scale, x);
            for (var at = 0; at < Width; at++) x[at] += place[at];
        }
    }

    private void Recur(RecurrentLayer layer, float* cells, float* x, int rows, float* y)
    {
        var gate = _gate!.Pointer;
        layer.Input.Apply(scratch, x, rows, y);
        layer.Gate.Apply(scratch, x, rows, gate);
        Floats.Recur(cells, y, gate, y, rows * Width);
        layer.Norm.Apply(y, x, rows);
    }

    private void Attend(AttentionLayer layer, int at, float* x, int rows, int* sentences, float* y, float** attention)
    {
        var query = scratch.Query(rows * Width);
        var mixed = scratch.Mixed(rows * Width);
        layer.Query.Apply(scratch, x, rows, query);
        for (var row = 0; row < rows; row++)
        {
            var positions = memory.Positions(sentences[row]);
            Attention.Attend(query + (long)row * Width, memory.Keys(sentences[row], at), memory.Values(sentences[row], at), positions * (Width / network.Configuration.Heads), Width / network.Configuration.Heads, positions, Width, network.Configuration.Heads, scratch.Weights(positions), mixed + (long)row * Width, attention == null ? null : attention[row]);
        }

        layer.Output.Apply(scratch, mixed, rows, y);
        layer.Norm.Apply(y, x, rows);
    }
}
