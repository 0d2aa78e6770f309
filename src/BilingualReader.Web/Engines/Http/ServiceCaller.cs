using System.Net;
using BilingualReader.Core.Translation;
using Polly;
using Polly.Retry;

namespace BilingualReader.Web.Engines.Http;

/// <summary>
/// Calls the service of one engine: tries again with growing, jittered waits where the service cannot have done the work,
/// obeys its Retry-After, stops asking after many failures, reads no more than it can hold, follows no redirect, and logs
/// every call without its text. Once a call that may be charged has been sent, it is not broken off by a cancellation.
/// </summary>
internal sealed partial class ServiceCaller : IDisposable
{
    /// <summary>Longest body of an answer, in bytes: no translation of a call is longer.</summary>
    public const int LongestAnswer = 8 * 1024 * 1024;

    private readonly string _name;
    private readonly Uri _baseAddress;
    private readonly ServiceCallerOptions _options;
    private readonly HttpClient _client;
    private readonly ServiceGate _gate;
    private readonly ResiliencePipeline<Attempt> _retry;
    private readonly ILogger _logger;

    /// <summary>A caller for the service at an address.</summary>
    /// <param name="name">Name of the engine for people.</param>
    /// <param name="baseAddress">Where the service is; a path prefix is kept.</param>
    /// <param name="options">How patient to be.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where each call is noted.</param>
    public ServiceCaller(string name, Uri baseAddress, ServiceCallerOptions options, TimeProvider time, ILogger logger)
    {
        _name = name;
        _baseAddress = baseAddress.AbsoluteUri.EndsWith('/') ? baseAddress : new Uri(baseAddress.AbsoluteUri + "/");
        _options = options;
        _logger = logger;
        _gate = new ServiceGate(options, time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("BilingualReader/1.0");
        _retry = BuildRetry(options, time);
    }

    /// <summary>Makes the call, again if need be. Throws <see cref="OperationCanceledException"/> when cancelled before it was sent, or in a wait.</summary>
    public async Task<ServiceAnswer> SendAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        if (_gate.Broken is { } rest) return new ServiceTrouble(EngineFault.Unavailable, $"{_name} has failed many times in a row and is left alone for {Math.Ceiling(rest.TotalSeconds):0} seconds.", MayBeBilled: false, rest);
        using var total = new CancellationTokenSource(_options.TotalTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, total.Token);
        var last = Attempt.None;
        try
        {
            last = await _retry.ExecuteAsync(async token => last = await TryAsync(call, token), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && last != Attempt.None)
        {
            // The time for all tries is over: the last of them tells why.
        }

        return last.Answer;
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private ResiliencePipeline<Attempt> BuildRetry(ServiceCallerOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = Math.Max(1, options.Retries),
                ShouldHandle = arguments => ValueTask.FromResult(options.Retries > 0 && arguments.Outcome.Result is { MayRetry: true } attempt && (attempt.RetryAfter ?? TimeSpan.Zero) <= options.LongestRetryAfter),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(DelayAfter(arguments.Outcome.Result!, arguments.AttemptNumber)),
            })
            .Build();

    // A wait that one call was asked for holds for all of them.
    private TimeSpan DelayAfter(Attempt attempt, int number)
    {
        var own = Math.Min(_options.FirstDelay.TotalSeconds * Math.Pow(1.6, number), _options.LongestDelay.TotalSeconds);
        var wait = attempt.RetryAfter ?? TimeSpan.FromSeconds(own * (0.75 + (Random.Shared.NextDouble() / 2)));
        if (attempt.IsBusy) _gate.Close(wait);
        return wait;
    }

    private async Task<Attempt> TryAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        await _gate.PassAsync(cancellationToken);
        // Not linked to the cancellation when the service charges: an answer that is paid for shall arrive.
        using var deadline = call.IsBilled ? new CancellationTokenSource() : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.AttemptTimeout);
        cancellationToken.ThrowIfCancellationRequested();
        var began = TimeProvider.System.GetTimestamp();
        var attempt = await ExchangeAsync(call, deadline.Token, cancellationToken);
        _gate.Record(attempt.IsFailure);
        LogCall(_name, call.Method, _baseAddress.Host, PathOf(call), attempt.Status, (long)TimeProvider.System.GetElapsedTime(began).TotalMilliseconds, call.Texts, call.Body?.Length ?? 0);
        return attempt;
    }

    private async Task<Attempt> ExchangeAsync(ServiceCall call, CancellationToken deadline, CancellationToken cancellationToken)
    {
        try
        {
            using var request = call.ToRequest(_baseAddress);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline);
            return await ReadAsync(call, response, deadline);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !call.IsBilled)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return Lost(call, EngineFault.Timeout, $"{_name} did not answer within {_options.AttemptTimeout.TotalSeconds:0.#} seconds.");
        }
        catch (HttpRequestException exception) when (IsBeforeSending(exception.HttpRequestError))
        {
            return new Attempt(new ServiceTrouble(EngineFault.Unavailable, $"{_name} cannot be reached: check the address and the network.", MayBeBilled: false), 0) { MayRetry = true, IsFailure = true };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Lost(call, EngineFault.Unavailable, $"The connection to {_name} broke before its answer was complete.");
        }
    }

    private static bool IsBeforeSending(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static Attempt Lost(ServiceCall call, EngineFault fault, string cause) =>
        new(new ServiceTrouble(fault, call.IsBilled ? cause + " It may have charged for the text." : cause, call.IsBilled), 0) { MayRetry = !call.IsBilled, IsFailure = true };

    private async Task<Attempt> ReadAsync(ServiceCall call, HttpResponseMessage response, CancellationToken deadline)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400) return new Attempt(new ServiceTrouble(EngineFault.Unreadable, $"{_name} sends to another address, which is not followed: check the address in the settings.", MayBeBilled: false), status) { IsFailure = true };
        if (await ReadBodyAsync(response.Content, deadline) is not { } body) return new Attempt(new ServiceTrouble(EngineFault.Unreadable, $"{_name} answered with more than any translation can be.", call.IsBilled && status < 300), status) { IsFailure = true };
        var isTransient = _options.TransientStatuses.Contains(status) || (!call.IsBilled && _options.GatewayStatuses.Contains(status));
        return new Attempt(new ServiceReply(status, response.Headers, response.Content.Headers.ContentType?.MediaType, body), status)
        {
            MayRetry = isTransient,
            IsBusy = status is 429 or 529 || (status == 503 && response.Headers.RetryAfter is not null),
            IsFailure = status >= 500,
            RetryAfter = RetryAfterOf(response),
        };
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpContent content, CancellationToken deadline)
    {
        if (content.Headers.ContentLength > LongestAnswer) return null;
        await using var stream = await content.ReadAsStreamAsync(deadline);
        using var body = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, deadline)) > 0;)
        {
            if (body.Length + read > LongestAnswer) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - DateTimeOffset.UtcNow,
            _ => (TimeSpan?)null,
        };
        return wait is { } some ? (some > TimeSpan.Zero ? some : TimeSpan.Zero) : null;
    }

    // Without its query, which may hold names of things; keys never stand there.
    private static string PathOf(ServiceCall call) => call.Path.Split('?')[0];

    [LoggerMessage(Level = LogLevel.Information, Message = "{Engine}: {Method} {Host}/{Path} gave {Status} after {Milliseconds} ms ({Texts} texts, {Bytes} bytes)")]
    private partial void LogCall(string engine, HttpMethod method, string host, string path, int status, long milliseconds, int texts, int bytes);

    private sealed record Attempt(ServiceAnswer Answer, int Status)
    {
        public static readonly Attempt None = new(new ServiceTrouble(EngineFault.Timeout, "The service was not asked in time.", MayBeBilled: false), 0);

        public bool MayRetry { get; init; }

        public bool IsBusy { get; init; }

        public bool IsFailure { get; init; }

        public TimeSpan? RetryAfter { get; init; }
    }
}
