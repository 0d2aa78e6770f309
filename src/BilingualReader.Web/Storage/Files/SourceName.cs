using System.Collections.Immutable;

namespace BilingualReader.Web.Storage.Files;

/// <summary>Under which name the source of an article is kept, so that an editor opens it. The name it came with is never used as a path.</summary>
internal static class SourceName
{
    /// <summary>All the names there are.</summary>
    public static readonly ImmutableArray<string> All = ["source.txt", "source.md", "source.bin"];

    /// <summary>The name for an uploaded file; null stands for pasted text.</summary>
    public static string For(string? fileName) => Path.GetExtension(fileName)?.ToLowerInvariant() switch
    {
        null or ".txt" => "source.txt",
        ".md" or ".markdown" => "source.md",
        _ => "source.bin",
    };
}
