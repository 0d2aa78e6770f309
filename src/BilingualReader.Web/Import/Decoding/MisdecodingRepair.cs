using System.Text;

namespace BilingualReader.Web.Import.Decoding;

/// <summary>
/// Guesses what mis-decoded words were before: "DÃ©cembre" and "DÈcembre" were "Décembre". Only for reading dates and
/// names out of a text: the stored text keeps what its source has.
/// </summary>
internal static class MisdecodingRepair
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with every repairable word repaired; other words as they are.</summary>
    public static string Repair(string text) =>
        text.All(char.IsAscii) ? text : string.Join(' ', text.Split(' ').Select(RepairWord));

    private static string RepairWord(string word) =>
        word.All(char.IsAscii) ? word : RepairLetters(ReadAsUtf8(word) ?? word);

    /// <summary>UTF-8 that was read as Windows-1252: the word's bytes, read again. Null when they are no UTF-8.</summary>
    private static string? ReadAsUtf8(string word)
    {
        if (Windows1252.Undo(word) is not { } bytes) return null;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Windows-1252 that was read as Mac Roman shows as a capital letter with an accent inside a small word.</summary>
    private static string RepairLetters(string word)
    {
        var repaired = new StringBuilder(word);
        for (var i = 1; i < word.Length; i++)
        {
            if (!IsStray(word, i) || Windows1252.FromMacintosh(word[i].ToString()) is not [var letter]) continue;
            if (char.IsLower(letter)) repaired[i] = letter;
        }

        return repaired.ToString();
    }

    private static bool IsStray(string word, int at) =>
        !char.IsAscii(word[at]) && char.IsUpper(word[at]) && char.IsLetter(word[at - 1])
        && (at + 1 < word.Length ? char.IsLower(word[at + 1]) : char.IsLower(word[at - 1]));
}
