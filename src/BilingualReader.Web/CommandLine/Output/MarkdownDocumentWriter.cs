using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Interchange.Inline;

namespace BilingualReader.Web.CommandLine.Output;

/// <summary>Markdown to read as it is or rendered: each French paragraph as a quotation, its English under it.</summary>
internal sealed class MarkdownDocumentWriter : DocumentWriter
{
    private static readonly MarkdownMarkup Markup = new();

    public override void Write(BilingualDocument document, Stream stream)
    {
        using var output = OpenText(stream);
        WriteHead(output, document);
        foreach (var block in document.Text) WriteBlock(output, block);
        WriteEntries(output, document);
        WriteFurniture(output, document);
        output.WriteLine("---");
        output.WriteLine();
        output.WriteLine(MarkdownMarkup.Escape(Colophon(document)));
    }

    private static void WriteHead(TextWriter output, BilingualDocument document)
    {
        var title = document.Title;
        output.WriteLine($"# {Markup.Render(title.Target ?? title.Block.Source, [])}");
        output.WriteLine();
        if (title.Target is not null) output.WriteLine($"*{Markup.Render(title.Block.Source, [])}*\n");
        var sources = Sources(document.Metadata).Select(MarkdownMarkup.Escape);
        if (document.Metadata.Url is { } url) sources = sources.Append($"<{url}>");
        var line = string.Join(" · ", sources);
        if (line.Length > 0) output.WriteLine($"{MarkdownMarkup.EscapeStart(line)}\n");
    }

    private static void WriteBlock(TextWriter output, DocumentBlock block)
    {
        var state = block.State;
        var source = Markup.Render(state.Block.Source, state.Block.Codes);
        var target = state.Target is { } text
            ? Markup.Render(text, state.Human is null ? state.Machine?.Codes ?? [] : [])
            : $"*{MarkdownMarkup.Escape(Missing(block)!)}*";
        output.WriteLine($"> {Mark(state.Block, source)}");
        output.WriteLine();
        output.WriteLine(Mark(state.Block, target));
        output.WriteLine();
    }

    private static string Mark(Block block, string line) => block.Kind switch
    {
        BlockKind.Heading => $"## {line}",
        BlockKind.ListItem when NeedsBullet(block) => $"- {MarkdownMarkup.EscapeStart(line)}",
        BlockKind.Quote => $"> {MarkdownMarkup.EscapeStart(line)}",
        _ => MarkdownMarkup.EscapeStart(line),
    };

    private static void WriteEntries(TextWriter output, BilingualDocument document)
    {
        var entries = document.Entries.ToArray();
        if (entries.Length == 0) return;
        output.WriteLine("## From the glossary\n");
        foreach (var entry in entries) output.WriteLine(Line(entry));
        output.WriteLine();
    }

    private static string Line(TermPair entry) =>
        $"- **{MarkdownMarkup.Escape(entry.Source)}** → {MarkdownMarkup.Escape(entry.Target)}{(entry.Note is { } note ? $": {MarkdownMarkup.Escape(note)}" : "")}";

    private static void WriteFurniture(TextWriter output, BilingualDocument document)
    {
        var furniture = document.Furniture.ToArray();
        if (furniture.Length == 0) return;
        output.WriteLine("## Left out as furniture of the page\n");
        foreach (var block in furniture) output.WriteLine($"- *{MarkdownMarkup.Escape(block.State.Block.Furniture!.Reason)}*: {MarkdownMarkup.Escape(block.State.Block.Source)}");
        output.WriteLine();
    }
}
