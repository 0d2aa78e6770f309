using System.Buffers.Binary;

namespace BilingualReader.Neural.Tests.Writing;

/// <summary>Writes binary shortlists.</summary>
internal static class ShortlistWriter
{
    /// <summary>Random lists of a few ids for each source word.</summary>
    public static byte[] Write(int words, int first = 8, int perWord = 6, int seed = 3)
    {
        var random = new Random(seed);
        var lists = Enumerable.Range(0, words).Select(_ => Enumerable.Range(0, perWord).Select(_ => random.Next(words)).Distinct().Order().ToArray()).ToArray();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(0xF11A48D5013417F5);
        writer.Write(0UL);
        writer.Write((ulong)first);
        writer.Write((ulong)perWord);
        writer.Write((ulong)words + 1);
        writer.Write((ulong)lists.Sum(list => list.Length));
        var offset = 0UL;
        foreach (var list in lists)
        {
            writer.Write(offset);
            offset += (ulong)list.Length;
        }

        writer.Write(offset);
        foreach (var id in lists.SelectMany(list => list)) writer.Write((uint)id);
        return Sign(stream.ToArray());
    }

    /// <summary>Puts the right checksum into a file.</summary>
    public static byte[] Sign(byte[] file)
    {
        var sum = 0UL;
        for (var at = 16; at + 8 <= file.Length; at += 8) sum ^= BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at)) + 0x9e3779b9UL + (sum << 6) + (sum >> 2);
        if (file.Length >= 16) BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), sum);
        return file;
    }
}
