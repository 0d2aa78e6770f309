using System.Buffers.Binary;
using BilingualReader.Neural.Files;

namespace BilingualReader.Neural.Tokens;

/// <summary>
/// Replacements of characters compiled into a vocabulary: a double array over the bytes to be replaced, whose leaves say where
/// in a block of NUL-terminated texts the replacement begins.
/// </summary>
internal sealed class CharacterMap
{
    private readonly uint[] _units;
    private readonly byte[] _replacements;

    private CharacterMap(uint[] units, byte[] replacements) => (_units, _replacements) = (units, replacements);

    /// <summary>The map of a file; one that replaces nothing where the file has none.</summary>
    public static CharacterMap Read(byte[]? blob)
    {
        if (blob is null or []) return new CharacterMap([], []);
        var length = blob.Length < 4 ? uint.MaxValue : BinaryPrimitives.ReadUInt32LittleEndian(blob);
        if (length % 4 != 0 || length > blob.Length - 4 || length < 4) throw new ModelFileException("The precompiled_charsmap of the vocabulary is damaged.");
        var units = new uint[length / 4];
        for (var at = 0; at < units.Length; at++) units[at] = BinaryPrimitives.ReadUInt32LittleEndian(blob.AsSpan(4 + at * 4));
        var replacements = blob[(int)(4 + length)..];
        if (replacements.Length == 0 || replacements[^1] != 0) throw new ModelFileException("The replacements of the precompiled_charsmap of the vocabulary are cut off.");
        return new CharacterMap(units, replacements);
    }

    /// <summary>The longest beginning of a text that is replaced: its length, and what replaces it; length 0 where there is none.</summary>
    public int Match(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> replacement)
    {
        replacement = [];
        if (_units.Length == 0) return 0;
        var (length, found) = (0, 0u);
        var node = Offset(_units[0]);
        for (var at = 0; at < text.Length; at++)
        {
            node ^= text[at];
            if (node >= _units.Length) break;
            var unit = _units[node];
            if ((unit & 0x800000FF) != text[at]) break;
            node ^= Offset(unit);
            if ((unit & 0x100) == 0) continue;
            if (node >= _units.Length) break;
            (length, found) = (at + 1, _units[node] & 0x7FFFFFFF);
        }

        if (length == 0 || found >= _replacements.Length) return 0;
        var from = _replacements.AsSpan((int)found);
        replacement = from[..from.IndexOf((byte)0)];
        return length;
    }

    private static uint Offset(uint unit) => unit >> 10 << (int)((unit & 0x200) >> 6);
}
