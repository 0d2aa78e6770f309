namespace BilingualReader.Neural.Kernels;

/// <summary>Plain loops, for any processor, and the measure of all other kernels.</summary>
internal sealed unsafe class PortableKernel : Int8Kernel
{
    public override string Name => "portable";

    public override bool IsSupported => true;

    public override int Rows => 4;

    public override void Tile(byte* activations, nint stride, int rows, sbyte* weights, int blocks, int groups, int* sums)
    {
        for (var row = 0; row < rows; row++)
        {
            var target = sums + row * TileStride;
            new Span<int>(target, PackedMatrix.Lanes).Clear();
            var weight = weights;
            for (var a = activations + row * stride; a < activations + row * stride + groups * 4; a += 4)
            {
                for (var lane = 0; lane < PackedMatrix.Lanes; lane++, weight += 4)
                {
                    target[lane] += a[0] * weight[0] + a[1] * weight[1] + a[2] * weight[2] + a[3] * weight[3];
                }
            }
        }
    }
}
