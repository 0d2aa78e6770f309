using System.Globalization;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.CommandLine.Output;

/// <summary>Writes a document in one format: UTF-8 without a mark at the start, lines ended by a line feed.</summary>
internal abstract class DocumentWriter
{
    /// <summary>The writer of a format.</summary>
    public static DocumentWriter For(OutputFormat format) => format switch
    {
        OutputFormat.Markdown => new MarkdownDocumentWriter(),
        OutputFormat.Html => new HtmlDocumentWriter(),
        OutputFormat.Text => new TextDocumentWriter(),
        _ => new JsonDocumentWriter(),
    };

    /// <summary>Writes the whole document; the stream stays open.</summary>
    public abstract void Write(BilingualDocument document, Stream stream);

    /// <summary>Opens the stream for text.</summary>
    protected static TextWriter OpenText(Stream stream) => new StreamWriter(stream, CommandLineConsole.Utf8, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Outlet, author and day, as far as they are known.</summary>
    protected static IEnumerable<string> Sources(ArticleMetadata metadata)
    {
        if (metadata.Outlet is { } outlet) yield return outlet;
        if (metadata.Author is { } author) yield return author;
        if (metadata.Published is { } day) yield return day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>Which engine translated, how well, and under which glossary, in one sentence or two.</summary>
    protected static string Colophon(BilingualDocument document) => string.Create(
        CultureInfo.InvariantCulture,
        $"Translated by {document.Engine.Name} ({document.Engine.Id} {document.Engine.Version}). {document.Engine.Quality.TrimEnd('.')}. {Others(document)}Glossary of {document.Glossary.Entries} {(document.Glossary.Entries == 1 ? "entry" : "entries")}, revision {document.Glossary.Revision}.");

    // Where another engine went on, each of its paragraphs is named.
    private static string Others(BilingualDocument document) => string.Concat(
        from block in document.Blocks
        where block.State.Machine is { } machine && machine.Engine.Value != document.Engine.Id
        group block.State.Number by block.State.Machine!.Engine into own
        select string.Create(CultureInfo.InvariantCulture, $"By {own.Key}, where it gave up: {(own.Count() == 1 ? "paragraph" : "paragraphs")} {string.Join(", ", own)}. "));

    /// <summary>Whether a list item needs a mark before it: one of a numbered list has its number in the text.</summary>
    protected static bool NeedsBullet(Block block) => block.Kind == BlockKind.ListItem && !char.IsAsciiDigit(block.Source.FirstOrDefault());

    /// <summary>Why a block has no translation, in words; null when it has one.</summary>
    protected static string? Missing(DocumentBlock block) => block.State switch
    {
        { Target: not null } => null,
        { IsTranslatable: false } => "Not in French: shown as it is.",
        { Failure: { } failure } => $"Not translated: {failure.Cause}",
        _ => "Not translated.",
    };
}
