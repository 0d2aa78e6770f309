using System.Collections.Immutable;

namespace BilingualReader.Web.CommandLine;

/// <summary>Reads the arguments of the program: a few verbs, and everything that begins with a dash belongs to the web app.</summary>
internal static class ArgumentReader
{
    private const string Formats = "json, markdown, html or text";

    /// <summary>What the arguments ask for. Never throws.</summary>
    public static CommandLineRequest Read(IReadOnlyList<string> args)
    {
        if (args.Count == 0) return new WebAppRequest();
        var rest = args.Skip(1).ToArray();
        return args[0] switch
        {
            "--help" or "-h" or "-?" or "help" => new HelpRequest(),
            "--version" => new VersionRequest(),
            "translate" => AsksForHelp(rest) ? new HelpRequest() : ReadTranslate(rest),
            "engines" => AsksForHelp(rest) ? new HelpRequest() : ReadEngines(rest),
            "glossary" => AsksForHelp(rest) ? new HelpRequest() : ReadGlossary(rest),
            "model" => AsksForHelp(rest) ? new HelpRequest() : ModelArguments.Read(rest),
            "export" => AsksForHelp(rest) ? new HelpRequest() : FileArguments.ReadExport(rest),
            "import" => AsksForHelp(rest) ? new HelpRequest() : FileArguments.ReadImport(rest),
            ['-' or '/', ..] => new WebAppRequest(),
            var verb => new BadUsage($"There is no verb \"{verb}\": use translate, export, import, engines, model or glossary check, or no verb for the web app. See --help."),
        };
    }

    private static bool AsksForHelp(string[] args) => args.TakeWhile(arg => arg != "--").Any(arg => arg is "--help" or "-h" or "-?");

    private static CommandLineRequest ReadEngines(string[] args) =>
        args.Length == 0 ? new EnginesRequest() : new BadUsage($"\"engines\" takes no arguments, but was given \"{args[0]}\".");

    private static CommandLineRequest ReadGlossary(string[] args)
    {
        if (args is not ["check", .. var paths]) return new BadUsage("\"glossary\" has one verb of its own: glossary check [PATH]...");
        if (paths.FirstOrDefault(IsOption) is { } option) return new BadUsage($"\"glossary check\" has no option {option}.");
        return paths.Any(string.IsNullOrWhiteSpace) ? new BadUsage("A path of \"glossary check\" is empty.") : new GlossaryCheckRequest([.. paths]);
    }

    private static CommandLineRequest ReadTranslate(string[] args)
    {
        var inputs = new List<string>();
        var request = new TranslateRequest("", null, [], true, OutputFormat.Json, null);
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--")
            {
                inputs.AddRange(args.Skip(at + 1));
                break;
            }

            if (!IsOption(args[at]))
            {
                inputs.Add(args[at]);
                continue;
            }

            if (args[at] == "--no-glossary")
            {
                request = request with { UsesConfiguredGlossaries = false };
                continue;
            }

            var option = Option.Split(args[at], at + 1 < args.Length ? args[at + 1] : null);
            if (!Option.TakesValue(option.Name)) return new BadUsage($"\"translate\" has no option {option.Name}. See --help.");
            if (string.IsNullOrWhiteSpace(option.Value)) return new BadUsage($"The option {option.Name} needs a value.");
            if (!option.IsJoined) at++;
            if (With(request, option) is not { } changed) return new BadUsage($"There is no format \"{option.Value}\": use {Formats}.");
            request = changed;
        }

        return inputs.Count switch
        {
            1 when inputs[0].Length > 0 => request with { Input = inputs[0] },
            0 or 1 => new BadUsage("\"translate\" needs a file, or - for standard input."),
            _ => new BadUsage("\"translate\" takes one file at a time."),
        };
    }

    private static TranslateRequest? With(TranslateRequest request, Option option) => option.Name switch
    {
        "--engine" => request with { Engine = option.Value },
        "--glossary" => request with { Glossaries = request.Glossaries.Add(option.Value!) },
        "--output" => request with { Output = option.Value },
        _ => FindFormat(option.Value!) is { } format ? request with { Format = format } : null,
    };

    private static OutputFormat? FindFormat(string name) => name.ToUpperInvariant() switch
    {
        "JSON" => OutputFormat.Json,
        "MARKDOWN" => OutputFormat.Markdown,
        "HTML" => OutputFormat.Html,
        "TEXT" => OutputFormat.Text,
        _ => null,
    };

    // A dash alone is standard input.
    private static bool IsOption(string arg) => arg is ['-', _, ..];

    /// <summary>An option with its value, from "--name value" or "--name=value".</summary>
    private sealed record Option(string Name, string? Value, bool IsJoined)
    {
        private static readonly ImmutableArray<string> WithValue = ["--engine", "--glossary", "--format", "--output"];

        public static bool TakesValue(string name) => WithValue.Contains(name);

        public static Option Split(string arg, string? next)
        {
            var equals = arg.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0) return new Option(arg[..equals], arg[(equals + 1)..], true);
            return new Option(arg, next is null || IsOption(next) ? null : next, false);
        }
    }
}
