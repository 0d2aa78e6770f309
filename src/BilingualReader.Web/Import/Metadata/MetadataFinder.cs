using BilingualReader.Core.Articles;
using BilingualReader.Web.Import.Blocks;
using BilingualReader.Web.Import.Cleanup;

namespace BilingualReader.Web.Import.Metadata;

/// <summary>Gathers what a cleaned page says about its article.</summary>
internal static class MetadataFinder
{
    /// <summary>Everything besides the text, some of it from what clean-up has hidden.</summary>
    public static ArticleMetadata Find(Passage passage, FrontMatter? frontMatter, FoundTitle title) => new(
        title.Title,
        title.Index + 1,
        OutletFinder.Find(passage, frontMatter),
        AuthorFinder.Find(passage, frontMatter),
        DateFinder.Find(passage, frontMatter),
        TagFinder.Find(passage, frontMatter),
        AddressFinder.Find(passage, frontMatter));
}
