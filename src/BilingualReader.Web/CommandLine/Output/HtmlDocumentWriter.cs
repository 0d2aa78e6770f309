using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using BilingualReader.Web.Interchange.Html;
using BilingualReader.Web.Interchange.Inline;

namespace BilingualReader.Web.CommandLine.Output;

/// <summary>
/// One page that needs nothing else: French and English side by side, one under the other on a narrow screen, fit to print.
/// Everything from outside is encoded.
/// </summary>
internal sealed class HtmlDocumentWriter : DocumentWriter
{
    private static readonly HtmlMarkup Markup = new();

    public override void Write(BilingualDocument document, Stream stream)
    {
        using var output = OpenText(stream);
        WriteStart(output, document);
        WriteHeader(output, document);
        output.WriteLine("<main>");
        foreach (var block in document.Text) WritePair(output, block);
        output.WriteLine("</main>");
        WriteEntries(output, document);
        WriteFurniture(output, document);
        output.WriteLine($"<footer>{Escape(Colophon(document))}</footer>");
        output.WriteLine("</body>");
        output.WriteLine("</html>");
    }

    private static void WriteStart(TextWriter output, BilingualDocument document)
    {
        output.WriteLine("<!DOCTYPE html>");
        output.WriteLine("<html lang=\"en\">");
        output.WriteLine("<head>");
        output.WriteLine("<meta charset=\"utf-8\">");
        output.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        output.WriteLine("<meta name=\"referrer\" content=\"no-referrer\">");
        output.WriteLine($"<title>{Escape(document.Title.Target ?? document.Title.Block.Source)}</title>");
        output.WriteLine($"<style>\n{HtmlStyle.Text}\n</style>");
        output.WriteLine("</head>");
        output.WriteLine("<body>");
    }

    private static void WriteHeader(TextWriter output, BilingualDocument document)
    {
        var title = document.Title;
        output.WriteLine("<header>");
        var sources = string.Join(" · ", Sources(document.Metadata).Select(Escape));
        if (document.Metadata.Url is { } url) sources += $"{(sources.Length > 0 ? " · " : "")}<a href=\"{Escape(url)}\" rel=\"noreferrer\">original page</a>";
        if (sources.Length > 0) output.WriteLine($"<p class=\"quiet\">{sources}</p>");
        output.WriteLine("<div class=\"pair\"><span></span>");
        output.WriteLine($"<h1 lang=\"fr\">{French(title.Block)}</h1>");
        if (title.Target is { } target) output.WriteLine($"<p class=\"title\" lang=\"en\">{Escape(target)}</p>");
        output.WriteLine("</div>");
        output.WriteLine("</header>");
    }

    private static void WritePair(TextWriter output, DocumentBlock block)
    {
        var state = block.State;
        var number = state.Number.ToString(CultureInfo.InvariantCulture);
        var tag = state.Block.Kind == BlockKind.Heading ? "h2" : "p";
        output.WriteLine($"<section class=\"pair {Class(state.Block)}\" id=\"p{number}\"><a class=\"number\" href=\"#p{number}\" aria-label=\"Paragraph {number}\">{number}</a>");
        output.WriteLine($"<{tag} lang=\"{Escape(state.Block.Language)}\">{French(state.Block)}</{tag}>");
        output.WriteLine(state.Target is { } target
            ? $"<p lang=\"en\">{Markup.Render(target, state.Human is null ? state.Machine?.Codes ?? [] : [])}</p>"
            : $"<p class=\"quiet\">{Escape(Missing(block)!)}</p>");
        output.WriteLine("</section>");
    }

    private static void WriteEntries(TextWriter output, BilingualDocument document)
    {
        var entries = document.Entries.ToArray();
        if (entries.Length == 0) return;
        output.WriteLine("<aside>");
        output.WriteLine("<h2>From the glossary</h2>");
        output.WriteLine("<dl>");
        foreach (var entry in entries)
        {
            output.WriteLine($"<dt><span lang=\"fr\">{Escape(entry.Source)}</span> → {Escape(entry.Target)}</dt>");
            if (entry.Note is { } note) output.WriteLine($"<dd>{Escape(note)}</dd>");
        }

        output.WriteLine("</dl>");
        output.WriteLine("</aside>");
    }

    private static void WriteFurniture(TextWriter output, BilingualDocument document)
    {
        var furniture = document.Furniture.ToArray();
        if (furniture.Length == 0) return;
        output.WriteLine("<aside>");
        output.WriteLine("<h2>Left out as furniture of the page</h2>");
        output.WriteLine("<dl>");
        foreach (var block in furniture)
        {
            output.WriteLine($"<dt>{Escape(block.State.Block.Furniture!.Reason)}</dt>");
            output.WriteLine($"<dd lang=\"{Escape(block.State.Block.Language)}\">{Escape(block.State.Block.Source)}</dd>");
        }

        output.WriteLine("</dl>");
        output.WriteLine("</aside>");
    }

    private static string French(Block block) =>
        Markup.Render(block.Language == "fr" ? FrenchTypography.ForDisplay(block.Source) : block.Source, block.Codes);

    private static string Escape(string text) => HtmlMarkup.Escape(text);

    private static string Class(Block block) => block.Kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.ListItem when NeedsBullet(block) => "item",
        BlockKind.Quote => "quote",
        BlockKind.Caption => "caption",
        _ => "paragraph",
    };
}
