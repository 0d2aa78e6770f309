using System.Text;

namespace BilingualReader.Neural.Tests.Writing;

/// <summary>Compiles replacements of characters into a double array, the plain way: for each node the first place where its children fit.</summary>
internal static class CharacterMapWriter
{
    private const uint HasLeaf = 0x100;

    public static byte[] Write((string From, string To)[] replacements)
    {
        var texts = new List<byte>();
        var keys = new List<(byte[] Key, uint Value)>();
        foreach (var (from, to) in replacements)
        {
            keys.Add((Encoding.UTF8.GetBytes(from), (uint)texts.Count));
            texts.AddRange([.. Encoding.UTF8.GetBytes(to), 0]);
        }

        var (units, taken) = (new uint[1024], new bool[1024]);
        taken[0] = true;
        Place(units, taken, 0, keys, 0);
        var bytes = new List<byte>(BitConverter.GetBytes(units.Length * 4));
        foreach (var unit in units) bytes.AddRange(BitConverter.GetBytes(unit));
        return [.. bytes, .. texts];
    }

    private static void Place(uint[] units, bool[] taken, int node, List<(byte[] Key, uint Value)> keys, int depth)
    {
        var leaf = keys.Where(key => key.Key.Length == depth).ToArray();
        var children = keys.Where(key => key.Key.Length > depth).GroupBy(key => key.Key[depth]).ToArray();
        var first = Enumerable.Range(1, 700).First(place => !taken[place] && children.All(child => !taken[place ^ child.Key]));
        units[node] |= (uint)(node ^ first) << 10 | (leaf.Length > 0 ? HasLeaf : 0);
        taken[first] = true;
        if (leaf.Length > 0) units[first] = leaf[0].Value | 0x80000000;
        foreach (var child in children) taken[first ^ child.Key] = true;
        foreach (var child in children)
        {
            units[first ^ child.Key] |= child.Key;
            Place(units, taken, first ^ child.Key, [.. child], depth + 1);
        }
    }
}
