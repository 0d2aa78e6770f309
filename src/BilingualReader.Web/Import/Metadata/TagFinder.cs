using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Web.Import.Blocks;
using BilingualReader.Web.Import.Cleanup;

namespace BilingualReader.Web.Import.Metadata;

/// <summary>Reads the tags of an article out of the tag lists of its page.</summary>
internal static partial class TagFinder
{
    private const int MostTags = 50;

    /// <summary>The tags in their order, each once.</summary>
    public static ImmutableArray<string> Find(Passage passage, FrontMatter? frontMatter)
    {
        var given = frontMatter?.FindValue("tags", "keywords", "mots-clés", "étiquettes") is { } value ? Split(value) : [];
        var listed = passage.Blocks.Where(block => block.Furniture?.Rule == "tag-list").SelectMany(block => Split(block.Text));
        return [.. given.Concat(listed).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTags)];
    }

    private static IEnumerable<string> Split(string text) =>
        Label.Replace(text, "").Split((char[])[',', ';', '|', '·', '•', '/', '#'])
            .Select(tag => tag.Trim(' ', '\u00A0', '"', '\'')).Where(tag => tag.Length > 0);

    [GeneratedRegex(@"^[\p{L}\s-]{3,20}:", RegexOptions.CultureInvariant)]
    private static partial Regex Label { get; }
}
