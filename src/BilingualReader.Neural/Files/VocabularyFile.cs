using System.Runtime.CompilerServices;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Files;

/// <summary>Reads a SentencePiece model: its pieces, the ids that have a part to play, and how text is normalised.</summary>
internal static class VocabularyFile
{
    private const int LongestFile = 16 << 20;
    private const int MostPieces = 1 << 20;
    private const int LongestPiece = 4096;
    private const int UnigramType = 1;

    /// <summary>Reads a file, plain or gzip; <see cref="ModelFileException"/> says what is wrong with it.</summary>
    public static Vocabulary Read(Stream stream)
    {
        using var file = FileBytes.Open(stream, "vocabulary file");
        var bytes = file.TakeRest();
        if (bytes.Length is 0 or > LongestFile) throw new ModelFileException($"The vocabulary file has {bytes.Length} bytes; 1 to {LongestFile} are possible.");
        var pieces = new List<Piece>(32768);
        var (trainer, normaliser) = (new TrainerPart(), new NormaliserPart());
        var reader = new ProtobufReader(bytes);
        while (reader.Next())
        {
            if (reader.Field == 1) pieces.Add(ReadPiece(reader.Bytes, pieces.Count));
            else if (reader.Field == 2) trainer = ReadTrainer(reader.Bytes);
            else if (reader.Field == 3) normaliser = ReadNormaliser(reader.Bytes);
            if (pieces.Count > MostPieces) throw new ModelFileException($"The vocabulary file has more than {MostPieces} pieces.");
        }

        if (trainer.Type != UnigramType) throw new ModelFileException($"The vocabulary is of model_type {trainer.Type}; only unigram (1) is supported.");
        if (!normaliser.EscapesSpaces) throw new ModelFileException("The vocabulary has escape_whitespaces: false, which is not supported.");
        if (!pieces.Exists(piece => piece.Type == PieceType.Normal)) throw new ModelFileException("The vocabulary file has no pieces: it is no SentencePiece model.");
        CheckSpecial(pieces, trainer.Unknown, PieceType.Unknown, "unk_id");
        CheckSpecial(pieces, trainer.End, PieceType.Control, "eos_id");
        return new Vocabulary([.. pieces], (int)trainer.Unknown, (int)trainer.End, trainer.HasByteFallback, new Normaliser(CharacterMap.Read(normaliser.Map), normaliser.AddsPrefix, normaliser.RemovesSpaces));
    }

    private static void CheckSpecial(List<Piece> pieces, long id, PieceType type, string name)
    {
        if (id < 0 || id >= pieces.Count || pieces[(int)id].Type != type) throw new ModelFileException($"The vocabulary has {name}: {id}, which is no such piece.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Piece ReadPiece(ReadOnlySpan<byte> message, int id)
    {
        var (text, score, type) = (Array.Empty<byte>(), 0f, PieceType.Normal);
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field == 1) text = reader.Bytes.ToArray();
            else if (reader.Field == 2) score = reader.Float;
            else if (reader.Field == 3) type = (PieceType)Math.Min(reader.Number, 255);
        }

        if (text.Length is 0 or > LongestPiece || !float.IsFinite(score) || type is < PieceType.Normal or > PieceType.Byte) throw new ModelFileException($"Piece {id} of the vocabulary file is damaged.");
        return new Piece(text, score, type);
    }

    // Defaults are those of sentencepiece_model.proto.
    private static TrainerPart ReadTrainer(ReadOnlySpan<byte> message)
    {
        var part = new TrainerPart();
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field == 3) part = part with { Type = (long)reader.Number };
            else if (reader.Field == 35) part = part with { HasByteFallback = reader.Number != 0 };
            else if (reader.Field == 40) part = part with { Unknown = (long)reader.Number };
            else if (reader.Field == 42) part = part with { End = (long)reader.Number };
        }

        return part;
    }

    private static NormaliserPart ReadNormaliser(ReadOnlySpan<byte> message)
    {
        var part = new NormaliserPart();
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field == 2) part = part with { Map = reader.Bytes.ToArray() };
            else if (reader.Field == 3) part = part with { AddsPrefix = reader.Number != 0 };
            else if (reader.Field == 4) part = part with { RemovesSpaces = reader.Number != 0 };
            else if (reader.Field == 5) part = part with { EscapesSpaces = reader.Number != 0 };
        }

        return part;
    }

    private sealed record TrainerPart(long Type = UnigramType, bool HasByteFallback = false, long Unknown = 0, long End = 2);

    private sealed record NormaliserPart(byte[]? Map = null, bool AddsPrefix = true, bool RemovesSpaces = true, bool EscapesSpaces = true);
}
