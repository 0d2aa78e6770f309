using System.Text;

namespace BilingualReader.Neural.Tokens;

/// <summary>
/// Brings a text into the form that a vocabulary was trained on: characters replaced by its map, runs of spaces made one, spaces
/// shown as U+2581. User-defined pieces go through untouched.
/// </summary>
internal sealed class Normaliser(CharacterMap map, bool addsPrefix, bool removesSpaces)
{
    private const byte Space = (byte)' ';

    /// <summary>How a space is written in pieces: U+2581.</summary>
    public static ReadOnlySpan<byte> Blank => [0xE2, 0x96, 0x81];

    /// <summary>Normalises a text; <paramref name="protectedPieces"/> are those that are copied as they stand.</summary>
    public NormalisedText Normalise(string text, PieceTrie protectedPieces)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var origins = OriginsOf(text, bytes.Length);
        var output = new Output(bytes.Length + 16);
        var at = 0;
        while (removesSpaces && at < bytes.Length && Step(bytes.AsSpan(at), protectedPieces, out var consumed) is [Space]) at += consumed;
        if (at == bytes.Length) return new NormalisedText([], [text.Length], 0);

        if (addsPrefix) output.Add(Blank, origins[at]);
        var isAfterSpace = removesSpaces;
        while (at < bytes.Length)
        {
            var step = Step(bytes.AsSpan(at), protectedPieces, out var consumed);
            if (isAfterSpace) step = step.TrimStart(Space);
            foreach (var part in step)
            {
                if (part == Space) output.Add(Blank, origins[at]);
                else output.Add([part], origins[at]);
            }

            if (step.Length > 0) isAfterSpace = removesSpaces && step[^1] == Space;
            at += consumed;
        }

        while (removesSpaces && output.EndsWith(Blank)) output.Length -= Blank.Length;
        return output.End(text.Length);
    }

    private ReadOnlySpan<byte> Step(ReadOnlySpan<byte> text, PieceTrie protectedPieces, out int consumed)
    {
        consumed = LongestPiece(text, protectedPieces);
        if (consumed > 0) return text[..consumed];
        consumed = map.Match(text, out var replacement);
        if (consumed > 0) return replacement;
        var isSound = Rune.DecodeFromUtf8(text, out _, out var length) == System.Buffers.OperationStatus.Done;
        consumed = isSound ? length : 1;
        return isSound ? text[..length] : "\uFFFD"u8;
    }

    private static int LongestPiece(ReadOnlySpan<byte> text, PieceTrie pieces)
    {
        var (node, longest) = (0, 0);
        for (var at = 0; at < text.Length && (node = pieces.Next(node, text[at])) >= 0; at++)
        {
            if (pieces.PieceAt(node) >= 0) longest = at + 1;
        }

        return longest;
    }

    // A surrogate without its partner becomes U+FFFD, three bytes, as the encoding does it.
    private static int[] OriginsOf(string text, int length)
    {
        var origins = new int[length + 1];
        var (at, position) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            origins.AsSpan(at, rune.Utf8SequenceLength).Fill(position);
            at += rune.Utf8SequenceLength;
            position += rune.Utf16SequenceLength;
        }

        origins[length] = text.Length;
        return origins;
    }

    private struct Output(int capacity)
    {
        private byte[] _bytes = new byte[capacity];
        private int[] _origins = new int[capacity + 1];

        public int Length { get; set; }

        public void Add(ReadOnlySpan<byte> bytes, int origin)
        {
            if (Length + bytes.Length > _bytes.Length)
            {
                Array.Resize(ref _bytes, _bytes.Length * 2 + bytes.Length);
                Array.Resize(ref _origins, _bytes.Length + 1);
            }

            bytes.CopyTo(_bytes.AsSpan(Length));
            _origins.AsSpan(Length, bytes.Length).Fill(origin);
            Length += bytes.Length;
        }

        public readonly bool EndsWith(ReadOnlySpan<byte> end) => _bytes.AsSpan(0, Length).EndsWith(end);

        // What was trimmed at the end belongs to nobody: the end is where the last kept byte's source ends.
        public readonly NormalisedText End(int textLength)
        {
            _origins[Length] = textLength;
            return new NormalisedText(_bytes, _origins, Length);
        }
    }
}
