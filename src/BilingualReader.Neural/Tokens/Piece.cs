namespace BilingualReader.Neural.Tokens;

/// <summary>What a piece of a vocabulary is for; the numbers are those of the file.</summary>
internal enum PieceType
{
    Normal = 1,
    Unknown = 2,
    Control = 3,
    UserDefined = 4,
    Unused = 5,
    Byte = 6,
}

/// <summary>One piece: its text in UTF-8, where U+2581 stands for a space, and the logarithm of its probability.</summary>
internal readonly record struct Piece(byte[] Text, float Score, PieceType Type);
