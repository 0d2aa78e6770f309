using System.Collections.Immutable;

namespace BilingualReader.Core.Articles;

/// <summary>One imported text (XLIFF <c>file</c>): what importing makes of a paste, a file or a page.</summary>
/// <param name="Metadata">Title, outlet, author, date, tags, address.</param>
/// <param name="Language">BCP 47 tag of the language that the article is written in: "fr".</param>
/// <param name="Blocks">Every piece in order, numbered from 1 without gaps; furniture included.</param>
public sealed record Article(ArticleMetadata Metadata, string Language, ImmutableArray<Block> Blocks);
