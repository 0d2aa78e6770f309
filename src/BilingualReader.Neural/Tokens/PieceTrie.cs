using System.Numerics;
using System.Runtime.CompilerServices;

namespace BilingualReader.Neural.Tokens;

/// <summary>
/// Finds pieces that begin at a place of a text, byte by byte. Nodes are numbers; an edge is looked up in one hash table by
/// node and byte.
/// </summary>
internal sealed class PieceTrie
{
    private const uint Golden = 2654435769;
    private readonly uint[] _keys;
    private readonly int[] _nodes;
    private readonly int[] _pieces;
    private readonly int _shift;

    /// <param name="pieces">Texts and ids; of equal texts the first counts. All bytes together are less than 2^24.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PieceTrie(IReadOnlyList<(byte[] Text, int Id)> pieces)
    {
        var most = pieces.Sum(piece => piece.Text.Length) + 1;
        var size = BitOperations.RoundUpToPowerOf2((uint)most * 2);
        _shift = 32 - BitOperations.Log2(size);
        (_keys, _nodes, _pieces) = (new uint[size], new int[size], new int[most]);
        Array.Fill(_pieces, -1);
        var count = 1;
        foreach (var (text, id) in pieces)
        {
            var node = 0;
            foreach (var part in text)
            {
                var slot = Slot(node, part);
                if (_nodes[slot] == 0) (_keys[slot], _nodes[slot]) = (Key(node, part), count++);
                node = _nodes[slot];
            }

            if (_pieces[node] < 0) _pieces[node] = id;
        }
    }

    /// <summary>The node reached from a node by a byte; negative where no piece goes on like this. The root is 0.</summary>
    public int Next(int node, byte part) => _nodes[Slot(node, part)] is > 0 and var next ? next : -1;

    /// <summary>The id of the piece that ends at a node; negative where none does.</summary>
    public int PieceAt(int node) => _pieces[node];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Key(int node, byte part) => (uint)node << 8 | part;

    // The table is at most half full, so a search always ends.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(int node, byte part)
    {
        var key = Key(node, part);
        var slot = _shift == 32 ? 0u : key * Golden >> _shift;
        while (_nodes[slot] != 0 && _keys[slot] != key) slot = slot + 1 & (uint)(_keys.Length - 1);
        return (int)slot;
    }
}
