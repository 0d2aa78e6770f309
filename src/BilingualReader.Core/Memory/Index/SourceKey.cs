using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory.Index;

/// <summary>A number for a source text that is the same for texts that differ in the kind of spaces, apostrophes and hyphens only.</summary>
internal static class SourceKey
{
    /// <summary>The text as exact matches are told.</summary>
    public static string Fold(string text) => TextFolding.Fold(text, FoldingOptions.None).Text.Trim();

    /// <summary>The key of a text: FNV-1a over its folded form. Never 0. Texts of one key are compared before they count as the same.</summary>
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in Fold(text)) hash = (hash ^ c) * 1099511628211UL;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>The key of a text that may not be there; 0 for none.</summary>
    public static ulong OfOptional(string? text) => text is null ? 0 : Of(text);
}
