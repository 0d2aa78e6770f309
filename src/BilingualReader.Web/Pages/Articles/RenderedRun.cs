using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>Markup made by <see cref="RunRenderer"/>: well nested, its text encoded. Nothing else makes one.</summary>
internal sealed class RenderedRun : IHtmlContent
{
    private readonly string _markup;

    internal RenderedRun(string markup) => _markup = markup;

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_markup);

    /// <inheritdoc />
    public override string ToString() => _markup;
}
