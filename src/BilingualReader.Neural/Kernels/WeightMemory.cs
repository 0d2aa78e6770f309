namespace BilingualReader.Neural.Kernels;

/// <summary>
/// Memory for the matrices of one model, cut from few pieces so that most of it is in large pages. Pieces grow with what has been asked
/// for: a small model takes little.
/// </summary>
internal sealed class WeightMemory
{
    private const int FirstPiece = 1 << 16;
    private const int LongestPiece = 4 * LargeMemory.Page;
    private const int Alignment = 64;
    private AlignedArray<sbyte>? _piece;
    private int _taken;

    /// <summary>So many bytes that nobody else has.</summary>
    public AlignedArray<sbyte> Take(int length)
    {
        if (_piece is null || _piece.Length - _taken < length)
        {
            _piece = new AlignedArray<sbyte>(Math.Max(length, Math.Min(LongestPiece, 2 * (_piece?.Length ?? FirstPiece / 2))));
            _taken = 0;
        }

        var taken = _piece.Slice(_taken, length);
        _taken = Math.Min(_piece.Length, (_taken + length + Alignment - 1) / Alignment * Alignment);
        return taken;
    }
}
