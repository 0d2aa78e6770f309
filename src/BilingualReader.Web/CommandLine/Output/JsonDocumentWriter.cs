using System.Globalization;
using System.Text.Json;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.CommandLine.Output;

/// <summary>
/// Writes the object that other programs read (design, section 5): its members stay, others may be added. Offsets are UTF-16
/// code units into the text of the block, end exclusive.
/// </summary>
internal sealed class JsonDocumentWriter : DocumentWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public override void Write(BilingualDocument document, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteTitle(json, document.Title);
            WriteMetadata(json, document.Metadata);
            WriteOrigin(json, document);
            json.WriteStartArray("blocks");
            foreach (var block in document.Blocks) WriteBlock(json, block);
            json.WriteEndArray();
            WriteUsage(json, document.Usage);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteTitle(Utf8JsonWriter json, BlockState title)
    {
        json.WriteStartObject("title");
        WriteText(json, "source", title.Block.Source);
        WriteText(json, "target", title.Target);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, ArticleMetadata metadata)
    {
        WriteText(json, "outlet", metadata.Outlet);
        WriteText(json, "author", metadata.Author);
        WriteText(json, "published", metadata.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteText(json, "url", metadata.Url);
        json.WriteStartArray("tags");
        foreach (var tag in metadata.Tags) json.WriteRawValue(JsonText.Quote(tag), skipInputValidation: true);
        json.WriteEndArray();
    }

    private static void WriteOrigin(Utf8JsonWriter json, BilingualDocument document)
    {
        json.WriteStartObject("language");
        json.WriteString("source", ArticleState.SourceLanguage);
        json.WriteString("target", BilingualDocument.TargetLanguage);
        json.WriteEndObject();
        json.WriteStartObject("engine");
        WriteText(json, "id", document.Engine.Id);
        WriteText(json, "version", document.Engine.Version);
        WriteText(json, "name", document.Engine.Name);
        json.WriteEndObject();
        json.WriteStartObject("glossary");
        WriteText(json, "revision", document.Glossary.Revision);
        json.WriteNumber("entries", document.Glossary.Entries);
        json.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter json, DocumentBlock block)
    {
        var state = block.State;
        json.WriteStartObject();
        json.WriteNumber("number", state.Number);
        json.WriteString("kind", Kind(state.Block));
        if (state.Block.Furniture is { } furniture) WriteText(json, "reason", furniture.Reason);
        WriteText(json, "language", state.Block.Language);
        WriteText(json, "source", state.Block.Source);
        WriteText(json, "target", state.Target);
        json.WriteString("state", Status(state.Status));
        if (state.Machine is { } machine) WriteText(json, "engine", machine.Engine.Value);
        if (state.Failure is { } failure) WriteText(json, "failure", failure.Cause);
        json.WriteStartArray("terms");
        foreach (var term in block.Terms) WriteTerm(json, term, state.Block.Source);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in block.Findings) WriteFinding(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("sentences");
        foreach (var pair in state.Machine?.Sentences ?? []) WritePair(json, pair);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, TermOccurrence term, string source)
    {
        json.WriteStartObject();
        WriteText(json, "source", term.Match.Span.In(source));
        WriteText(json, "entry", term.Match.Entry.Source);
        WriteText(json, "target", term.Match.Entry.Target);
        json.WriteNumber("start", term.Match.Span.Start);
        json.WriteNumber("length", term.Match.Span.Length);
        json.WriteString("verdict", Verdict(term.Verdict));
        if (term.Target is { } answer) WriteSpan(json, "answer", answer);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        WriteText(json, "check", finding.Check);
        json.WriteString("severity", Severity(finding.Severity));
        WriteText(json, "message", finding.Message);
        json.WriteEndObject();
    }

    private static void WritePair(Utf8JsonWriter json, SentencePair pair)
    {
        json.WriteStartObject();
        WriteSpan(json, "source", pair.Source);
        WriteSpan(json, "target", pair.Target);
        json.WriteEndObject();
    }

    private static void WriteUsage(Utf8JsonWriter json, DocumentUsage usage)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("characters", usage.Characters);
        json.WriteNumber("requests", usage.Requests);
        json.WriteNumber("cached", usage.Cached);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        if (text is null) json.WriteNullValue();
        else json.WriteRawValue(JsonText.Quote(text), skipInputValidation: true);
    }

    // On one line: a column of numbers helps nobody.
    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"[{span.Start}, {span.End}]"), skipInputValidation: true);
    }

    private static string Kind(Block block) => block switch
    {
        { Furniture: not null } => "furniture",
        { Kind: BlockKind.Heading } => "heading",
        { Kind: BlockKind.ListItem } => "list-item",
        { Kind: BlockKind.Quote } => "quote",
        { Kind: BlockKind.Caption } => "caption",
        _ => "paragraph",
    };

    private static string Status(BlockStatus status) => status switch
    {
        BlockStatus.Translated or BlockStatus.Edited => "translated",
        BlockStatus.Reviewed => "reviewed",
        BlockStatus.Final => "final",
        BlockStatus.Failed => "failed",
        _ => "initial",
    };

    private static string Verdict(TermVerdict verdict) => verdict switch
    {
        TermVerdict.Exact => "exact",
        TermVerdict.Inflected => "inflected",
        TermVerdict.Variant => "variant",
        TermVerdict.Forbidden => "forbidden",
        _ => "missing",
    };

    private static string Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };
}
