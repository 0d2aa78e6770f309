using System.Net.Http.Headers;
using System.Text.Json;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.Http;

/// <summary>What became of a call of a service.</summary>
internal abstract record ServiceAnswer;

/// <summary>The service answered, with whatever status.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers of the answer.</param>
/// <param name="MediaType">Its type, such as <c>application/json</c>; null when it has none.</param>
/// <param name="Body">The whole body, at most <see cref="ServiceCaller.LongestAnswer"/> bytes.</param>
internal sealed record ServiceReply(int Status, HttpResponseHeaders Headers, string? MediaType, byte[] Body) : ServiceAnswer
{
    /// <summary>Whether the status is one of success.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null when it is none, or says that it is something else.</summary>
    public T? Read<T>(JsonSerializerOptions options)
        where T : class
    {
        if (MediaType is null || !MediaType.Contains("json", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Body, options);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A header; null when it is not there.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}

/// <summary>There is no answer.</summary>
/// <param name="Fault">The kind of failure.</param>
/// <param name="Cause">One sentence for a person, without secret or article text.</param>
/// <param name="MayBeBilled">Whether the service may have done the work all the same.</param>
/// <param name="RetryAfter">How long the service asks to be left alone.</param>
internal sealed record ServiceTrouble(EngineFault Fault, string Cause, bool MayBeBilled, TimeSpan? RetryAfter = null) : ServiceAnswer
{
    /// <summary>The same as the failure of an engine.</summary>
    public EngineFailed ToFailed() => new(Fault, Cause, RetryAfter) { MayBeBilled = MayBeBilled };
}
