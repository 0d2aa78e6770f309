using System.Collections.Immutable;

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
