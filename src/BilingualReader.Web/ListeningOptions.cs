using Microsoft.Extensions.Options;

namespace BilingualReader.Web;

/// <summary>The setting <c>Urls</c>, which stands at the top and not in a section.</summary>
internal sealed class ListeningOptions
{
    /// <summary>Where to listen: addresses such as <c>http://localhost:5080</c>, parted by semicolons.</summary>
    public string? Urls { get; set; }

    /// <summary>The addresses one by one.</summary>
    public static string[] Split(string? urls) => (urls ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>
/// Refuses addresses that the server would refuse with a stack trace, and those that it would read as every address of this
/// machine because of a slip in them, such as <c>http://127.0.0.1:50a0</c>.
/// </summary>
internal sealed class ListeningCheck : IValidateOptions<ListeningOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, ListeningOptions options)
    {
        var wrong = ListeningOptions.Split(options.Urls).Where(address => !IsSound(address)).Select(Sentence).ToList();
        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }

    private static string Sentence(string address) =>
        $"Urls (or --urls) is “{address}”, which is no address to listen on: write it like http://localhost:5080, or http://127.0.0.1:0 for any free port.";

    private static bool IsSound(string address)
    {
        if (LoopbackGuard.Read(address) is not { } read || (read.Scheme is not "http" and not "https")) return false;
        if (read.IsUnixPipe || read.IsNamedPipe) return true;
        return read is { PathBase: "", Port: >= 0 and <= 65_535 } && IsHost(read.Host) && !(read.Port == 0 && LoopbackGuard.IsLocalhost(read));
    }

    // What the server cannot read as a port stays with the name of the host, and what is no name it takes for every address.
    private static bool IsHost(string host) => host is "*" or "+" || Uri.CheckHostName(host) != UriHostNameType.Unknown;
}
