using System.Net;
using System.Net.Http.Headers;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>
/// Asks for files of models. Redirects are followed by hand, a few times, and only to addresses that are allowed; nothing is
/// sent along that tells who asks.
/// </summary>
internal sealed class ModelConnections : IDisposable
{
    /// <summary>As many redirects are followed for one file.</summary>
    public const int MostRedirects = 5;

    private readonly HttpClient _client;

    /// <summary>Connections over a handler, which is disposed of with them.</summary>
    /// <param name="handler">It must follow no redirects and decompress nothing.</param>
    public ModelConnections(HttpMessageHandler handler)
    {
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("BilingualReader/1.0");

        // The bytes of the file itself: parts of a body that was compressed on the way cannot be put together.
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("identity");
    }

    /// <summary>The handler of the app.</summary>
    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>Asks for a file, or for the rest of one.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="mayBeLoopback">Whether it may be on this machine.</param>
    /// <param name="from">What is there already, and of which version of the file; null for nothing.</param>
    /// <param name="cancellationToken">Breaks it off; throws then.</param>
    public async Task<ModelAnswer> GetAsync(Uri address, bool mayBeLoopback, PartStart? from, CancellationToken cancellationToken)
    {
        var at = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!ModelAddress.IsAllowed(at, mayBeLoopback)) return new ModelTrouble($"{address.Host} sends to {at.Scheme}://{at.Host}, which is not followed: only https is.", MayRetry: false);
            var answer = await AskAsync(at, from, cancellationToken);
            if (answer is not ModelReply { Message: var message } || !IsRedirect(message.StatusCode)) return answer;
            using (message)
            {
                if (message.Headers.Location is not { } next) return new ModelTrouble($"{at.Host} sends to another address and does not say which.", MayRetry: false);
                at = new Uri(at, next);
            }
        }

        return new ModelTrouble($"{address.Host} sends from one address to the next without end.", MayRetry: false);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<ModelAnswer> AskAsync(Uri address, PartStart? from, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (from is not null)
        {
            request.Headers.Range = new RangeHeaderValue(from.Bytes, null);
            request.Headers.TryAddWithoutValidation("If-Range", from.Version);
        }

        try
        {
            return new ModelReply(await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken));
        }
        catch (HttpRequestException exception)
        {
            return new ModelTrouble(Sentence(address, exception.HttpRequestError), MayRetry: true);
        }
        catch (IOException)
        {
            return new ModelTrouble($"The connection to {address.Host} broke.", MayRetry: true);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static string Sentence(Uri address, HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => $"{address.Host} cannot be reached: check the network.",
        HttpRequestError.SecureConnectionError => $"No secure connection to {address.Host} could be made.",
        _ => $"The connection to {address.Host} broke.",
    };
}
