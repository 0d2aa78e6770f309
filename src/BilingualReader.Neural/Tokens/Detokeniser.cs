using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace BilingualReader.Neural.Tokens;

/// <summary>Makes text of tokens again, and says where in it each token stands.</summary>
internal static class Detokeniser
{
    private const char Blank = '\u2581';

    /// <summary>The text, and for each id its start and length; a piece's leading space is left out of its place.</summary>
    public static (string Text, ImmutableArray<(int Start, int Length)> Places) Decode(Vocabulary vocabulary, ReadOnlySpan<int> ids)
    {
        var text = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<(int Start, int Length)>(ids.Length);
        for (var at = 0; at < ids.Length; at++)
        {
            if (vocabulary[ids[at]].Type == PieceType.Byte)
            {
                var run = 1;
                while (at + run < ids.Length && vocabulary[ids[at + run]].Type == PieceType.Byte) run++;
                AddBytes(vocabulary, ids.Slice(at, run), text, places);
                at += run - 1;
                continue;
            }

            var surface = SurfaceOf(vocabulary[ids[at]], isFirst: text.Length == 0);
            var spaces = surface.Length > 1 && surface[0] == ' ' ? 1 : 0;
            places.Add((text.Length + spaces, surface.Length - spaces));
            text.Append(surface);
        }

        return (text.ToString(), places.MoveToImmutable());
    }

    private static string SurfaceOf(Piece piece, bool isFirst)
    {
        if (piece.Type == PieceType.Control) return "";
        if (piece.Type == PieceType.Unknown) return " \u2047 ";
        var text = Encoding.UTF8.GetString(piece.Text);
        return (isFirst && text[0] == Blank ? text[1..] : text).Replace(Blank, ' ');
    }

    // Bytes make characters together; one that makes none becomes U+FFFD.
    private static void AddBytes(Vocabulary vocabulary, ReadOnlySpan<int> ids, StringBuilder text, ImmutableArray<(int Start, int Length)>.Builder places)
    {
        var bytes = new byte[ids.Length];
        for (var at = 0; at < ids.Length; at++) bytes[at] = Vocabulary.ByteOf(vocabulary[ids[at]], ids[at]);
        for (var at = 0; at < bytes.Length;)
        {
            var isSound = Rune.DecodeFromUtf8(bytes.AsSpan(at), out var rune, out var consumed) == OperationStatus.Done;
            if (!isSound) (rune, consumed) = (Rune.ReplacementChar, 1);
            for (var part = 0; part < consumed; part++) places.Add((text.Length, rune.Utf16SequenceLength));
            text.Append(rune.ToString());
            at += consumed;
        }
    }
}
