using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory.Index;

/// <summary>Cuts a folded text into its words: runs of letters and figures. An elided word is one of its own, marks are none.</summary>
internal ref struct WordCutter(ReadOnlySpan<char> folded)
{
    private readonly ReadOnlySpan<char> text = folded;
    private int position;

    /// <summary>Where the present word stands in the folded text.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>The present word.</summary>
    public readonly ReadOnlySpan<char> Word => text.Slice(Span.Start, Span.Length);

    /// <summary>The text as words are compared: lower case, accents kept.</summary>
    public static FoldedText Fold(string text) => TextFolding.Fold(text, FoldingOptions.LowerCase);

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        while (position < text.Length && !IsOfWord(text[position])) position++;
        var start = position;
        while (position < text.Length && IsOfWord(text[position])) position++;
        Span = TextSpan.FromBounds(start, position);
        return Span.Length > 0;
    }

    // Half surrogates are letters of scripts beyond the first plane, as good as always; marks belong to the letter before.
    private static bool IsOfWord(char c) =>
        char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || FoldingTable.IsMark(c);
}
