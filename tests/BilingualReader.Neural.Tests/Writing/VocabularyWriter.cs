using System.Globalization;
using System.Text;

namespace BilingualReader.Neural.Tests.Writing;

/// <summary>Writes SentencePiece models: end and unknown, user-defined symbols, bytes, letters, and made-up words.</summary>
internal static class VocabularyWriter
{
    public const int End = 0;
    public const int Unknown = 1;
    public const int FirstSymbol = 2;
    public const int Symbols = 4;

    /// <summary>What the character map replaces.</summary>
    public static readonly (string From, string To)[] Replacements = [("\u00A0", " "), ("\t", " "), ("\uFB01", "fi"), ("\u2026", "..."), ("e\u0301", "é"), ("\u200B", "")];

    /// <summary>A vocabulary of so many pieces, at least 300.</summary>
    public static byte[] Write(int count, bool hasByteFallback = true)
    {
        var pieces = new List<(string Text, float Score, int Type)> { ("</s>", 0, 3), ("<unk>", 0, 2) };
        for (var at = 0; at < Symbols; at++) pieces.Add(($"__sym{at}__", 0, 4));
        for (var at = 0; hasByteFallback && at < 256; at++) pieces.Add(($"<0x{at.ToString("X2", CultureInfo.InvariantCulture)}>", 0, 6));
        foreach (var text in Texts().Distinct().Take(count - pieces.Count).ToArray()) pieces.Add((text, -2f - pieces.Count / 50f, 1));
        var file = new List<byte>();
        foreach (var (text, score, type) in pieces) Field(file, 1, Message(message => Text(message, 1, Encoding.UTF8.GetBytes(text)), message => Number(message, 2, score), message => Number(message, 3, (ulong)type)));
        Field(file, 2, Message(message => Number(message, 3, 1UL), message => Number(message, 35, hasByteFallback ? 1UL : 0UL), message => Number(message, 40, Unknown), message => Number(message, 42, End)));
        Field(file, 3, Message(message => Text(message, 1, "test"u8.ToArray()), message => Text(message, 2, CharacterMapWriter.Write(Replacements)), message => Number(message, 3, 1UL), message => Number(message, 4, 1UL), message => Number(message, 5, 1UL)));
        return [.. file];
    }

    private static IEnumerable<string> Texts()
    {
        foreach (var text in new[] { "\u2581", "e", "s", "a", "i", "t", "n", "r", "u", "l", "o", "d", "c", "é", ".", ",", "m", "p", "v", "f", "\u2581le", "\u2581la", "\u2581de", "es", "ent", "\u2581chat", "\u2581b" }) yield return text;
        for (var at = 0; ; at++) yield return (at % 3 == 0 ? "" : "\u2581") + string.Concat(at.ToString(CultureInfo.InvariantCulture).Select(digit => "aeioubcdst"[digit - '0'])) + (at % 2 == 0 ? "r" : "l");
    }

    private static byte[] Message(params Action<List<byte>>[] fields)
    {
        var message = new List<byte>();
        foreach (var field in fields) field(message);
        return [.. message];
    }

    private static void Field(List<byte> to, int field, byte[] content) => Text(to, field, content);

    private static void Text(List<byte> to, int field, byte[] content)
    {
        Varint(to, (ulong)(field << 3 | 2));
        Varint(to, (ulong)content.Length);
        to.AddRange(content);
    }

    private static void Number(List<byte> to, int field, ulong value)
    {
        Varint(to, (ulong)(field << 3));
        Varint(to, value);
    }

    private static void Number(List<byte> to, int field, float value)
    {
        Varint(to, (ulong)(field << 3 | 5));
        to.AddRange(BitConverter.GetBytes(value));
    }

    private static void Varint(List<byte> to, ulong value)
    {
        for (; value >= 128; value >>= 7) to.Add((byte)(value & 127 | 128));
        to.Add((byte)value);
    }
}
