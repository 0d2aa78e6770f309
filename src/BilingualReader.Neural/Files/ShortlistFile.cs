using System.Runtime.InteropServices;
using BilingualReader.Neural.Search;

namespace BilingualReader.Neural.Files;

/// <summary>Reads a binary lexical shortlist: for each source token the target tokens worth considering.</summary>
internal static class ShortlistFile
{
    private const ulong Magic = 0xF11A48D5013417F5;
    private const int HeaderLength = 48;
    private const int LongestFile = 128 << 20;

    /// <summary>Reads a file, plain or gzip, for vocabularies of these sizes; <see cref="ModelFileException"/> says what is wrong with it.</summary>
    public static Shortlist Read(Stream stream, int sourceWords, int targetWords)
    {
        using var file = FileBytes.Open(stream, "shortlist file");
        var bytes = file.TakeRest();
        if (bytes.Length is < HeaderLength or > LongestFile) throw new ModelFileException($"The shortlist file has {bytes.Length} bytes; {HeaderLength} to {LongestFile} are possible.");
        var header = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(0, HeaderLength));
        if (header[0] != Magic) throw new ModelFileException("This is not a shortlist file: its first eight bytes are others.");
        var (first, offsets, ids) = (header[2], header[4], header[5]);
        if (offsets > (ulong)bytes.Length || ids > (ulong)bytes.Length || HeaderLength + 8 * offsets + 4 * ids != (ulong)bytes.Length) throw new ModelFileException($"The shortlist file has {bytes.Length} bytes, not those of {offsets} offsets and {ids} ids that it claims: it is cut off or damaged.");
        if (Checksum(MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(16))) != header[1]) throw new ModelFileException("The checksum of the shortlist file is wrong: it is damaged.");
        if (offsets != (ulong)sourceWords + 1) throw new ModelFileException($"The shortlist is for {offsets - 1} source words, the model has {sourceWords}.");
        if (first > (ulong)targetWords) throw new ModelFileException($"The shortlist claims {first} words that are always considered, the model has {targetWords}.");
        var starts = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(HeaderLength, (int)offsets * 8)).ToArray();
        var words = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(HeaderLength + (int)offsets * 8)).ToArray();
        Check(starts, words, targetWords);
        return new Shortlist((int)first, [.. starts.Select(start => (int)start)], words, targetWords);
    }

    private static void Check(ulong[] starts, int[] words, int targetWords)
    {
        for (var at = 0; at + 1 < starts.Length; at++)
        {
            if (starts[at] > starts[at + 1]) throw new ModelFileException($"The list of source word {at} in the shortlist file ends before it begins.");
        }

        if (starts[0] != 0 || starts[^1] != (ulong)words.Length) throw new ModelFileException("The lists of the shortlist file do not cover its ids.");
        foreach (var word in words)
        {
            if (word < 0 || word >= targetWords) throw new ModelFileException($"The shortlist file names target word {(uint)word}, the model has {targetWords}.");
        }
    }

    private static ulong Checksum(ReadOnlySpan<ulong> values)
    {
        var sum = 0UL;
        foreach (var value in values) sum ^= value + 0x9e3779b9 + (sum << 6) + (sum >> 2);
        return sum;
    }
}
