using BilingualReader.Neural.Kernels;

namespace BilingualReader.Neural.Tests.Search;

/// <summary>Counts the products of a translation, and calls it off at one of them.</summary>
internal sealed unsafe class WatchedKernel : Int8Kernel
{
    private readonly PortableKernel _kernel = new();
    private CancellationTokenSource? _source;
    private int _cancelAt;

    public override string Name => "watched";

    public override bool IsSupported => true;

    public override int Rows => _kernel.Rows;

    /// <summary>Products since the watch began.</summary>
    public int Products { get; private set; }

    /// <summary>Counts anew, and cancels the source at a product.</summary>
    public void Watch(CancellationTokenSource? source, int cancelAt = 0) => (_source, _cancelAt, Products) = (source, cancelAt, 0);

    public override void Tile(byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums)
    {
        if (++Products == _cancelAt) _source?.Cancel();
        _kernel.Tile(activations, stride, rows, weights, blocks, groups, sums);
    }
}
