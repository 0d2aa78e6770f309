using System.Buffers;
using System.Globalization;
using System.Text;

namespace BilingualReader.Core.Text;

/// <summary>
/// What single characters fold to under one set of options, up to U+20FF: Latin, Greek, Cyrillic, Arabic, Indic scripts
/// and general punctuation. Makes folding a look-up for nearly every character of real text.
/// </summary>
internal sealed class FoldingTable
{
    /// <summary>Stands for "needs a closer look": marks, ligatures, removed characters.</summary>
    public const char Special = '\0';

    private const int Size = 0x2100;

    private static readonly Lazy<FoldingTable>[] Tables =
        [.. Enumerable.Range(0, 4).Select(options => new Lazy<FoldingTable>(() => new FoldingTable((FoldingOptions)options)))];

    private readonly char[] _single = new char[Size];

    private FoldingTable(FoldingOptions options)
    {
        Options = options;
        for (var c = 0; c < Size; c++) _single[c] = Compute((char)c);
    }

    /// <summary>The options that the table is for.</summary>
    public FoldingOptions Options { get; }

    /// <summary>The table for a set of options.</summary>
    public static FoldingTable For(FoldingOptions options) => Tables[(int)(options & (FoldingOptions.LowerCase | FoldingOptions.DropAccents))].Value;

    /// <summary>What the character becomes when nothing that joins it follows, or <see cref="Special"/>.</summary>
    public char Single(char c) => c < Size ? _single[c] : Special;

    /// <summary>Whether the character never stands alone: a combining mark, or a Hangul vowel or final.</summary>
    public static bool IsMark(char c) => c >= '\u0300' && (c is >= '\u1160' and <= '\u11FF' || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <summary>Whether folding drops the character: soft hyphen, zero-width space, direction marks, joiner, byte order mark.</summary>
    public static bool IsRemoved(char c) => c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF';

    /// <summary>The letters that a ligature stands for; null for any other character.</summary>
    public static string? Ligature(char c) => c switch
    {
        'œ' => "oe",
        'Œ' => "OE",
        'æ' => "ae",
        'Æ' => "AE",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        _ => null,
    };

    /// <summary>
    /// Folds a letter with its marks, or any single character, into <paramref name="output"/>, which holds at least
    /// <c>4 * letter.Length + 16</c> characters. Returns how many it wrote.
    /// </summary>
    public int FoldLetter(ReadOnlySpan<char> letter, Span<char> output)
    {
        Span<char> work = letter.Length <= 64 ? stackalloc char[4 * letter.Length + 16] : new char[4 * letter.Length + 16];
        var written = DropAccents(letter, work);
        var length = 0;
        foreach (var c in work[..written])
        {
            if (Ligature(c) is { } letters) foreach (var part in letters) output[length++] = Lower(part);
            else output[length++] = c;
        }

        LowerRunes(output[..length]);
        return length;
    }

    private char Compute(char c)
    {
        if (char.IsWhiteSpace(c)) return ' ';
        if (IsRemoved(c) || IsMark(c)) return Special;
        if (IsApostrophe(c)) return '\'';
        if (c is '\u2010' or '\u2011') return '-';
        Span<char> output = stackalloc char[32];
        return FoldLetter([c], output) == 1 ? output[0] : Special;
    }

    private static bool IsApostrophe(char c) =>
        c is '\'' or '\u2019' or '\u2018' or '\u201B' or '\u02BC' or '\u02BB' or '\u02B9' or '\u02BE' or '\u02BF' or '\u00B4' or '\u2032';

    private int DropAccents(ReadOnlySpan<char> letter, Span<char> work)
    {
        if (!Options.HasFlag(FoldingOptions.DropAccents)) return Normalize(letter, work, NormalizationForm.FormC);
        Span<char> apart = letter.Length <= 64 ? stackalloc char[4 * letter.Length + 16] : new char[4 * letter.Length + 16];
        var length = Normalize(letter, apart, NormalizationForm.FormD);
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (apart[i] is not (>= '\u0300' and <= '\u036F')) apart[kept++] = apart[i];
        }

        return Normalize(apart[..kept], work, NormalizationForm.FormC);
    }

    // Half a surrogate pair and U+FFFE make normalisation throw: such text stays as it is.
    private static int Normalize(ReadOnlySpan<char> letter, Span<char> output, NormalizationForm form)
    {
        if (IsWellFormed(letter) && letter.TryNormalize(output, out var written, form)) return written;
        letter.CopyTo(output);
        return letter.Length;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> letter)
    {
        while (!letter.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(letter, out var rune, out var consumed) != OperationStatus.Done || rune.Value == 0xFFFE) return false;
            letter = letter[consumed..];
        }

        return true;
    }

    private char Lower(char c) => Options.HasFlag(FoldingOptions.LowerCase) ? char.ToLowerInvariant(c) : c;

    private void LowerRunes(Span<char> folded)
    {
        if (!Options.HasFlag(FoldingOptions.LowerCase)) return;
        for (var i = 0; i < folded.Length; i++)
        {
            if (i + 1 < folded.Length && Rune.TryCreate(folded[i], folded[i + 1], out var rune))
            {
                Rune.ToLowerInvariant(rune).EncodeToUtf16(folded[i..]);
                i++;
            }
            else
            {
                folded[i] = char.ToLowerInvariant(folded[i]);
            }
        }
    }
}
