using System.Collections.Immutable;
using BilingualReader.Web.Engines.Local.Models;
using BilingualReader.Web.Interchange;

namespace BilingualReader.Web.CommandLine;

/// <summary>What the arguments of the program ask for.</summary>
internal abstract record CommandLineRequest;

/// <summary>The web app, with these arguments for it.</summary>
internal sealed record WebAppRequest : CommandLineRequest;

/// <summary>The text that explains the verbs.</summary>
internal sealed record HelpRequest : CommandLineRequest;

/// <summary>The version of the program.</summary>
internal sealed record VersionRequest : CommandLineRequest;

/// <summary>A translation of one file.</summary>
/// <param name="Input">A path, or "-" for standard input.</param>
/// <param name="Engine">Id as typed; null for the engine of the settings.</param>
/// <param name="Glossaries">Glossary files and folders to add.</param>
/// <param name="UsesConfiguredGlossaries">Whether the glossaries of the settings are in force too.</param>
/// <param name="Format">What to print.</param>
/// <param name="Output">The file to write; null for standard output.</param>
internal sealed record TranslateRequest(
    string Input,
    string? Engine,
    ImmutableArray<string> Glossaries,
    bool UsesConfiguredGlossaries,
    OutputFormat Format,
    string? Output) : CommandLineRequest;

/// <summary>The list of engines.</summary>
internal sealed record EnginesRequest : CommandLineRequest;

/// <summary>A check of glossary files; of those of the settings when none are named.</summary>
internal sealed record GlossaryCheckRequest(ImmutableArray<string> Paths) : CommandLineRequest;

/// <summary>What the local engine has, and what it could have.</summary>
internal sealed record ModelListRequest : CommandLineRequest;

/// <summary>The model of the local engine is to be fetched.</summary>
/// <param name="Size">Which; null for that of the settings.</param>
internal sealed record ModelFetchRequest(ModelSize? Size) : CommandLineRequest;

/// <summary>A check of every byte of the model.</summary>
internal sealed record ModelVerifyRequest : CommandLineRequest;

/// <summary>An article as a file.</summary>
/// <param name="Article">Id as typed.</param>
/// <param name="Format">In what form.</param>
/// <param name="Part">Which of the two texts.</param>
/// <param name="Output">The file to write; null for standard output.</param>
internal sealed record ExportRequest(string Article, FormatLine Format, ArticlePart Part, string? Output) : CommandLineRequest;

/// <summary>A file that comes back.</summary>
/// <param name="Article">Id of the article, as typed.</param>
/// <param name="Input">A path, or "-" for standard input.</param>
/// <param name="Sender">Whose work it is; null for a person without a name.</param>
/// <param name="Approvals">Whether what it says is reviewed or final counts.</param>
/// <param name="Applies">Whether the changes are made, and not only shown.</param>
internal sealed record ImportFileRequest(string Article, string Input, string? Sender, bool Approvals, bool Applies) : CommandLineRequest;

/// <summary>Arguments that mean nothing.</summary>
/// <param name="Message">One line for a person.</param>
internal sealed record BadUsage(string Message) : CommandLineRequest;

/// <summary>How a translation is printed.</summary>
internal enum OutputFormat
{
    Json,
    Markdown,
    Html,
    Text,
}
