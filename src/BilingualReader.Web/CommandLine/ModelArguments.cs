using BilingualReader.Web.Engines.Local.Models;

namespace BilingualReader.Web.CommandLine;

/// <summary>Reads the arguments of the verb <c>model</c>.</summary>
internal static class ModelArguments
{
    private const string Usage = "\"model\" has three verbs of its own: model list, model fetch [fr-en] [--base|--tiny], and model verify.";

    /// <summary>What they ask for. Never throws.</summary>
    public static CommandLineRequest Read(string[] args) => args switch
    {
        ["list"] => new ModelListRequest(),
        ["verify"] => new ModelVerifyRequest(),
        ["fetch", .. var rest] => ReadFetch(rest),
        ["list" or "verify", var extra, ..] => new BadUsage($"\"model {args[0]}\" takes no arguments, but was given \"{extra}\"."),
        _ => new BadUsage(Usage),
    };

    private static CommandLineRequest ReadFetch(string[] args)
    {
        ModelSize? size = null;
        foreach (var arg in args)
        {
            if (arg is "--base" or "--tiny")
            {
                if (size is not null) return new BadUsage("\"model fetch\" takes --base or --tiny, one of them once.");
                size = arg == "--base" ? ModelSize.Base : ModelSize.Tiny;
            }
            else if (arg.StartsWith('-'))
            {
                return new BadUsage($"\"model fetch\" has no option {arg}. See --help.");
            }
            else if (arg != ModelEdition.Pair)
            {
                return new BadUsage($"There is no model \"{arg}\": the only one is {ModelEdition.Pair}.");
            }
        }

        return new ModelFetchRequest(size);
    }
}
