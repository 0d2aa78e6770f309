using System.Collections.Immutable;
using BilingualReader.Web.Interchange;

namespace BilingualReader.Web.CommandLine;

/// <summary>Reads the arguments of the verbs <c>export</c> and <c>import</c>.</summary>
internal static class FileArguments
{
    private static readonly string Formats = string.Join(", ", FileFormats.All.Select(line => line.Name));

    public static CommandLineRequest ReadExport(string[] args)
    {
        var read = Read(args, ["--format", "--part", "--output"], []);
        if (read.Problem is { } problem) return new BadUsage($"\"export\" {problem}");
        if (read.Words is not [var article]) return new BadUsage("\"export\" needs the id of one article: it stands in the address of its page.");
        if (!read.Options.TryGetValue("--format", out var typed)) return new BadUsage($"\"export\" needs a --format: {Formats}.");
        if (FileFormats.Find(typed) is not { } format) return new BadUsage($"There is no format \"{typed}\": use {Formats}.");
        if (FileFormats.FindPart(read.Options.GetValueOrDefault("--part")) is not { } part) return new BadUsage($"There is no part \"{read.Options["--part"]}\": use both, source or target.");
        if (!FileFormats.CanWrite(format, part)) return new BadUsage($"The format {format.Name} always has both texts: leave --part out.");
        return new ExportRequest(article, format, part, read.Options.GetValueOrDefault("--output"));
    }

    public static CommandLineRequest ReadImport(string[] args)
    {
        var read = Read(args, ["--as"], ["--apply", "--approvals"]);
        if (read.Problem is { } problem) return new BadUsage($"\"import\" {problem}");
        if (read.Words is not [var article, var file]) return new BadUsage("\"import\" needs the id of an article and one file, or - for standard input.");
        return new ImportFileRequest(article, file, read.Options.GetValueOrDefault("--as"), read.Flags.Contains("--approvals"), read.Flags.Contains("--apply"));
    }

    private static Arguments Read(string[] args, ImmutableArray<string> withValue, ImmutableArray<string> flags)
    {
        var read = new Arguments([], [], [], null);
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--")
            {
                read.Words.AddRange(args.Skip(at + 1));
                break;
            }

            var equals = args[at].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? args[at] : args[at][..equals];
            if (name is not ['-', _, ..]) read.Words.Add(args[at]);
            else if (equals < 0 && flags.Contains(name)) read.Flags.Add(name);
            else if (!withValue.Contains(name)) return read with { Problem = $"has no option {name}. See --help." };
            else if ((equals >= 0 ? args[at][(equals + 1)..] : args.ElementAtOrDefault(++at)) is { } value && !string.IsNullOrWhiteSpace(value)) read.Options[name] = value;
            else return read with { Problem = $"needs a value for {name}." };
        }

        return read;
    }

    private sealed record Arguments(List<string> Words, Dictionary<string, string> Options, HashSet<string> Flags, string? Problem);
}
