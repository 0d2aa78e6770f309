using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Matching;

/// <summary>Lays sorted, distinct keys out as a double array.</summary>
internal sealed class SpellingTrieBuilder(ImmutableArray<string> keys, Dictionary<char, int> symbols)
{
    // How many places to try for the children of one node before the end of the array is taken: bounds the time to compile.
    private const int MostTries = 64;

    private readonly Stack<Branch> _open = new();
    private readonly List<Child> _children = [];
    private TrieNode[] _nodes = [];

    // For a slot that is taken, one behind it where a free one may be; for a free one, itself.
    private int[] _free = [];
    private int _used = 1;
    private int _firstFree = 1;

    public TrieNode[] Build()
    {
        Grow(1024);
        Take(SpellingTrie.Root, SpellingTrie.Root);
        _open.Push(new Branch(SpellingTrie.Root, 0, keys.Length, 0));
        while (_open.TryPop(out var branch)) Place(branch);

        // Any symbol added to any offset must stay inside the array.
        Grow(_used + symbols.Count + 1);
        return _nodes[..(_used + symbols.Count + 1)];
    }

    private void Place(Branch branch)
    {
        var from = branch.From;
        if (branch.To - from == 1 && keys[from].Length > branch.Depth) _nodes[branch.Node].Offset = TrieNode.OffsetOfTail(keys[from][branch.Depth]);
        if (branch.To - from == 1 || keys[from].Length == branch.Depth) _nodes[branch.Node].Group = from++;
        if (from == branch.To) return;
        var children = ChildrenOf(branch with { From = from });
        var offset = FindOffset(children);
        _nodes[branch.Node].Offset = offset;
        foreach (var child in children)
        {
            var node = offset + child.Symbol;
            Take(node, branch.Node);
            _used = Math.Max(_used, node + 1);
            _open.Push(new Branch(node, child.From, child.To, branch.Depth + 1));
        }
    }

    private void Take(int slot, int parent)
    {
        _nodes[slot] = new TrieNode(parent, TrieNode.NoChildren, TrieNode.None);
        _free[slot] = slot + 1;
    }

    private List<Child> ChildrenOf(Branch branch)
    {
        var children = _children;
        children.Clear();
        for (var from = branch.From; from < branch.To;)
        {
            var c = keys[from][branch.Depth];
            var to = from + 1;
            while (to < branch.To && keys[to][branch.Depth] == c) to++;
            children.Add(new Child(symbols[c], from, to));
            from = to;
        }

        return children;
    }

    private int FindOffset(List<Child> children)
    {
        var lowest = children.Min(child => child.Symbol);
        var tries = 0;
        for (var slot = NextFree(Math.Max(_firstFree, lowest + 1)); slot < _used; slot = NextFree(slot + 1))
        {
            if (Fits(children, slot - lowest)) return slot - lowest;
            if (++tries < MostTries) continue;

            // So many misses mean that the holes before here are too small to be worth looking at again.
            _firstFree = slot;
            break;
        }

        Grow(_used + symbols.Count + 2);
        return _used;
    }

    private int NextFree(int slot)
    {
        while (slot < _used && _free[slot] != slot)
        {
            // Two steps at once, and the next one who comes along here takes them as one.
            var next = _free[slot];
            if (next < _used) _free[slot] = next = _free[next];
            slot = next;
        }

        return slot;
    }

    private bool Fits(List<Child> children, int offset)
    {
        Grow(offset + symbols.Count + 2);
        foreach (var child in children)
        {
            if (_nodes[offset + child.Symbol].Parent != TrieNode.None) return false;
        }

        return true;
    }

    private void Grow(int length)
    {
        if (_nodes.Length >= length) return;
        var filled = _nodes.Length;
        Array.Resize(ref _nodes, Math.Max(length, 2 * filled));
        Array.Fill(_nodes, new TrieNode(TrieNode.None, TrieNode.NoChildren, TrieNode.None), filled, _nodes.Length - filled);
        Array.Resize(ref _free, _nodes.Length);
        for (var slot = filled; slot < _free.Length; slot++) _free[slot] = slot;
    }

    /// <summary>A node whose children are still to be placed: the keys that share its first <paramref name="Depth"/> characters.</summary>
    private readonly record struct Branch(int Node, int From, int To, int Depth);

    private readonly record struct Child(int Symbol, int From, int To);
}
