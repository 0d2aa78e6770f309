using System.Runtime.CompilerServices;

namespace BilingualReader.Neural.Kernels;

/// <summary>What becomes of the sums of one row of a tile.</summary>
internal unsafe interface ITileReceiver
{
    /// <summary>Takes <paramref name="count"/> sums, a multiple of 16, which begin at a column.</summary>
    void Take(int* sums, int row, int column, int count);
}

/// <summary>Walks over a whole product tile by tile: all rows meet a few columns before the next columns are read.</summary>
internal static unsafe class Int8Product
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TReceiver>(Int8Kernel kernel, byte* activations, int rows, PackedMatrix matrix, int firstBlock, int blocks, ref TReceiver receiver)
        where TReceiver : struct, ITileReceiver
    {
        var sums = stackalloc int[8 * Int8Kernel.TileStride + 16];
        sums = (int*)(((nuint)sums + 63) & ~(nuint)63);
        var (mostRows, mostBlocks) = (kernel.Rows, kernel.BlocksFor(rows, matrix.Groups));
        var stride = (nint)matrix.Inputs * kernel.ActivationSize;
        for (var block = firstBlock; block < firstBlock + blocks; block += mostBlocks)
        {
            var width = Math.Min(mostBlocks, firstBlock + blocks - block);
            var weights = matrix.Pointer + (long)block * matrix.BlockLength;
            for (var row = 0; row < rows; row += mostRows)
            {
                var height = Math.Min(mostRows, rows - row);
                kernel.Tile(activations + row * stride, stride, height, weights, width, matrix.Groups, sums);
                for (var at = 0; at < height; at++) receiver.Take(sums + at * Int8Kernel.TileStride, row + at, block * PackedMatrix.Lanes, width * PackedMatrix.Lanes);
            }
        }
    }
}
