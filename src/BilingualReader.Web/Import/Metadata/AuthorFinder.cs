using BilingualReader.Web.Import.Blocks;
using BilingualReader.Web.Import.Cleanup;
using BilingualReader.Web.Import.Lines;

namespace BilingualReader.Web.Import.Metadata;

/// <summary>Finds who signed an article.</summary>
internal static class AuthorFinder
{
    /// <summary>The author; null when nobody signs.</summary>
    public static string? Find(Passage passage, FrontMatter? frontMatter) =>
        frontMatter?.FindValue("author", "auteur", "authors", "auteurs")
        ?? Enumerable.Range(0, passage.Blocks.Length).Where(passage.IsEdge)
            .Select(i => Byline.FindAuthor(passage.Blocks[i].Text)).FirstOrDefault(author => author is not null);
}
