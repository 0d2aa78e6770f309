using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>Markup made by <see cref="RunRenderer"/>: well nested, its text encoded. Nothing else makes one.</summary>
internal sealed class RenderedRun : IHtmlContent
{
    private readonly string rendered;

    internal RenderedRun(string markup) => rendered = markup;

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(rendered);

    /// <inheritdoc />
    public override string ToString() => rendered;
}
