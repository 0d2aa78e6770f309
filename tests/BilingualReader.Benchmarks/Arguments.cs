using System.Globalization;

namespace BilingualReader.Benchmarks;

/// <summary>Options of a verb: <c>--name value</c>.</summary>
internal sealed class Arguments(string[] args)
{
    /// <summary>The value of an option; null when it is not given.</summary>
    public string? Text(string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    /// <summary>The whole number of an option, or the default.</summary>
    public int Number(string name, int otherwise) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
