using System.Runtime.CompilerServices;

namespace BilingualReader.Neural.Tokens;

/// <summary>
/// Finds pieces that begin at a place of a text, byte by byte. Nodes are numbers; an edge is looked up in one hash table by
/// node and byte.
/// </summary>
internal sealed class PieceTrie
{
    private const uint Golden = 2654435769;
    private const int FirstSize = 1 << 10;
    private readonly int[] _pieces;
    private uint[] _keys = new uint[FirstSize];
    private int[] _nodes = new int[FirstSize];
    private int _shift = 32 - 10;

    /// <param name="pieces">Texts and ids; of equal texts the first counts. All bytes together are less than 2^24.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PieceTrie(IReadOnlyList<(byte[] Text, int Id)> pieces)
    {
        var found = new List<int>(pieces.Count * 2) { -1 };
        foreach (var (text, id) in pieces)
        {
            var node = 0;
            foreach (var part in text)
            {
                var slot = Slot(node, part);
                if (_nodes[slot] == 0)
                {
                    (_keys[slot], _nodes[slot]) = (Key(node, part), found.Count);
                    found.Add(-1);
                    if (found.Count * 2 > _keys.Length)
                    {
                        Grow();
                        slot = Slot(node, part);
                    }
                }

                node = _nodes[slot];
            }

            if (found[node] < 0) found[node] = id;
        }

        _pieces = [.. found];
    }

    /// <summary>The node reached from a node by a byte; negative where no piece goes on like this. The root is 0.</summary>
    public int Next(int node, byte part) => _nodes[Slot(node, part)] is > 0 and var next ? next : -1;

    /// <summary>The id of the piece that ends at a node; negative where none does.</summary>
    public int PieceAt(int node) => _pieces[node];

    // Texts share how they begin, so there are far fewer nodes than bytes; how many is known in the end.
    private void Grow()
    {
        var (keys, nodes) = (_keys, _nodes);
        (_keys, _nodes, _shift) = (new uint[keys.Length * 2], new int[keys.Length * 2], _shift - 1);
        for (var at = 0; at < keys.Length; at++)
        {
            if (nodes[at] == 0) continue;
            var slot = SlotOf(keys[at]);
            (_keys[slot], _nodes[slot]) = (keys[at], nodes[at]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Key(int node, byte part) => (uint)node << 8 | part;

    // The table is at most half full, so a search always ends.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(int node, byte part) => SlotOf(Key(node, part));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(uint key)
    {
        var slot = key * Golden >> _shift;
        while (_nodes[slot] != 0 && _keys[slot] != key) slot = slot + 1 & (uint)(_keys.Length - 1);
        return (int)slot;
    }
}
