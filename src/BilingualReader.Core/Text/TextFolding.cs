namespace BilingualReader.Core.Text;

/// <summary>
/// Makes texts comparable, for matching only: canonical composition (NFC), every run of white space to one space,
/// apostrophes to ', hyphens to -, soft hyphens and zero-width characters removed, œ and æ and the f-ligatures to letters.
/// </summary>
public static class TextFolding
{
    /// <summary>Folds a text in one pass. Any text is taken, broken surrogates too.</summary>
    public static FoldedText Fold(string text, FoldingOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FoldingPass(text, FoldingTable.For(options)).Run();
    }
}
