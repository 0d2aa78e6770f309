using System.Globalization;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.CommandLine.Output;

/// <summary>Plain text: each French paragraph with its number, its English under it, a little to the right.</summary>
internal sealed class TextDocumentWriter : DocumentWriter
{
    private const string Margin = "      ";

    public override void Write(BilingualDocument document, Stream stream)
    {
        using var output = OpenText(stream);
        WriteHead(output, document);
        foreach (var block in document.Text) WriteBlock(output, block);
        WriteList(output, "From the glossary", document.Entries.Select(entry => $"{entry.Source} → {entry.Target}{(entry.Note is { } note ? $": {note}" : "")}"));
        WriteList(output, "Left out as furniture of the page", document.Furniture.Select(block => $"{block.State.Block.Furniture!.Reason}: {block.State.Block.Source}"));
        output.WriteLine(Colophon(document));
    }

    private static void WriteHead(TextWriter output, BilingualDocument document)
    {
        output.WriteLine(Line(document.Title.Block.Source));
        if (document.Title.Target is { } title) output.WriteLine(Line(title));
        output.WriteLine();
        var sources = string.Join(", ", Sources(document.Metadata));
        if (sources.Length > 0) output.WriteLine(Line(sources));
        if (document.Metadata.Url is { } url) output.WriteLine(Line(url));
        if (sources.Length > 0 || document.Metadata.Url is not null) output.WriteLine();
    }

    private static void WriteBlock(TextWriter output, DocumentBlock block)
    {
        var state = block.State;
        var mark = state.Block.Kind switch
        {
            BlockKind.Heading => "## ",
            BlockKind.ListItem when NeedsBullet(state.Block) => "- ",
            BlockKind.Quote => "| ",
            _ => "",
        };
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{state.Number,4}  {mark}{Line(state.Block.Source)}"));
        output.WriteLine($"{Margin}{mark}{Line(state.Target ?? $"[{Missing(block)}]")}");
        output.WriteLine();
    }

    private static void WriteList(TextWriter output, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0) return;
        output.WriteLine(heading);
        foreach (var line in all) output.WriteLine($"  {Line(line)}");
        output.WriteLine();
    }

    // A line of the result is a line of the result, whatever the article holds.
    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
