using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>Rows of the reader to write one after another.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Article">The article.</param>
/// <param name="IsTidying">Whether each pair has a button that hides it.</param>
internal sealed record RowsView(ImmutableArray<ReaderRow> Rows, ArticleId Article, bool IsTidying);
