namespace BilingualReader.Core.Text;

/// <summary>What folding does beyond spaces, apostrophes, hyphens, ligatures and composition, which it always unifies.</summary>
[Flags]
public enum FoldingOptions
{
    /// <summary>Nothing more: case and accents stay.</summary>
    None = 0,

    /// <summary>Letters become lower case, by the invariant culture.</summary>
    LowerCase = 1,

    /// <summary>Accents are dropped (U+0300 to U+036F after decomposition): é becomes e.</summary>
    DropAccents = 2,
}
