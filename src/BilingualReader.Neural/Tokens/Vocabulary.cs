using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using BilingualReader.Neural.Files;

namespace BilingualReader.Neural.Tokens;

/// <summary>Pieces by id, with everything that was worked out from them once.</summary>
internal sealed class Vocabulary
{
    private readonly Piece[] _pieces;
    private readonly string?[] _texts;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vocabulary(Piece[] pieces, int unknown, int end, bool hasByteFallback, Normaliser normaliser)
    {
        (_pieces, Unknown, End, HasByteFallback, Normaliser) = (pieces, unknown, end, hasByteFallback, normaliser);
        _texts = new string[pieces.Length];
        var normal = pieces.Where(piece => piece.Type == PieceType.Normal).Select(piece => piece.Score);
        (LeastScore, MostScore) = (normal.Min(), normal.Max());
        var found = new List<(byte[] Text, int Id)>(pieces.Length);
        var protectedPieces = new List<(byte[] Text, int Id)>();
        for (var id = 0; id < pieces.Length; id++)
        {
            if (pieces[id].Type is PieceType.Normal or PieceType.UserDefined) found.Add((pieces[id].Text, id));
            if (pieces[id].Type == PieceType.UserDefined) protectedPieces.Add((pieces[id].Text, id));
            else if (pieces[id].Type == PieceType.Byte) Bytes[ByteOf(pieces[id], id)] = id;
        }

        (Trie, ProtectedPieces) = (new PieceTrie(found), new PieceTrie(protectedPieces));
        if (hasByteFallback && Bytes.Contains(-1)) throw new ModelFileException("The vocabulary has byte_fallback, but not all 256 byte pieces.");
    }

    public int Count => _pieces.Length;

    public int Unknown { get; }

    /// <summary>The piece that ends a sentence.</summary>
    public int End { get; }

    public bool HasByteFallback { get; }

    public Normaliser Normaliser { get; }

    /// <summary>Normal and user-defined pieces.</summary>
    public PieceTrie Trie { get; }

    /// <summary>User-defined pieces.</summary>
    public PieceTrie ProtectedPieces { get; }

    /// <summary>The id of each byte's piece; negative where there is none.</summary>
    public int[] Bytes { get; } = [.. Enumerable.Repeat(-1, 256)];

    public float LeastScore { get; }

    public float MostScore { get; }

    public ref readonly Piece this[int id] => ref _pieces[id];

    /// <summary>The text of a normal or user-defined piece, with U+2581 for a space; empty for any other.</summary>
    public string TextOf(int id) => _texts[id] ??= _pieces[id].Type is PieceType.Normal or PieceType.UserDefined ? Encoding.UTF8.GetString(_pieces[id].Text) : "";

    /// <summary>The byte that a byte piece, written like &lt;0x0A&gt;, stands for.</summary>
    public static byte ByteOf(Piece piece, int id) =>
        piece.Text is [(byte)'<', (byte)'0', (byte)'x', _, _, (byte)'>'] && byte.TryParse(Encoding.ASCII.GetString(piece.Text, 3, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ModelFileException($"Piece {id} of the vocabulary is no byte.");
}
